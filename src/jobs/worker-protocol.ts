import type { JobProgress } from '../queries/job-queries.js';

/** Told how far work has come. It may throw, to stop the work. */
export type Report = (progress: JobProgress) => void;

/** What a worker is started with. */
export interface WorkOrder {
  /** Name of a function in `worker-main.ts`. */
  readonly work: string;
  readonly input: unknown;
  /** Its first element becomes 1 when the work is to stop: a thread that computes reads no messages. */
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

/** What a worker says: how far it is, any number of times, and then how it ended. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: JobProgress }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

/** No more often than so is progress told. */
export const PROGRESS_MILLIS = 250;
