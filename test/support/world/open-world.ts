import type { GraphQLSchema } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFault } from '#src/domain/row-fault.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import type { StoreLocation } from '#src/store/store-location.js';
import { manifestText, writeDataSet } from '../data-sets.js';
import { createClient, type GraphClient } from '../graph-client.js';
import { worldFiles, type World } from './world.js';

/** A client over a store that holds a world; in memory unless told, else one that is empty. Close its store. */
export async function openWorld(
  world: World,
  schema: GraphQLSchema,
  location: StoreLocation = { engine: 'memory' },
): Promise<GraphClient> {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-'));
  const store = await openStore(location);
  try {
    await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
    const files = { 'dataset.yml': manifestText('world'), ...worldFiles(world) };
    const report = await loadDataSets(store, [writeDataSet(parent, 'world', files)]);
    if (!report.ok) throw new Error(report.faults.map(describeFault).join('\n'));
    return createClient(store, schema);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
