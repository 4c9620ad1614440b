import louvainModule from 'graphology-communities-louvain';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { seededRandom } from '../seeded-random.js';
import { byUnit, type DirectedNetwork } from './directed-network.js';

export interface Communities {
  /** The community of each unit: 0, 1, ... in the order in which units come up. */
  readonly communityOf: readonly number[];
  /** Number of units of each community. */
  readonly sizes: readonly number[];
  /** How much more weight lies within communities than chance would put there; null without edges. */
  readonly modularity: number | null;
}

export interface CommunityOptions {
  /** Where the walk over units starts, in each round; the result is one of several good ones. */
  readonly seed: number;
  /** Above 1 for smaller communities, below 1 for larger ones. Default 1. */
  readonly resolution?: number;
}

/**
 * Communities by the Louvain method: groups with more weight among them than their degrees would make one expect.
 *
 * Shapes: one number for each unit; none for an empty network. Units: modularity is at most 1.
 * Null: modularity without edges, where each unit is a community of its own. Cost: near O(e log n) in practice.
 * Throws: RangeError when the seed is no 32-bit integer or the resolution is not above 0.
 * Source: graphology-communities-louvain (Blondel et al. 2008; for directed networks Dugué and Perez 2015), by weight. Without
 *   edges it gives NaN for the modularity.
 */
export function louvainCommunities(
  network: DirectedNetwork,
  { seed, resolution = 1 }: CommunityOptions,
): Communities {
  if (!(resolution > 0)) throw new RangeError(`A resolution is above 0, but got ${resolution}.`);
  const random = seededRandom(seed);
  const { communities, modularity } = louvain.detailed(network.graph, {
    getEdgeWeight: 'weight',
    resolution,
    rng: () => uniformFloat64(random),
  });
  const communityOf = byUnit(network, communities);
  const sizes: number[] = [];
  for (const community of communityOf) sizes[community] = (sizes[community] ?? 0) + 1;
  return { communityOf, sizes, modularity: network.graph.size === 0 ? null : modularity };
}

/** The package's types say that it has a default export; it is CommonJS and is the function itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
