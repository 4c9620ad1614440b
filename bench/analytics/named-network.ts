import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { inferNetwork } from '#src/analytics/network-inference/infer-network.js';
import type { NetworkEdge } from '#src/analytics/networks/directed-network.js';
import { seededRandom } from '#src/analytics/seeded-random.js';
import { inferenceOptions, readSpid } from './spid.js';

/** A network that measures are taken of. Each pair is joined once, since graphology refuses a second edge. */
export interface NamedNetwork {
  readonly name: string;
  readonly names: readonly string[];
  readonly edges: readonly NetworkEdge[];
}

const UNITS = 1_000;
const EDGES = 10_000;
const HEAVIEST = 9;
const SEED = 1;

/** The inferred network of SPID, each edge as heavy as what it gains. */
export function spidNetwork(file: string): NamedNetwork {
  const set = readSpid(file);
  const { edges } = inferNetwork(set, inferenceOptions('corrected'));
  return {
    name: 'SPID, inferred',
    names: set.units,
    edges: edges.map(({ parent: from, child: to, gain: weight }) => ({ from, to, weight })),
  };
}

/** Edges between units at random; the same each time. */
export function madeUpNetwork(units = UNITS, edges = EDGES): NamedNetwork {
  const random = seededRandom(SEED);
  const found = new Map<string, NetworkEdge>();
  while (found.size < edges) {
    const from = uniformInt(random, 0, units - 1);
    const to = uniformInt(random, 0, units - 1);
    const weight = uniformInt(random, 1, HEAVIEST);
    if (from !== to) found.set(`${from} ${to}`, { from, to, weight });
  }
  return {
    name: 'made up',
    names: Array.from({ length: units }, (_, unit) => `region:${unit}`),
    edges: [...found.values()],
  };
}
