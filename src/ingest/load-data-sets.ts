import { createHash } from 'node:crypto';
import type { RowFault } from '../domain/row-fault.js';
import {
  createRelease,
  foreignReferrers,
  latestRelease,
  listDataSets,
  type Reader,
} from '../queries/data-set-queries.js';
import { deleteLinks, deleteNodes, writeLinks, writeNodes } from '../queries/write-records.js';
import type { GraphStore, WriteTransaction } from '../store/graph-store.js';
import { checkDataSets } from './check-data-sets.js';
import { differenceFromGraph, isEmpty, type DataSetDifference } from './data-set-difference.js';
import type { LoadProgress, LoadReport } from './load-report.js';
import { readDataSet, type DataSetFiles } from './read-data-set.js';
import { regionVersions } from './regions-to-graph.js';
import { toGraph } from './to-graph.js';

interface PlannedSet {
  readonly files: DataSetFiles;
  readonly difference: DataSetDifference;
}

/**
 * Loads folders of data sets into the graph, all or nothing: either every folder is free of faults and everything is
 * written in one transaction, or nothing is written and every fault is reported. Records that a folder no longer has are removed.
 * Loading the same folders twice changes nothing. Cost: the files are read and checked whole, in memory.
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
  onProgress('checking', 0, 1);
  const checked = await checkDataSets(read, store);
  faults.push(...checked.faults);
  if (faults.length > 0) return { ok: false, faults, warnings: checked.warnings };

  const versions = regionVersions(checked.sets);
  const planned: PlannedSet[] = [];
  for (const files of checked.sets) {
    const nodes = toGraph(files, versions);
    planned.push({ files, difference: await differenceFromGraph(store, files.manifest.id, nodes) });
  }
  const stranded = await strandedReferrers(store, planned);
  if (stranded.length > 0) return { ok: false, faults: stranded, warnings: checked.warnings };
  const release = await store.write((transaction) =>
    writePlanned(transaction, planned, onProgress),
  );
  const dataSets = planned.map(({ files, difference }) => ({
    dataSetId: files.manifest.id,
    records: files.records.length,
    added: difference.added.length,
    changed: difference.changed.length,
    removed: difference.removed.length,
  }));
  return { ok: true, dataSets, warnings: checked.warnings, release };
}

/** Records that would be removed although data sets outside this load refer to them. */
async function strandedReferrers(
  reader: Reader,
  planned: readonly PlannedSet[],
): Promise<readonly RowFault[]> {
  const loading = new Set<string>(planned.map(({ files }) => files.manifest.id));
  const faults: RowFault[] = [];
  for (const { files, difference } of planned) {
    for (const { label, id } of difference.removed) {
      const referrers = await foreignReferrers(reader, label, [id]);
      const outside = referrers.find(({ dataSetId }) => !loading.has(dataSetId));
      if (outside === undefined) continue;
      const message = `"${id}" is gone from the files, but ${outside.referrerId} of ${outside.dataSetId} refers to it.`;
      faults.push({ file: `${files.name}/`, line: 1, column: '', message });
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
  const total = fresh.reduce((sum, node) => sum + 1 + node.links.length, 0);
  let done = 0;
  const onWritten = (rows: number): void => {
    done += rows;
    onProgress('writing', done, total);
  };
  await deleteLinks(
    transaction,
    planned.flatMap(({ difference }) => difference.changed),
  );
  await deleteNodes(
    transaction,
    planned.flatMap(({ difference }) => difference.removed),
  );
  await writeNodes(transaction, fresh, onWritten);
  await writeLinks(transaction, fresh, onWritten);
  return releaseAfter(
    transaction,
    planned.some(({ difference }) => !isEmpty(difference)),
  );
}

async function releaseAfter(transaction: WriteTransaction, hasChanged: boolean) {
  const reader: Reader = { read: (statement) => transaction.run(statement) };
  const previous = await latestRelease(reader);
  if (previous !== null && !hasChanged) return previous;
  const dataSets = await listDataSets(reader);
  const hash = createHash('sha256');
  for (const { id, filesDigest } of dataSets) hash.update(`${id} ${filesDigest}\n`);
  const release = {
    number: (previous?.number ?? 0) + 1,
    digest: hash.digest('hex'),
    loadedAt: new Date().toISOString(),
  };
  await createRelease(transaction, release);
  return release;
}
