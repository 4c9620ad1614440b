import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directedNetwork } from '#src/analytics/networks/directed-network.js';
import { weakComponents } from '#src/analytics/networks/weak-components.js';
import { networkOf, someEdges } from '../../support/networks.js';

describe('weakComponents', () => {
  it('joins units whichever way the edges point', () => {
    // 0 > 2 < 4 is one; 1 > 3 another; 5 stands alone.
    const network = networkOf(6, [
      [0, 2],
      [4, 2],
      [1, 3],
    ]);
    expect(weakComponents(network)).toEqual({
      componentOf: [0, 1, 0, 1, 0, 2],
      sizes: [3, 2, 1],
    });
  });

  it('has none for an empty network', () => {
    expect(weakComponents(networkOf(0, []))).toEqual({ componentOf: [], sizes: [] });
  });

  it('gives the ends of each edge one component, and as many as merging leaves', () => {
    fc.assert(
      fc.property(someEdges(), ({ units, edges }) => {
        const names = Array.from({ length: units }, (_, unit) => `unit ${unit}`);
        const { componentOf, sizes } = weakComponents(directedNetwork(names, edges));
        for (const { from, to } of edges) expect(componentOf[from]).toBe(componentOf[to]);
        const groups = new Set(byMerging(units, edges));
        expect(sizes).toHaveLength(groups.size);
        sizes.forEach((size, component) =>
          expect(componentOf.filter((one) => one === component)).toHaveLength(size),
        );
      }),
    );
  });
});

function byMerging(units: number, edges: readonly { from: number; to: number }[]): number[] {
  let groups = Array.from({ length: units }, (_, unit) => unit);
  for (const { from, to } of edges) {
    const [kept, gone] = [groups[from] ?? 0, groups[to] ?? 0];
    groups = groups.map((group) => (group === gone ? kept : group));
  }
  return groups;
}
