import { randomUUID } from 'node:crypto';
import type { LoadReport } from '../load-report.js';
import { beginLoad, refuseToLeave, takeOver } from './begin-load.js';
import { openBulkFiles, refuseChangedFiles } from './bulk-files.js';
import { unfinishedBulkLoad, type BulkLoadState } from './bulk-load-state.js';
import type { BulkOptions } from './bulk-progress.js';
import { checkFiles } from './check-files.js';
import { FaultList, type Findings } from './fault-list.js';
import { finishLoad } from './finish-load.js';
import { patientStore, type BulkStore } from './patient-store.js';
import { readPlaces } from './places.js';
import {
  placeAllPilots,
  removeGone,
  writeAllLinks,
  writeAllNodes,
  type Writing,
} from './write-phases.js';

/**
 * Loads folders of data sets of any size. They are checked first, and with any fault nothing is written. Then the graph is changed in many
 * transactions, each of them whole or absent; until the last it holds neither the old files nor the new, and says so. A load that ended
 * before, however it did, goes on where it was when it is begun again with the same files; with others it begins anew. At its end
 * the graph is the one that `loadDataSets` would have made.
 *
 * Cost: memory for two chunks of rows, about 50 bytes an id, and the regions; four readings of the files.
 * Throws CONFLICT when another process takes the load over, or when a load of other data sets is unfinished; STORE_UNAVAILABLE when
 * the store stays away for longer than the patience; CANCELLED when it is to stop.
 */
export async function loadInBulk(
  store: BulkStore,
  folders: readonly string[],
  options: BulkOptions = {},
): Promise<LoadReport> {
  const found: Findings = { faults: new FaultList(), warnings: new FaultList() };
  const files = await openBulkFiles(folders, found.faults);
  if (files === null) return refused(found);
  const patient = patientStore(store, options);
  const unfinished = await unfinishedBulkLoad(patient);
  refuseToLeave(unfinished, files);
  const places = await readPlaces(files, patient);
  const writing = { store: patient, files, places, options };
  const isBegun = unfinished?.filesDigest === files.digest;
  return isBegun && unfinished.phase !== 'removing'
    ? complete(writing, await takeOver(patient, files, randomUUID()), found)
    : loadChecked(writing, isBegun, found);
}

/** A load that was interrupted before everything was removed is checked again: what is gone is told by what the files hold. */
async function loadChecked(
  writing: Writing,
  isBegun: boolean,
  found: Findings,
): Promise<LoadReport> {
  const { store, files, places, options } = writing;
  const { own, recordCounts } = await checkFiles(files, places, store, found, options);
  if (found.faults.count > 0) return refused(found);
  const loader = randomUUID();
  const begun = isBegun
    ? await takeOver(store, files, loader)
    : await beginLoad(store, files, recordCounts, loader);
  return complete(writing, await removeGone(writing, own, begun), found);
}

async function complete(
  writing: Writing,
  begun: BulkLoadState,
  { warnings }: Findings,
): Promise<LoadReport> {
  const { store, files } = writing;
  const written = await writeRest(writing, begun);
  await refuseChangedFiles(files);
  const release = await finishLoad(store, files, written);
  const { listed, more } = warnings;
  return {
    ok: true,
    dataSets: written.dataSets,
    release,
    warnings: listed,
    ...(more === 0 ? {} : { moreWarnings: more }),
  };
}

/** Goes through the phases that are left. */
async function writeRest(writing: Writing, begun: BulkLoadState): Promise<BulkLoadState> {
  switch (begun.phase) {
    case 'placing pilots':
      return placeAllPilots(writing, begun);
    case 'writing links':
      return writeRest(writing, await writeAllLinks(writing, begun));
    default:
      return writeRest(writing, await writeAllNodes(writing, begun));
  }
}

function refused({ faults, warnings }: Findings): LoadReport {
  return {
    ok: false,
    faults: faults.listed,
    warnings: warnings.listed,
    ...(faults.more === 0 ? {} : { moreFaults: faults.more }),
    ...(warnings.more === 0 ? {} : { moreWarnings: warnings.more }),
  };
}
