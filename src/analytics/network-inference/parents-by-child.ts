import type { NetworkEdge } from './network-edge.js';

/**
 * For each unit, those with an edge to it, in the order of the edges.
 *
 * Shapes: `units` is the number of units; the result has one list for each. Cost: O(units + edges).
 * Throws: RangeError when an edge joins what is no unit.
 */
export function parentsByChild(
  edges: readonly NetworkEdge[],
  units: number,
): readonly (readonly number[])[] {
  const parents: number[][] = Array.from({ length: units }, () => []);
  for (const { parent, child } of edges) {
    if (!(parent in parents && child in parents))
      throw new RangeError(`An edge joins two of ${units} units, but got ${parent} to ${child}.`);
    parents[child]?.push(parent);
  }
  return parents;
}
