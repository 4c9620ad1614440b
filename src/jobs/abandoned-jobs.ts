import type { JobError } from '../domain/job.js';
import { countAbandoned, failAbandoned } from '../queries/job-queries.js';
import type { GraphStore } from '../store/graph-store.js';

/** A process tells once a second that it lives; one that has not for so long is taken for gone. Clocks of machines may differ by less. */
export const SILENCE_MILLIS = 30_000;

/** After all instants. */
const NEVER = '9999';

const GONE: JobError = {
  code: 'CANCELLED',
  message: 'The process that did this work is gone; nothing of it was written. Start it again.',
};

/**
 * Fails the jobs of processes that are gone, and gives how many. Where only one process can have the graph open, all others are gone, whatever they
 * last said.
 */
export async function failAbandonedJobs(
  store: GraphStore,
  runner: string,
  now: Date,
): Promise<number> {
  const isShared = store.capabilities.concurrentWrites;
  const before = isShared ? new Date(now.getTime() - SILENCE_MILLIS).toISOString() : NEVER;
  if ((await countAbandoned(store, { runner, before })) === 0) return 0;
  const at = now.toISOString();
  return store.write((transaction) =>
    failAbandoned(transaction, { runner, before, at, error: GONE }),
  );
}
