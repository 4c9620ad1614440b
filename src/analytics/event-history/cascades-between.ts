import type { CascadeSet } from '../cascades/cascade.js';

/**
 * What had happened in a stretch of time: adoptions from `from` on and before `before`. Cascades without any are left out; all units stay.
 *
 * Shapes: times ascend in each cascade. Cost: O(adoptions). Source: methods, M7, as NetworkInference cuts cascades.
 */
export function cascadesBetween(set: CascadeSet, from: number, before: number): CascadeSet {
  const cascades = set.cascades.flatMap(({ id, adopters, times }) => {
    const start = countBefore(times, from);
    const end = countBefore(times, before);
    if (start >= end) return [];
    return [{ id, adopters: adopters.subarray(start, end), times: times.subarray(start, end) }];
  });
  return { units: set.units, cascades };
}

function countBefore(times: Float64Array, time: number): number {
  const index = times.findIndex((other) => other >= time);
  return index === -1 ? times.length : index;
}
