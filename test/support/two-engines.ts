import { afterAll, beforeAll } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIGRATIONS_FOLDER, PACKAGE_FOLDER } from '#src/package-files.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, planMigration, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { manifestText, writeDataSet } from './data-sets.js';
import { createClient, type GraphClient } from './graph-client.js';
import { CROWD } from './graph-crowd.js';
import { makeCrowd } from './made-crowd.js';
import { readKnownIds, type KnownIds } from './known-ids.js';
import { loadOrThrow } from './load-or-throw.js';
import { deleteRecordsOnNeo4j, emptyNeo4j, neo4jLocation } from './neo4j.js';
import { randomWorld } from './world/random-world.js';
import { worldFiles } from './world/world.js';

/** The made-up graph that both engines hold, beside the small sets of the other tests. */
const SIZES = ['--pilots', '300', '--replications', '900'];
const WORLD_SEED = 7;
const LOAD_MILLIS = 300_000;

/** A store of each engine. */
export interface TwoStores {
  readonly embedded: GraphStore;
  readonly neo4j: GraphStore;
}

/** The same graph on both engines, and what to ask it about. */
export interface TwoEngines {
  readonly embedded: GraphClient;
  readonly neo4j: GraphClient;
  readonly known: KnownIds;
}

/** Both engines with their schema and nothing else. Close both. */
export async function openTwoStores(): Promise<TwoStores> {
  const stores = {
    embedded: await openStore({ engine: 'memory' }),
    neo4j: await openStore(neo4jLocation()),
  };
  const migrations = await readMigrations(MIGRATIONS_FOLDER);
  const plan = await planMigration(stores.neo4j, migrations).catch(() => null);
  await (plan?.pending.length === 0 ? deleteRecordsOnNeo4j() : emptyNeo4j());
  for (const store of Object.values(stores)) await migrate(store, migrations);
  return stores;
}

/** Loads folders into both engines. Throws when either finds faults. */
export async function loadBoth(stores: TwoStores, folders: readonly string[]): Promise<void> {
  for (const store of Object.values(stores) as GraphStore[]) await loadOrThrow(store, folders);
}

/** Both engines with a generated graph, a random one and the crowd with its runs and jobs, loaded once for all tests of a file; emptied never, closed at the end. */
export function useTwoEngines(schema: GraphQLSchema): () => TwoEngines {
  let engines: TwoEngines;
  beforeAll(async () => {
    const stores = await openTwoStores();
    const parent = mkdtempSync(join(tmpdir(), 'reform-graph-'));
    try {
      await loadBoth(stores, writeSets(parent));
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
    for (const store of [stores.embedded, stores.neo4j]) await makeCrowd(store);
    engines = {
      embedded: createClient(stores.embedded, schema),
      neo4j: createClient(stores.neo4j, schema),
      known: await readKnownIds(stores.embedded),
    };
  }, LOAD_MILLIS);
  afterAll(async () => {
    await engines?.embedded.store.close();
    await engines?.neo4j.store.close();
  });
  return () => engines;
}

function writeSets(parent: string): readonly string[] {
  const world = {
    'dataset.yml': manifestText('world'),
    ...worldFiles(randomWorld(WORLD_SEED)),
  };
  return [
    generatedSet(parent),
    writeDataSet(parent, 'world', world),
    writeDataSet(parent, 'crowd', CROWD),
  ];
}

function generatedSet(parent: string): string {
  const script = join(PACKAGE_FOLDER, 'scripts', 'generate-graph.mjs');
  execFileSync(process.execPath, [script, '--out', parent, ...SIZES]);
  return join(parent, 'synthetic');
}
