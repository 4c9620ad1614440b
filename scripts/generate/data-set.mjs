import { OUTCOME_COLUMNS, outcomeRows } from './outcomes.mjs';
import { makePilots, PILOT_COLUMNS, pilotRow } from './pilots.mjs';
import { makePrograms, programTables } from './programs.mjs';
import { Random } from './random.mjs';
import { makeRegions, REGION_COLUMNS, regionRow, VERSION_COLUMNS, versionRow } from './regions.mjs';
import { REPLICATION_COLUMNS, replicationRows } from './replications.mjs';
import { makeSpread } from './spread.mjs';

/** The tables of a made-up data set, by file name: columns and rows. The same for the same seed and sizes. */
export function makeTables({ seed, pilotCount, replicationCount }) {
  const random = new Random(seed);
  const regions = makeRegions(pilotCount);
  const world = makePrograms(random, pilotCount, regions);
  const spread = makeSpread(random, {
    pilotCount,
    replicationCount,
    programCount: world.programs.length,
  });
  const pilots = makePilots(random, spread, world.programs, regions);
  return {
    'regions.csv': [REGION_COLUMNS, regions.map(regionRow)],
    'region-versions.csv': [VERSION_COLUMNS, regions.map(versionRow)],
    ...programTables(world),
    'pilots.csv': [PILOT_COLUMNS, pilots.map(pilotRow)],
    'outcomes.csv': [OUTCOME_COLUMNS, outcomeRows(random, pilots)],
    'replications.csv': [
      REPLICATION_COLUMNS,
      replicationRows(random, spread, pilots, world.organizations),
    ],
  };
}

/** Name of the folder of every data set made here, which is also its id: nobody can take it for data. */
export const NAME = 'synthetic';

/** First line of every manifest made here, by which a folder that may be overwritten is known. */
export const MARK = `id: dataset:${NAME}`;

/** The manifest. It says in every place where a reader may look that nothing here is true. */
export function makeManifest({ seed, pilotCount, replicationCount }, tables) {
  const assertions = Object.entries(tables).map(
    ([file, [, rows]]) => `  - { file: ${file}, min: ${rows.length}, max: ${rows.length} }`,
  );
  return `${MARK}
title: Synthetic graph, no data
titleZh: 虚构数据
publisher: scripts/generate-graph.mjs of Reform Graph
url: null
version: seed ${seed}, ${pilotCount} pilots, ${replicationCount} replications
terms: CC0-1.0
retrieved: '2026-11-22'
coverage: >-
  Nothing that exists. Places, programs, pilots, numbers and replications are made up by a seeded generator, to measure speed and memory
  with. No finding may be drawn from them.
citedBy: dataset
assertions:
${assertions.join('\n')}
`;
}
