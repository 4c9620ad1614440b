import type { JobKind } from '../domain/job.js';
import type { Reader } from '../queries/data-set-queries.js';
import type { GraphStore, WriteTransaction } from '../store/graph-store.js';
import type { Report } from './worker-protocol.js';

/** One piece of work for whoever does it. */
export interface Task<Parameters> {
  readonly store: GraphStore;
  readonly parameters: Parameters;
  /** See {@link workKey}; the result keeps it, so that it is found again. */
  readonly key: string;
  readonly startedBy: string;
  readonly programVersion: string;
  /** What the ids of its results end in. */
  readonly slug: string;
  readonly report: Report;
  readonly signal: AbortSignal;
  readonly workerFile?: URL | undefined;
}

/** Writes what came of the work and gives its id. It may run again after a conflict, so it must have no other effects. */
export type WriteResult = (transaction: WriteTransaction) => Promise<string>;

/** A kind of long work. */
export interface LongWork<Parameters> {
  readonly jobKind: JobKind;
  /** Refuses, before a job is made, what can be seen to be wrong at once. */
  check(reader: Reader, parameters: Parameters): Promise<void>;
  /** The id of the newest result with a key that the graph still holds; null when there is none. */
  findResult(reader: Reader, key: string): Promise<string | null>;
  /** Reads the graph and computes, but writes nothing: what writes the result is given back. Throws CANCELLED soon after the signal. */
  run(task: Task<Parameters>): Promise<WriteResult>;
  /** Deletes a result with all that belongs to it. False when there is none. */
  remove(transaction: WriteTransaction, id: string): Promise<boolean>;
}
