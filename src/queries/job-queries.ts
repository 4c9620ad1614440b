import type { Job, JobError, JobId, JobState } from '../domain/job.js';
import { cypher } from '../store/cypher.js';
import type { GraphValue, WriteTransaction } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { JOB_SHAPE } from './job-shape.js';
import { madeByIds } from './made-queries.js';

const LOCK_JOBS = `
  MERGE (s:Setting {id: 'setting:jobs'})
  SET s.locked = true
`;

const CREATE_JOB = `
  CREATE (j:Job {id: $id})
  SET j += $properties
`;

const IDS_BY_KEY = `
  MATCH (j:Job {key: $key})
  WHERE j.state IN $states
  RETURN j.id AS id
  ORDER BY id DESC
  LIMIT 100
`;

const BEGIN_JOB = `
  MATCH (j:Job {id: $id})
  WHERE j.state = 'QUEUED' AND j.runner = $runner AND j.cancelRequested = false
  SET j.state = 'RUNNING', j.startedAt = $at, j.pulseAt = $at
  RETURN j.id AS id
`;

const PULSE = `
  UNWIND $rows AS row
  MATCH (j:Job {id: row.id})
  WHERE j.runner = $runner AND j.state IN ['QUEUED', 'RUNNING']
  SET j.pulseAt = $at, j.stage = row.stage, j.done = row.done, j.total = row.total
  RETURN j.id AS id, j.cancelRequested AS isCancelled
  ORDER BY id
`;

const COMPLETE_JOB = `
  MATCH (j:Job {id: $id})
  WHERE j.state = 'RUNNING' AND j.runner = $runner AND j.cancelRequested = false
  SET j.state = 'DONE', j.finishedAt = $at, j.resultId = $resultId, j.stage = null
  RETURN j.id AS id
`;

const END_JOB = `
  MATCH (j:Job {id: $id})
  WHERE j.runner = $runner AND j.state IN ['QUEUED', 'RUNNING']
  SET j.state = $state, j.finishedAt = $at, j.errorCode = $errorCode, j.errorMessage = $errorMessage
  RETURN j.id AS id
`;

const REQUEST_CANCEL = `
  MATCH (j:Job {id: $id})
  WHERE j.state IN ['QUEUED', 'RUNNING']
  SET j.cancelRequested = true
  RETURN j.id AS id
`;

const ABANDONED = `
  MATCH (j:Job)
  WHERE j.state IN ['QUEUED', 'RUNNING'] AND j.pulseAt < $before AND j.runner <> $runner
  RETURN count(j) AS total
`;

const FAIL_ABANDONED = `
  MATCH (j:Job)
  WHERE j.state IN ['QUEUED', 'RUNNING'] AND j.pulseAt < $before AND j.runner <> $runner
  SET j.state = 'FAILED', j.finishedAt = $at, j.errorCode = $errorCode, j.errorMessage = $errorMessage
  RETURN count(j) AS total
`;

/** How far a job has come. */
export interface JobProgress {
  readonly stage: string | null;
  readonly done: number;
  readonly total: number | null;
}

/** Makes whoever submits jobs wait for each other, so that equal work is not begun twice. */
export async function lockJobs(transaction: WriteTransaction): Promise<void> {
  await transaction.run(cypher(LOCK_JOBS));
}

/** Writes a new job down, as that of a process. */
export async function createJob(
  transaction: WriteTransaction,
  job: Job,
  runner: string,
): Promise<void> {
  const { kind: _, id, jobKind, error: _noError, ...rest } = job;
  const properties = withoutNulls({
    ...rest,
    kind: jobKind,
    runner,
    pulseAt: job.createdAt,
    cancelRequested: false,
  });
  await transaction.run(cypher(CREATE_JOB, { id, properties }));
}

/** Jobs with a key in any of the states, the newest first; at most 100. Two statements. */
export async function jobsByKey(
  reader: Reader,
  key: string,
  states: readonly JobState[],
): Promise<readonly Job[]> {
  const rows = await reader.read(cypher(IDS_BY_KEY, { key, states }));
  if (rows.length === 0) return [];
  const ids = rows.map((row) => String(row['id']));
  const jobs = await madeByIds(reader, JOB_SHAPE, ids);
  return ids.flatMap((id) => jobs.get(id) ?? []);
}

/** A process and the moment at which it does something to its jobs. */
export interface RunnerAt {
  readonly runner: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
}

/** Begins a queued job. False when it is not this process's, or was cancelled meanwhile. */
export async function beginJob(
  transaction: WriteTransaction,
  id: JobId,
  { runner, at }: RunnerAt,
): Promise<boolean> {
  return (await transaction.run(cypher(BEGIN_JOB, { id, runner, at }))).length > 0;
}

/**
 * Tells that a process lives, and how far its jobs have come. Gives those that are still its own, each with whether it is to be cancelled.
 * One statement.
 */
export async function pulseJobs(
  transaction: WriteTransaction,
  jobs: ReadonlyMap<JobId, JobProgress>,
  { runner, at }: RunnerAt,
): Promise<ReadonlyMap<string, { readonly isCancelled: boolean }>> {
  const rows = [...jobs].map(([id, { stage, done, total }]) => ({ id, stage, done, total }));
  const found = await transaction.run(cypher(PULSE, { rows, runner, at }));
  return new Map(
    found.map((row) => [String(row['id']), { isCancelled: row['isCancelled'] === true }]),
  );
}

/** Marks a job as done, in the transaction that writes its result. False when it was cancelled or is another's: then nothing may be written. */
export async function completeJob(
  transaction: WriteTransaction,
  id: JobId,
  { runner, at, resultId }: RunnerAt & { readonly resultId: string },
): Promise<boolean> {
  const statement = cypher(COMPLETE_JOB, { id, runner, at, resultId });
  return (await transaction.run(statement)).length > 0;
}

/** Ends a job that came to nothing. */
export async function endJob(
  transaction: WriteTransaction,
  id: JobId,
  {
    runner,
    at,
    ...end
  }: RunnerAt &
    (
      | { readonly state: 'CANCELLED'; readonly error?: null }
      | { readonly state: 'FAILED'; readonly error: JobError }
    ),
): Promise<void> {
  const error = end.error ?? { code: null, message: null };
  const parameters = { errorCode: error.code, errorMessage: error.message };
  await transaction.run(cypher(END_JOB, { id, runner, at, state: end.state, ...parameters }));
}

/** Asks that a job be cancelled. False when it is over or unknown. */
export async function requestCancel(transaction: WriteTransaction, id: JobId): Promise<boolean> {
  return (await transaction.run(cypher(REQUEST_CANCEL, { id }))).length > 0;
}

/** Jobs of other processes that have not told that they live since a moment. */
export interface Abandoned {
  readonly runner: string;
  readonly before: string;
}

/** How many there are. */
export async function countAbandoned(
  reader: Reader,
  { runner, before }: Abandoned,
): Promise<number> {
  const [row] = await reader.read(cypher(ABANDONED, { runner, before }));
  return Number(row?.['total'] ?? 0);
}

/** Fails them, and gives how many. */
export async function failAbandoned(
  transaction: WriteTransaction,
  { runner, before, at, error }: Abandoned & { readonly at: string; readonly error: JobError },
): Promise<number> {
  const { code: errorCode, message: errorMessage } = error;
  const parameters = { runner, before, at, errorCode, errorMessage };
  const [row] = await transaction.run(cypher(FAIL_ABANDONED, parameters));
  return Number(row?.['total'] ?? 0);
}

function withoutNulls(
  values: Readonly<Record<string, GraphValue>>,
): Readonly<Record<string, GraphValue>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
