import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { loadInBulk } from '#src/ingest/bulk/load-in-bulk.js';
import type { BulkOptions } from '#src/ingest/bulk/bulk-progress.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { wholeGraph } from './whole-graph.js';

/** A graph in memory with its schema, given to `use` and closed whatever happens. */
export async function withMemory<T>(use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore({ engine: 'memory' });
  try {
    await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
    return await use(store);
  } finally {
    await store.close();
  }
}

/** The graph that the small way makes of folders. */
export async function loadedSmall(folders: readonly string[]): Promise<readonly string[]> {
  return withMemory(async (store) => {
    const report = await loadDataSets(store, folders);
    if (!report.ok) throw new Error(`The data sets have faults: ${JSON.stringify(report.faults)}`);
    return wholeGraph(store);
  });
}

/** Loads in bulk, but stops after so many steps that the load tells of. Gives whether it was stopped. */
export async function stoppedAfter(
  steps: number,
  store: GraphStore,
  folders: readonly string[],
  options: BulkOptions = {},
): Promise<boolean> {
  const controller = new AbortController();
  let told = 0;
  const onProgress = (stage: string): void => {
    if (stage.startsWith('checking')) return;
    told += 1;
    if (told === steps) controller.abort();
  };
  try {
    await loadInBulk(store, folders, { ...options, onProgress, stop: controller.signal });
    return false;
  } catch (error) {
    if (controller.signal.aborted) return true;
    throw error;
  }
}
