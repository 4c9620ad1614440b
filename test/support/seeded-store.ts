import { cpSync } from 'node:fs';
import { describeFault } from '#src/domain/row-fault.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { dataSetFolders } from '#src/ingest/seeds.js';
import { MIGRATIONS_FOLDER, SEEDS_FOLDER } from '#src/package-files.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { makeRunFolder, onceARun } from './once-a-run.js';

/** All seeds in a graph of its own. */
export async function openSeededStore(): Promise<GraphStore> {
  const folder = makeRunFolder('graph');
  await copySeededGraph(folder);
  return openStore({ engine: 'embedded', folder });
}

/** Puts a graph with all seeds into a folder: a copy, for to load them takes seconds. */
export async function copySeededGraph(folder: string): Promise<void> {
  cpSync(await onceARun('seeded', loadSeeds), folder, { recursive: true });
}

async function loadSeeds(folder: string): Promise<void> {
  const store = await openStore({ engine: 'embedded', folder });
  try {
    await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
    const report = await loadDataSets(store, await dataSetFolders(SEEDS_FOLDER));
    if (!report.ok) throw new Error(report.faults.map(describeFault).join('\n'));
  } finally {
    await store.close();
  }
}
