import type { RowFault } from '../../domain/row-fault.js';
import { forgetReferrers, idPages } from '../../queries/bulk-node-queries.js';
import { ALL_PILOTS } from '../../queries/lists.js';
import { countList } from '../../queries/page.js';
import { placePilots } from '../../queries/place-pilots.js';
import { deleteNodes, type GraphNode } from '../../queries/write-records.js';
import type { WriteTransaction } from '../../store/graph-store.js';
import { tellsOfPlaces } from '../own-places.js';
import { citationNodes, recordNodes } from '../to-graph.js';
import { advance } from './advance.js';
import { filesChanged, type BulkFiles } from './bulk-files.js';
import { counted, type BulkLoadState } from './bulk-load-state.js';
import type { BulkOptions } from './bulk-progress.js';
import { goneNodes } from './gone-nodes.js';
import type { OwnRecords } from './own-records.js';
import { throwIfStopped, type BulkStore } from './patient-store.js';
import type { Places } from './places.js';
import { BEGINNING, CHUNK_ROWS, readChunks, type Chunk } from './read-chunks.js';
import { writeChunkLinks, writeChunkNodes } from './write-chunk.js';

/** What all phases of writing work with. */
export interface Writing {
  readonly store: BulkStore;
  readonly files: BulkFiles;
  readonly places: Places;
  readonly options: BulkOptions;
}

/** Removes what the data sets no longer have, in batches. */
export async function removeGone(
  { store, files, options }: Writing,
  own: OwnRecords,
  begun: BulkLoadState,
): Promise<BulkLoadState> {
  let state = begun;
  for await (const { set, label, ids } of goneNodes(files, own, store)) {
    for (let start = 0; start < ids.length; start += CHUNK_ROWS) {
      throwIfStopped(options);
      const before = state;
      const batch = ids.slice(start, start + CHUNK_ROWS);
      state = await advance(store, before, async (transaction) => {
        await forgetReferrers(transaction, label, batch);
        await deleteNodes(
          transaction,
          batch.map((id) => ({ label, id })),
        );
        const after = counted(before, set, { removed: batch.length });
        return { ...after, placesChanged: before.placesChanged || tellsOfPlaces(label) };
      });
      options.onProgress?.('removing', start + batch.length, ids.length);
    }
  }
  return toPhase(store, state, 'writing nodes');
}

/** Writes the nodes of all rows that are not written yet. */
export async function writeAllNodes(
  writing: Writing,
  begun: BulkLoadState,
): Promise<BulkLoadState> {
  const state = await forEachChunk(writing, begun, async (transaction, chunk, nodes, before) => {
    const { added, changed, movedFrom } = await writeChunkNodes(transaction, nodes);
    const changesPlaces = writing.places.isOf(chunk.table) && added + changed > 0;
    const placesChanged = before.placesChanged || changesPlaces;
    const after = { ...counted(before, chunk.table.set, { added, changed }), placesChanged };
    return movedFrom.reduce(
      (moved, owner) =>
        counted(
          moved,
          moved.dataSets.findIndex(({ dataSetId }) => dataSetId === owner),
          { removed: 1 },
        ),
      after,
    );
  });
  return toPhase(writing.store, state, 'writing links');
}

/** Writes the relationships of all rows that are not linked yet. */
export async function writeAllLinks(
  writing: Writing,
  begun: BulkLoadState,
): Promise<BulkLoadState> {
  const state = await forEachChunk(writing, begun, async (transaction, _, nodes, before) => {
    await writeChunkLinks(transaction, nodes);
    return before;
  });
  return toPhase(writing.store, state, 'placing pilots');
}

/** Writes down to which regions the pilots belonged, of all pilots of the graph where the load has changed what places belong to. */
export async function placeAllPilots(
  { store, options }: Writing,
  begun: BulkLoadState,
): Promise<BulkLoadState> {
  const total = await countList(store, ALL_PILOTS, []);
  let state = begun;
  let passed = 0;
  for await (const page of idPages(store, 'Pilot')) {
    const ids = page.slice(Math.max(0, begun.position.row - passed));
    passed += page.length;
    for (let start = 0; start < ids.length; start += CHUNK_ROWS) {
      throwIfStopped(options);
      const before = state;
      const batch = ids.slice(start, start + CHUNK_ROWS);
      const done = before.position.row + batch.length;
      state = await advance(store, before, async (transaction) => {
        await placePilots(transaction, batch, before.placesChanged);
        return { ...before, position: { table: 0, row: done }, rows: { done, total } };
      });
      options.onProgress?.(state.phase, done, total);
    }
  }
  return state;
}

type ChunkWork = (
  transaction: WriteTransaction,
  chunk: Chunk,
  nodes: readonly GraphNode[],
  before: BulkLoadState,
) => Promise<BulkLoadState>;

/** One transaction a chunk, from the state's position to the end. Throws CONFLICT when the files are no longer those that were checked. */
async function forEachChunk(
  { store, files, places, options }: Writing,
  begun: BulkLoadState,
  work: ChunkWork,
): Promise<BulkLoadState> {
  let state = begun;
  const faults: RowFault[] = [];
  for await (const chunk of readChunks(files, places, begun.position, faults)) {
    throwIfStopped(options);
    if (faults.length > 0) throw filesChanged();
    const before = state;
    const nodes = nodesOf(chunk, files, places);
    state = await advance(store, before, async (transaction) => ({
      ...(await work(transaction, chunk, nodes, before)),
      position: chunk.end,
      rows: { ...before.rows, done: before.rows.done + chunk.rows.length },
    }));
    options.onProgress?.(state.phase, state.rows.done, state.rows.total);
  }
  if (faults.length > 0) throw filesChanged();
  return state;
}

function nodesOf({ table, records, citations }: Chunk, files: BulkFiles, places: Places) {
  const dataSetId = files.sets[table.set]?.manifest.id ?? '';
  return [
    ...recordNodes(records, dataSetId, places.versions),
    ...citationNodes(citations, dataSetId),
  ];
}

function toPhase(
  store: BulkStore,
  before: BulkLoadState,
  phase: BulkLoadState['phase'],
): Promise<BulkLoadState> {
  const rows = { ...before.rows, done: 0 };
  return advance(store, before, async () => ({ ...before, phase, position: BEGINNING, rows }));
}
