import { unitCount, type SpatialWeights } from './spatial-weights.js';

/** Sums over weights that the moments of statistics under chance are made of. */
export interface WeightMoments {
  /** Sum of w_ij. */
  readonly s0: number;
  /** Half the sum of (w_ij + w_ji)^2. */
  readonly s1: number;
  /** Sum over units of (row sum + column sum)^2. */
  readonly s2: number;
}

/**
 * S0, S1 and S2 of Cliff and Ord.
 *
 * Cost: O(e log d) for e entries and rows of d, since for each entry the one that goes the other way is looked up.
 * Source: Cliff and Ord (1981), Spatial Processes.
 */
export function weightMoments(weights: SpatialWeights): WeightMoments {
  const { starts, neighbours, weights: strengths } = weights;
  const bothWays = new Float64Array(unitCount(weights));
  let [s0, s1] = [0, 0];
  for (let unit = 0; unit < bothWays.length; unit += 1) {
    for (let entry = starts[unit] as number; entry < (starts[unit + 1] as number); entry += 1) {
      const to = neighbours[entry] as number;
      const weight = strengths[entry] as number;
      s0 += weight;
      s1 += weight * (weight + weightBetween(weights, to, unit));
      bothWays[unit] = (bothWays[unit] as number) + weight;
      bothWays[to] = (bothWays[to] as number) + weight;
    }
  }
  return { s0, s1, s2: bothWays.reduce((sum, weight) => sum + weight ** 2, 0) };
}

/** The weight from one unit to another, 0 when it is not among its neighbours. */
function weightBetween(weights: SpatialWeights, from: number, to: number): number {
  let low = weights.starts[from] as number;
  let high = weights.starts[from + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((weights.neighbours[middle] as number) < to) low = middle + 1;
    else high = middle;
  }
  const isThere = low < (weights.starts[from + 1] as number) && weights.neighbours[low] === to;
  return isThere ? (weights.weights[low] as number) : 0;
}
