import { unitCount, type SpatialWeights } from './spatial-weights.js';

/**
 * Weights of 1 / steps between all units, along the shortest way from neighbour to neighbour. How strong a neighbour is does not matter.
 *
 * Shapes: the same units. A unit that cannot be reached has no weight; ways follow rows, from a unit to its neighbours.
 * `maxSteps` ends the search; netdiffuseR's `approx_geodesic` stops at 6 unless told otherwise.
 * Cost: O(n (n + e)); the result has up to n (n - 1) entries. Throws: RangeError when `maxSteps` is below 1.
 * Source: netdiffuseR, where Moran's I takes such weights, standardized by row ({@link rowStandardized} does that).
 */
export function geodesicWeights(weights: SpatialWeights, maxSteps = Infinity): SpatialWeights {
  if (!(maxSteps >= 1)) throw new RangeError(`Steps are at least 1, but got ${maxSteps}.`);
  const count = unitCount(weights);
  const starts = new Int32Array(count + 1);
  const neighbours: number[] = [];
  const strengths: number[] = [];
  for (let unit = 0; unit < count; unit += 1) {
    stepsFrom(weights, unit, maxSteps).forEach((steps, to) => {
      if (steps <= 0) return;
      neighbours.push(to);
      strengths.push(1 / steps);
    });
    starts[unit + 1] = neighbours.length;
  }
  return {
    starts,
    neighbours: Int32Array.from(neighbours),
    weights: Float64Array.from(strengths),
  };
}

/** Steps from a unit to every unit, breadth first: 0 for itself, -1 for one that is not reached. */
function stepsFrom(weights: SpatialWeights, origin: number, maxSteps: number): Int32Array {
  const steps = new Int32Array(unitCount(weights)).fill(-1);
  steps[origin] = 0;
  const queue = [origin];
  for (const unit of queue) {
    const next = (steps[unit] as number) + 1;
    if (next > maxSteps) break;
    const row = weights.neighbours.subarray(weights.starts[unit], weights.starts[unit + 1]);
    for (const to of row) {
      if (steps[to] !== -1) continue;
      steps[to] = next;
      queue.push(to);
    }
  }
  return steps;
}
