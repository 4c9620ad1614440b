import type { ErrorCode } from './errors.js';
import type { MadeId } from './made-ids.js';

/** Kinds of long work. */
export const JOB_KINDS = ['INFER_NETWORK'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** QUEUED and RUNNING go on; the others are the end. */
export const JOB_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof JOB_STATES)[number];

export type JobId = MadeId<'Job'>;

/** Why work failed, as whoever asked for it may know. */
export interface JobError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Work that takes longer than a request, as the graph keeps it. */
export interface Job {
  readonly kind: 'Job';
  readonly id: JobId;
  readonly jobKind: JobKind;
  /** What was asked for, as JSON. */
  readonly parameters: string;
  /** Digest of the parameters, of the data and of the program's version: equal work has equal keys. */
  readonly key: string;
  readonly state: JobState;
  /** What it does now, in a word; null before it begins. */
  readonly stage: string | null;
  /** Steps of the stage that are done. */
  readonly done: number;
  /** Steps of the stage; null where nobody can tell. */
  readonly total: number | null;
  /** Instants in UTC, ISO 8601. */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Name of whoever asked for it. */
  readonly startedBy: string;
  /** Null unless it failed. */
  readonly error: JobError | null;
  /** Id of what came of it; null until it is done. */
  readonly resultId: string | null;
}

/** Whether nothing will change any more. */
export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state !== 'QUEUED' && state !== 'RUNNING';
}
