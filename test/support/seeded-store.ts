import { cpSync } from 'node:fs';
import { dataSetFolders } from '#src/ingest/seeds.js';
import { SEEDS_FOLDER } from '#src/package-files.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { openStore } from '#src/store/open-store.js';
import { migrateAndLoad } from './load-or-throw.js';
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
    await migrateAndLoad(store, await dataSetFolders(SEEDS_FOLDER));
  } finally {
    await store.close();
  }
}
