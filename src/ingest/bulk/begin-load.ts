import { DomainError } from '../../domain/errors.js';
import { storedNodes, suspendDataSets, type StoredNode } from '../../queries/bulk-node-queries.js';
import { lockBulkLoad, lockLoads, writeBulkLoad } from '../../queries/bulk-load-queries.js';
import type { GraphNode } from '../../queries/write-records.js';
import { readerOf } from '../release-after.js';
import { manifestNode } from '../to-graph.js';
import type { BulkFiles } from './bulk-files.js';
import {
  decodeState,
  describeUnfinished,
  encodeState,
  type BulkLoadState,
  type DataSetCounts,
} from './bulk-load-state.js';
import type { BulkStore } from './patient-store.js';
import { BEGINNING } from './read-chunks.js';

/** The nodes of the data sets themselves, given how many records each has. */
export function manifestNodes(
  { sets }: BulkFiles,
  recordCounts: readonly number[],
): readonly GraphNode[] {
  return sets.map((set, index) => manifestNode({ ...set, recordCount: recordCounts[index] ?? 0 }));
}

/** Writes down that the load begins, in place of one of the same data sets that was not finished. From here on other loads of them are refused. */
export async function beginLoad(
  store: BulkStore,
  files: BulkFiles,
  recordCounts: readonly number[],
  loader: string,
): Promise<BulkLoadState> {
  const manifests = manifestNodes(files, recordCounts);
  return store.write(async (transaction) => {
    await lockLoads(transaction);
    const current = decodeState(await lockBulkLoad(transaction, loader));
    if (current?.loader === loader) return current;
    refuseToLeave(current, files);
    const stored = await storedNodes(readerOf(transaction), manifests);
    const state: BulkLoadState = {
      filesDigest: files.digest,
      loader,
      step: 0,
      phase: 'removing',
      position: BEGINNING,
      placesChanged: false,
      rows: { done: 0, total: files.rows },
      dataSets: manifests.map((manifest, index) =>
        countsAtBeginning(manifest, recordCounts[index] ?? 0, stored.get(manifest.id)),
      ),
    };
    await suspendDataSets(
      transaction,
      manifests.map(({ id }) => id),
    );
    await writeBulkLoad(transaction, encodeState(state));
    return state;
  });
}

/** Of a data set its own node is counted now, though it is written last. */
function countsAtBeginning(
  { id, properties }: GraphNode,
  records: number,
  known: StoredNode | undefined,
): DataSetCounts {
  const isSame = known?.digest === properties['contentDigest'];
  return {
    dataSetId: id,
    records,
    added: known === undefined ? 1 : 0,
    changed: known === undefined || isSame ? 0 : 1,
    removed: 0,
  };
}

/** Goes on with a load that another process began with the same files. That process, should it live still, is refused from now on. */
export async function takeOver(
  store: BulkStore,
  files: BulkFiles,
  loader: string,
): Promise<BulkLoadState> {
  return store.write(async (transaction) => {
    const current = decodeState(await lockBulkLoad(transaction, loader));
    if (current?.loader === loader) return current;
    if (current?.filesDigest !== files.digest) {
      throw new DomainError(
        'CONFLICT',
        'Another process finished this bulk load, or began another.',
      );
    }
    const state = { ...current, loader, step: current.step + 1 };
    await writeBulkLoad(transaction, encodeState(state));
    return state;
  });
}

/** Throws CONFLICT when a data set is half loaded and this load would leave it so. */
export function refuseToLeave(current: BulkLoadState | null, { sets }: BulkFiles): void {
  const given = new Set<string>(sets.map(({ manifest }) => manifest.id));
  if (current === null || current.dataSets.every(({ dataSetId }) => given.has(dataSetId))) return;
  throw new DomainError('CONFLICT', describeUnfinished(current));
}
