import { DomainError } from '../../domain/errors.js';
import { lockBulkLoad, writeBulkLoad } from '../../queries/bulk-load-queries.js';
import type { GraphStore, WriteTransaction } from '../../store/graph-store.js';
import { decodeState, encodeState, type BulkLoadState } from './bulk-load-state.js';

/** What one batch does, within its transaction: gives the state after it, but for its step. It may run again, so it must have no other effects. */
export type Batch = (transaction: WriteTransaction) => Promise<BulkLoadState>;

/**
 * Writes one batch and the state after it in one transaction: both are in the graph, or neither. When the answer to a commit was
 * lost and the work runs again, the state tells that the batch is written already. Throws CONFLICT when another process has taken the
 * load over.
 */
export async function advance(
  store: Pick<GraphStore, 'write'>,
  before: BulkLoadState,
  batch: Batch,
): Promise<BulkLoadState> {
  return store.write(async (transaction) => {
    const current = decodeState(await lockBulkLoad(transaction, before.loader));
    if (current?.loader !== before.loader) throw takenOver();
    if (current.step === before.step + 1) return current;
    const after = { ...(await batch(transaction)), step: before.step + 1 };
    await writeBulkLoad(transaction, encodeState(after));
    return after;
  });
}

/** Another process goes on with the load, or has finished it. */
export function takenOver(): DomainError {
  return new DomainError(
    'CONFLICT',
    'Another process has taken this bulk load over; this one has stopped.',
  );
}
