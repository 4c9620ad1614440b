import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directedNetwork } from '#src/analytics/networks/directed-network.js';
import { louvainCommunities } from '#src/analytics/networks/louvain-communities.js';
import { networkOf, someEdges } from '../../support/networks.js';

/** Two rings of three, with one edge from the one to the other. */
const TWO_RINGS = networkOf(6, [
  [0, 1],
  [1, 2],
  [2, 0],
  [3, 4],
  [4, 5],
  [5, 3],
  [2, 3],
]);

describe('louvainCommunities', () => {
  it('finds two rings that one edge joins', () => {
    const { communityOf, sizes, modularity } = louvainCommunities(TWO_RINGS, { seed: 1 });
    expect(communityOf).toEqual([0, 0, 0, 1, 1, 1]);
    expect(sizes).toEqual([3, 3]);
    // 6 of 7 edges lie within; by degrees (out 3 + 1 and in 3, out 3 and in 3 + 1) 4/7 * 3/7 twice would.
    expect(modularity).toBeCloseTo(6 / 7 - 24 / 49, 12);
  });

  it('numbers communities in the order in which units come up', () => {
    const crossed = networkOf(4, [
      [3, 1],
      [1, 3],
      [0, 2],
      [2, 0],
    ]);
    expect(louvainCommunities(crossed, { seed: 9 }).communityOf).toEqual([0, 1, 0, 1]);
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(someEdges(), fc.integer({ min: 0, max: 99 }), ({ units, edges }, seed) => {
        const names = Array.from({ length: units }, (_, unit) => `unit ${unit}`);
        const find = () => louvainCommunities(directedNetwork(names, edges), { seed });
        const found = find();
        expect(find()).toEqual(found);
        expect(found.communityOf).toHaveLength(units);
        expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(units);
        // Each community is first met when all with lesser numbers have been.
        expect([...new Set(found.communityOf)]).toEqual([...found.sizes.keys()]);
      }),
    );
  });

  it('has a community for each unit, and no modularity, without edges', () => {
    expect(louvainCommunities(networkOf(2, []), { seed: 1 })).toEqual({
      communityOf: [0, 1],
      sizes: [1, 1],
      modularity: null,
    });
    expect(louvainCommunities(networkOf(0, []), { seed: 1 }).communityOf).toEqual([]);
  });

  it('makes smaller communities at a higher resolution', () => {
    const { sizes } = louvainCommunities(TWO_RINGS, { seed: 1, resolution: 5 });
    expect(sizes.length).toBeGreaterThan(2);
  });

  it('refuses a resolution of 0 and a seed that is no integer', () => {
    expect(() => louvainCommunities(TWO_RINGS, { seed: 1, resolution: 0 })).toThrow(RangeError);
    expect(() => louvainCommunities(TWO_RINGS, { seed: 0.5 })).toThrow(RangeError);
  });
});
