import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadInBulk } from '#src/ingest/bulk/load-in-bulk.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { edited, manifestText, writeDataSet, type DataSetText } from '../support/data-sets.js';
import { CROWD } from '../support/graph-crowd.js';
import { liveOfJobs } from '../support/live-of-jobs.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { openTwoStores, type TwoStores } from '../support/two-engines.js';
import { differences, SAME, wholeGraph } from '../support/whole-graph.js';
import { randomWorld } from '../support/world/random-world.js';
import { worldFiles } from '../support/world/world.js';
import { queryFunctions } from '../support/query-functions.js';

const MILLIS = 180_000;

/** Functions of src/queries that write, by what runs them here. Each leaves its traces in the graph that is compared. */
const WRITERS = {
  loads: [
    'createRelease',
    'deleteLinks',
    'deleteNodes',
    'lockLoads',
    'placePilots',
    'removeUnusedPlacements',
    'writeDomainPaths',
    'writeLinks',
    'writeNodes',
  ],
  bulkLoads: [
    'forgetReferrers',
    'lockBulkLoad',
    'removeBulkLoad',
    'suspendDataSets',
    'writeBulkLoad',
    'writeDigests',
  ],
  jobsAndRuns: [
    'beginJob',
    'completeJob',
    'createJob',
    'deleteRun',
    'endJob',
    'failAbandoned',
    'lockJobs',
    'pulseJobs',
    'requestCancel',
    'writeRun',
  ],
} as const;

type Load = (store: GraphStore, folders: readonly string[]) => Promise<{ readonly ok: boolean }>;
const LOADS: readonly (readonly [string, Load])[] = [
  ['load', loadDataSets],
  ['bulk load', loadInBulk],
];

describe('the functions of src/queries that write', () => {
  it('are each run here', async () => {
    const writes = [...(await queryFunctions())].filter(([, works]) => works === 'writes');
    const run = Object.values(WRITERS).flat();
    expect(writes.map(([name]) => name).sort()).toEqual([...run].sort());
  });
});

describeOnNeo4j('Writes on Neo4j', () => {
  const makeFolder = useTemporaryFolders();
  let stores: TwoStores;
  beforeEach(async () => {
    stores = await openTwoStores();
  }, MILLIS);
  afterEach(async () => {
    await stores?.embedded.close();
    await stores?.neo4j.close();
  });

  it.each(LOADS)(
    'leave the same graph after each %s: new sets, changed ones, records and sets removed',
    async (_, load) => {
      await fc.assert(
        fc.asyncProperty(fc.noShrink(fc.nat(1_000)), async (seed) => {
          const steps = [worldSet(seed), worldSet(seed + 1), worldSet(seed, 'plans')];
          for (const world of steps) await loadOnBoth(load, { world });
        }),
        { numRuns: 1 },
      );
    },
    MILLIS,
  );

  it.each(LOADS)(
    'leave the same graph after a %s of every kind of record and of one change in it',
    async (_, load) => {
      await loadOnBoth(load, { crowd: CROWD });
      const programs = edited(CROWD['programs.csv'], 'Program 1', 'Renamed program');
      await loadOnBoth(load, { crowd: { ...CROWD, 'programs.csv': programs } });
    },
    MILLIS,
  );

  it('leave the same graph after jobs of every end, and runs that are written and deleted', async () => {
    await loadOnBoth(loadDataSets, { crowd: CROWD });
    const told = [];
    for (const store of [stores.embedded, stores.neo4j]) told.push(await liveOfJobs(store));
    expect(told[1]).toEqual(told[0]);
    const [expected, found] = [await graphOf(stores.embedded), await graphOf(stores.neo4j)];
    expect(differences(found, expected)).toEqual(SAME);
  });

  it('leave the same graph after a load that is refused', async () => {
    await loadOnBoth(loadDataSets, { world: worldSet(3) });
    const { 'regions.csv': _, ...broken } = worldSet(3);
    await loadOnBoth(loadDataSets, { world: broken }, false);
  });

  /** Loads on both engines and compares all that they hold. */
  async function loadOnBoth(
    load: Load,
    sets: Readonly<Record<string, DataSetText>>,
    isFine = true,
  ): Promise<void> {
    const parent = makeFolder();
    const folders = Object.entries(sets).map(([name, files]) => writeDataSet(parent, name, files));
    for (const store of [stores.embedded, stores.neo4j]) {
      expect(await load(store, folders)).toMatchObject({ ok: isFine });
    }
    const [expected, found] = [await graphOf(stores.embedded), await graphOf(stores.neo4j)];
    expect(differences(found, expected)).toEqual(SAME);
  }
});

/** A set of a random graph, without the table that is named. */
function worldSet(seed: number, without = ''): DataSetText {
  const { [`${without}.csv`]: _, ...files } = worldFiles(randomWorld(seed));
  return { 'dataset.yml': manifestText('world'), ...files };
}

/** The order in which labels of a node come is each engine's own, and none has two. */
async function graphOf(store: GraphStore): Promise<readonly string[]> {
  const lines = await wholeGraph(store);
  expect(lines.length).toBeGreaterThan(100);
  return lines;
}
