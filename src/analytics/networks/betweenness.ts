import { betweenness as betweennessByKey } from 'graphology-metrics/centrality/index.js';
import { byUnit, type DirectedNetwork } from './directed-network.js';

export interface BetweennessOptions {
  /** How long an edge is: 1, or 1 / weight, so that strong ties are short. graphology itself takes a weight for a length. Default `one`. */
  readonly edgeLength?: 'one' | 'inverse weight';
  /** Divide by the (n - 1)(n - 2) ordered pairs of others. Default true. */
  readonly normalize?: boolean;
}

/**
 * Betweenness: on how many of the shortest ways between others a unit lies; ways that are equally short share.
 *
 * Shapes: one number for each unit; none for an empty network. Units: a proportion in [0, 1], or pairs of others when not normalized.
 * Null: none; with fewer than three units nobody is between, and all have 0. Cost: O(n e), and O(n e log n) by weight.
 * Source: graphology-metrics, betweenness (Brandes 2001). It fails for an empty network. Lengths from weights are compared as they
 *   are, so that ways whose lengths differ by rounding only do not share.
 */
export function betweenness(
  network: DirectedNetwork,
  { edgeLength = 'one', normalize = true }: BetweennessOptions = {},
): readonly number[] {
  if (network.graph.order === 0) return [];
  const getEdgeWeight = edgeLength === 'one' ? null : lengthOf;
  return byUnit(network, betweennessByKey(network.graph, { getEdgeWeight, normalized: normalize }));
}

function lengthOf(_: string, { weight }: { readonly weight: number }): number {
  return 1 / weight;
}
