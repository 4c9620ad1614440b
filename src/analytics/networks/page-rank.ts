import { pagerank } from 'graphology-metrics/centrality/index.js';
import { byUnit, type DirectedNetwork } from './directed-network.js';

export interface PageRank {
  /** One for each unit, with a sum of 1; null when the rounds did not converge. */
  readonly scores: readonly number[] | null;
  readonly converged: boolean;
}

export interface PageRankOptions {
  /** Chance of going on along an edge. Default 0.85. */
  readonly damping?: number;
  /** Default 100. */
  readonly maxRounds?: number;
  /** Rounds end when the scores change by less than this, on average. Default 1e-6. */
  readonly tolerance?: number;
}

/**
 * PageRank: where a walker ends up who follows edges by their weights, and now and then starts anew anywhere.
 *
 * Shapes: one score for each unit; none for an empty network. Units: a probability.
 * Direction: scores gather where edges point to. With edges from source to receiver, those who copy score high; to find who is
 *   copied, directly or through others, give the edges from receiver to source.
 * Null: scores when the rounds do not converge; that is told, not thrown. Cost: O(rounds * e).
 * Throws: RangeError when the damping is not between 0 and 1.
 * Source: graphology-metrics, pagerank (Page, Brin, Motwani and Winograd 1999), by weight. It is not defined there for an empty network.
 */
export function pageRank(network: DirectedNetwork, options: PageRankOptions = {}): PageRank {
  const { damping = 0.85, maxRounds = 100, tolerance = 1e-6 } = options;
  if (!(damping >= 0 && damping <= 1)) {
    throw new RangeError(`A damping is from 0 to 1, but got ${damping}.`);
  }
  if (network.graph.order === 0) return { scores: [], converged: true };
  const settings = { getEdgeWeight: 'weight', alpha: damping, maxIterations: maxRounds } as const;
  try {
    const scores = pagerank(network.graph, { ...settings, tolerance });
    return { scores: byUnit(network, scores), converged: true };
  } catch (error) {
    if (!(error instanceof Error && error.message.includes(NOT_CONVERGED))) throw error;
    return { scores: null, converged: false };
  }
}

/** graphology tells this by an error that only its message marks. */
const NOT_CONVERGED = 'failed to converge';
