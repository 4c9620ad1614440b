import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../domain/errors.js';
import { isOver, type Job, type JobId } from '../domain/job.js';
import { JOB_SHAPE } from '../queries/job-shape.js';
import { madeByIds } from '../queries/made-queries.js';
import type { GraphStore } from '../store/graph-store.js';

const PAUSE_MILLIS = 500;

/**
 * The job as it is now, and again whenever it has changed, until it is over or nobody asks any more. The graph is asked twice a second, since the work
 * may be another process's. Throws NOT_FOUND for an unknown id.
 */
export function watchJob(store: GraphStore, id: JobId): AsyncIterableIterator<Job> {
  const ended = new AbortController();
  const changes = changesOf(store, id, ended.signal);
  return {
    next: () => changes.next(),
    // A generator would be told only after its next change, which may be never.
    return: () => {
      ended.abort();
      return changes.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* changesOf(
  store: GraphStore,
  id: JobId,
  ended: AbortSignal,
): AsyncGenerator<Job, void, undefined> {
  let shown = '';
  while (!ended.aborted) {
    const job = (await madeByIds(store, JOB_SHAPE, [id])).get(id);
    if (job === undefined) throw new DomainError('NOT_FOUND', `There is no job "${id}".`);
    const now = JSON.stringify(job);
    if (now !== shown) yield job;
    if (isOver(job)) return;
    shown = now;
    await sleep(PAUSE_MILLIS, undefined, { signal: ended, ref: false }).catch(() => undefined);
  }
}
