/** What a bulk load is about, in the order in which it comes to it. */
export type BulkStage =
  | 'checking rows'
  | 'checking references'
  | 'removing'
  | 'writing nodes'
  | 'writing links'
  | 'placing pilots';

/** Told how far a stage has come, in rows of the files, or in pilots where these are placed. */
export type BulkProgress = (stage: BulkStage, done: number, total: number) => void;

/** What a bulk load may be told of the world around it. */
export interface BulkOptions {
  readonly onProgress?: BulkProgress;
  /** Told why the load waits and for how many milliseconds, each time when the store does not answer. */
  readonly onWait?: (reason: string, millis: number) => void;
  /** When aborted, the load ends between two batches with DomainError CANCELLED. */
  readonly stop?: AbortSignal;
  /** Milliseconds that a load waits in all for a store that does not answer. Default 600 000. */
  readonly patienceMillis?: number;
}
