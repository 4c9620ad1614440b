import { latestRelease } from '../../queries/data-set-queries.js';
import { lockBulkLoad, removeBulkLoad } from '../../queries/bulk-load-queries.js';
import { writeNodes } from '../../queries/write-records.js';
import type { DataRelease } from '../../domain/data-set.js';
import { readerOf, releaseAfter } from '../release-after.js';
import { takenOver } from './advance.js';
import { manifestNodes } from './begin-load.js';
import type { BulkFiles } from './bulk-files.js';
import { decodeState, type BulkLoadState } from './bulk-load-state.js';
import type { BulkStore } from './patient-store.js';

/** Writes the data sets themselves and the release, and removes the record of the load: from here on the graph is whole. */
export async function finishLoad(
  store: BulkStore,
  files: BulkFiles,
  { loader, dataSets }: BulkLoadState,
): Promise<DataRelease> {
  const manifests = manifestNodes(
    files,
    dataSets.map(({ records }) => records),
  );
  const hasChanged = dataSets.some(({ added, changed, removed }) => added + changed + removed > 0);
  return store.write(async (transaction) => {
    const current = decodeState(await lockBulkLoad(transaction, loader));
    const made = current === null ? await latestRelease(readerOf(transaction)) : null;
    // The record is gone and a release is there: it was this transaction whose answer was lost.
    if (made !== null) return made;
    if (current?.loader !== loader) throw takenOver();
    await writeNodes(transaction, manifests, () => undefined);
    await removeBulkLoad(transaction);
    return releaseAfter(transaction, hasChanged);
  });
}
