import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitOf, machine } from '../circumstances.js';
import type { Graph } from './graph.js';
import { WARM_UP_MILLIS } from './measure/warm-up.js';

/** The made-up graph. */
export interface Sizes {
  readonly seed: number;
  readonly pilotCount: number;
  readonly replicationCount: number;
}

/** When, where and on what it was measured, as label and text. */
export async function circumstancesOf(
  graph: Graph,
  {
    root,
    sizes,
    rounds,
    seconds,
  }: {
    readonly root: string;
    readonly sizes: Sizes;
    readonly rounds: number;
    readonly seconds: number;
  },
): Promise<readonly (readonly [string, string])[]> {
  const { dependencies } = JSON.parse(
    readFileSync(join(root, 'bench', 'peers', 'package.json'), 'utf8'),
  ) as { readonly dependencies: Readonly<Record<string, string>> };
  const versions = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  const { seed, pilotCount, replicationCount } = sizes;
  return [
    ['Date', new Date().toISOString().slice(0, 10)],
    ['Commit', commitOf(root)],
    ['Machine', `${machine()}; it runs the database, the contenders and the load, too`],
    [
      'Versions',
      [`Node.js ${process.versions.node}`, await graph.version(), ...versions].join(', '),
    ],
    ['Graph', `${pilotCount} pilots, ${replicationCount} replications, seed ${seed}`],
    [
      'Rounds',
      `${rounds}, and 15 where an answer takes over 0.4 s, after ${WARM_UP_MILLIS / 1_000} s of each contender to warm up; load for ${seconds} s each`,
    ],
  ];
}
