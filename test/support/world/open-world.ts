import type { GraphQLSchema } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#src/store/open-store.js';
import type { StoreLocation } from '#src/store/store-location.js';
import { manifestText, writeDataSet } from '../data-sets.js';
import { createClient, type GraphClient } from '../graph-client.js';
import { migrateAndLoad } from '../load-or-throw.js';
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
    const files = { 'dataset.yml': manifestText('world'), ...worldFiles(world) };
    await migrateAndLoad(store, [writeDataSet(parent, 'world', files)]);
    return createClient(store, schema);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
