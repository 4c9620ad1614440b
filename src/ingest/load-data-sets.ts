import type { RowFault } from '../domain/row-fault.js';
import { idPages } from '../queries/bulk-node-queries.js';
import { lockLoads } from '../queries/bulk-load-queries.js';
import { foreignReferrers, type Reader } from '../queries/data-set-queries.js';
import { placePilots } from '../queries/place-pilots.js';
import {
  deleteLinks,
  deleteNodes,
  writeLinks,
  writeNodes,
  type GraphNode,
} from '../queries/write-records.js';
import type { GraphStore, WriteTransaction } from '../store/graph-store.js';
import { refuseUnfinished } from './bulk/bulk-load-state.js';
import { checkDataSets } from './check-data-sets.js';
import { stranded } from './checks/stranded.js';
import {
  changesPlaces,
  differenceFromGraph,
  isEmpty,
  type DataSetDifference,
  type RemovedNode,
} from './data-set-difference.js';
import type { DataSetReport, LoadProgress, LoadReport } from './load-report.js';
import { readDataSet, type DataSetFiles } from './read-data-set.js';
import { regionVersions } from './regions-to-graph.js';
import { readerOf, releaseAfter } from './release-after.js';
import { toGraph } from './to-graph.js';

interface PlannedSet {
  readonly files: DataSetFiles;
  readonly difference: DataSetDifference;
}

/**
 * Loads folders of data sets into the graph, all or nothing: either every folder is free of faults and everything is
 * written, or nothing is written and every fault is reported. Records that a folder no longer has are removed.
 * Loading the same folders twice changes nothing. The graph is read and written in one transaction, so that loads at the same
 * time cannot spoil each other. Cost: the files are read and checked whole, in memory; `loadInBulk` is for what is too large for that.
 * Throws CONFLICT while a bulk load of one of the data sets is unfinished.
 */
export async function loadDataSets(
  store: GraphStore,
  folders: readonly string[],
  onProgress: LoadProgress = () => undefined,
): Promise<LoadReport> {
  const faults: RowFault[] = [];
  const read: DataSetFiles[] = [];
  for (const [index, folder] of folders.entries()) {
    onProgress('reading', index, folders.length);
    const set = await readDataSet(folder, faults);
    if (set !== null) read.push(set);
  }
  return store.write((transaction) => loadIn(transaction, read, faults, onProgress));
}

async function loadIn(
  transaction: WriteTransaction,
  read: readonly DataSetFiles[],
  readingFaults: readonly RowFault[],
  onProgress: LoadProgress,
): Promise<LoadReport> {
  onProgress('checking', 0, 1);
  await lockLoads(transaction);
  const reader = readerOf(transaction);
  await refuseUnfinished(
    reader,
    read.map(({ manifest }) => manifest.id),
  );
  const { sets, warnings, ...checked } = await checkDataSets(read, reader);
  const faults = [...readingFaults, ...checked.faults];
  if (faults.length > 0) return { ok: false, faults, warnings };
  const planned = await planSets(reader, sets);
  const stranded = await strandedReferrers(reader, planned);
  if (stranded.length > 0) return { ok: false, faults: stranded, warnings };
  const release = await writePlanned(transaction, planned, onProgress);
  return { ok: true, dataSets: planned.map(reportOf), warnings, release };
}

async function planSets(
  reader: Reader,
  sets: readonly DataSetFiles[],
): Promise<readonly PlannedSet[]> {
  const versions = regionVersions(sets);
  const planned: PlannedSet[] = [];
  for (const files of sets) {
    const nodes = toGraph(files, versions);
    const difference = await differenceFromGraph(reader, files.manifest.id, nodes);
    planned.push({ files, difference });
  }
  return planned;
}

function reportOf({ files, difference }: PlannedSet): DataSetReport {
  return {
    dataSetId: files.manifest.id,
    records: files.records.length,
    added: difference.added.length,
    changed: difference.changed.length,
    removed: difference.removed.length,
  };
}

/** Nodes that a data set no longer has: some have moved to another set of the load, the others are gone. */
function partRemoved(planned: readonly PlannedSet[]): {
  readonly moved: readonly RemovedNode[];
  readonly gone: readonly RemovedNode[];
} {
  const added = new Set(planned.flatMap(({ difference }) => difference.added.map(keyOf)));
  const removed = planned.flatMap(({ difference }) => difference.removed);
  return {
    moved: removed.filter((node) => added.has(keyOf(node))),
    gone: removed.filter((node) => !added.has(keyOf(node))),
  };
}

function keyOf({ label, id }: RemovedNode): string {
  return `${label} ${id}`;
}

/** Records that would be removed although data sets outside this load refer to them. */
async function strandedReferrers(
  reader: Reader,
  planned: readonly PlannedSet[],
): Promise<readonly RowFault[]> {
  const loading = planned.map(({ files }) => files.manifest.id);
  const faults: RowFault[] = [];
  const gone = new Set(partRemoved(planned).gone);
  for (const { files, difference } of planned) {
    const removed = difference.removed.filter((node) => gone.has(node));
    for (const label of new Set(removed.map((node) => node.label))) {
      const ids = removed.filter((node) => node.label === label).map(({ id }) => id);
      for (const referrer of await foreignReferrers(reader, label, ids, loading)) {
        faults.push(stranded(files.name, referrer));
      }
    }
  }
  return faults;
}

async function writePlanned(
  transaction: WriteTransaction,
  planned: readonly PlannedSet[],
  onProgress: LoadProgress,
): ReturnType<typeof releaseAfter> {
  const fresh = planned.flatMap(({ difference }) => [...difference.added, ...difference.changed]);
  const placesChanged = planned.some(({ difference }) => changesPlaces(difference));
  const pilotIds = await pilotsToPlace(readerOf(transaction), fresh, placesChanged);
  const total = fresh.reduce((sum, node) => sum + 1 + node.links.length, pilotIds.length);
  let done = 0;
  const onWritten = (rows: number): void => {
    done += rows;
    onProgress('writing', done, total);
  };
  const { moved, gone } = partRemoved(planned);
  await deleteLinks(transaction, [
    ...planned.flatMap(({ difference }) => difference.changed),
    ...moved,
  ]);
  await deleteNodes(transaction, gone);
  await writeNodes(transaction, fresh, onWritten);
  await writeLinks(transaction, fresh, onWritten);
  await placePilots(transaction, pilotIds, placesChanged, onWritten);
  return releaseAfter(
    transaction,
    planned.some(({ difference }) => !isEmpty(difference)),
  );
}

/** Pilots that this load writes, and all that are there already where it changes what their places belong to. */
async function pilotsToPlace(
  reader: Reader,
  fresh: readonly GraphNode[],
  placesChanged: boolean,
): Promise<readonly string[]> {
  const ids = new Set(fresh.filter(({ label }) => label === 'Pilot').map(({ id }) => id));
  if (!placesChanged) return [...ids];
  for await (const page of idPages(reader, 'Pilot')) for (const id of page) ids.add(id);
  return [...ids];
}
