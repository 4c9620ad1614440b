import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { BulkOptions } from './bulk-progress.js';

const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 30_000;
const PATIENCE_MILLIS = 600_000;

/** The part of a store that a bulk load needs. */
export type BulkStore = Pick<GraphStore, 'read' | 'write'>;

/**
 * The store, waiting when it does not answer: longer and longer, then giving the store's own error. What was tried is tried again whole,
 * so only work that may run twice belongs here. When the load is to stop while it waits, CANCELLED.
 */
export function patientStore(store: BulkStore, options: BulkOptions): BulkStore {
  return {
    read: (statement, limits) => patiently(() => store.read(statement, limits), options),
    write: (work, limits) => patiently(() => store.write(work, limits), options),
  };
}

async function patiently<T>(work: () => Promise<T>, options: BulkOptions): Promise<T> {
  const { onWait = () => undefined, stop, patienceMillis = PATIENCE_MILLIS } = options;
  let waited = 0;
  for (let wait = FIRST_WAIT_MILLIS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
    try {
      return await work();
    } catch (error) {
      const millis = Math.min(wait, patienceMillis - waited);
      if (!isAway(error) || millis <= 0) throw error;
      onWait(error.message, millis);
      await sleep(millis, undefined, stop === undefined ? {} : { signal: stop }).catch(() => {
        throw stopped();
      });
      waited += millis;
    }
  }
}

/** A store that does not answer in time may be on its way down, or up. */
function isAway(error: unknown): error is DomainError {
  return (
    error instanceof DomainError && (error.code === 'STORE_UNAVAILABLE' || error.code === 'TIMEOUT')
  );
}

/** Throws CANCELLED when the load is to stop. Called between batches, when all that was begun is whole. */
export function throwIfStopped({ stop }: BulkOptions): void {
  if (stop?.aborted === true) throw stopped();
}

function stopped(): DomainError {
  return new DomainError('CANCELLED', 'Stopped between two batches.');
}
