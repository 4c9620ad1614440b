import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describeFault } from '#src/domain/row-fault.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { dataSetFolders } from '#src/ingest/seeds.js';
import { MIGRATIONS_FOLDER, SEEDS_FOLDER } from '#src/package-files.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';

/** All seeds in a graph of its own. */
export async function openSeededStore(): Promise<GraphStore> {
  const folder = mkdtempSync(join(sharedFolder(), 'copy-'));
  await copySeededGraph(folder);
  return openStore({ engine: 'embedded', folder });
}

/** Puts a graph with all seeds into a folder: a copy of the one that is loaded once a run, for that takes seconds. */
export async function copySeededGraph(folder: string): Promise<void> {
  const seeded = join(sharedFolder(), 'seeded');
  if (!existsSync(seeded)) await makeWhole(seeded, mkdtempSync(join(sharedFolder(), 'loading-')));
  cpSync(seeded, folder, { recursive: true });
}

function sharedFolder(): string {
  return process.env['REFORM_GRAPH_TEST_SHARED'] as string;
}

/** Another process may have come first: then its graph stands. */
async function makeWhole(seeded: string, folder: string): Promise<void> {
  await loadSeeds(folder);
  try {
    renameSync(folder, seeded);
  } catch (error) {
    if (!existsSync(seeded)) throw error;
  }
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
