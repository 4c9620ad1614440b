import { nodeKey, type DirectedNetwork } from './directed-network.js';

export interface WeakComponents {
  /** The component of each unit: 0, 1, ... in the order in which units come up. */
  readonly componentOf: readonly number[];
  /** Number of units of each component. */
  readonly sizes: readonly number[];
}

/**
 * Weakly connected components: units that edges join, whichever way they point. A unit without an edge is a component of its own.
 *
 * Shapes: one number for each unit; none for an empty network. Cost: O(n + e). graphology keeps components in a package that
 *   is not among ours.
 */
export function weakComponents({ graph }: DirectedNetwork): WeakComponents {
  const componentOf = Array.from({ length: graph.order }, () => -1);
  const sizes: number[] = [];
  for (const start of componentOf.keys()) {
    if (componentOf[start] !== -1) continue;
    componentOf[start] = sizes.length;
    const members = [start];
    for (const member of members) {
      graph.forEachNeighbor(nodeKey(member), (_, { unit }) => {
        if (componentOf[unit] !== -1) return;
        componentOf[unit] = sizes.length;
        members.push(unit);
      });
    }
    sizes.push(members.length);
  }
  return { componentOf, sizes };
}
