import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cascadeTrees } from '#src/analytics/network-inference/cascade-trees.js';
import { setOf, someCascades } from './cascades.js';

const MODEL = { model: 'exponential', lambda: 1 } as const;
const [A, B, C] = [0, 1, 2];

describe('cascadeTrees', () => {
  it('hangs each adopter on the one just before it when there is no network', () => {
    const [tree] = cascadeTrees(setOf({ x: { a: 0, b: 1, c: 3 } }), [], MODEL);
    expect(tree?.map(({ parent, child, lag }) => [parent, child, lag])).toEqual([
      [A, B, 1],
      [B, C, 2],
    ]);
  });

  it('prefers an edge of the network to a shorter lag outside it', () => {
    const [tree] = cascadeTrees(
      setOf({ x: { a: 0, b: 1, c: 3 } }),
      [{ parent: A, child: C }],
      MODEL,
    );
    expect(tree?.[1]).toEqual({
      parent: A,
      child: C,
      lag: 3,
      logScore: Math.log(0.5) - 3,
      isInNetwork: true,
    });
  });

  it('prefers a tie outside the network to an edge with a lag too long to be believed', () => {
    // The edge scores ln 0.5 - 30 = -30.69, the tie with b ln 1e-10 - 1 = -24.03.
    const set = setOf({ x: { a: 0, b: 29, c: 30 } });
    const [tree] = cascadeTrees(set, [{ parent: A, child: C }], MODEL);
    expect(tree?.[1]).toMatchObject({ parent: B, lag: 1, isInNetwork: false });
  });

  it('gives the one edge that comes first in the network when two score the same', () => {
    const set = setOf({ x: { a: 0, b: 0, c: 1 } });
    const edges = [
      { parent: B, child: C },
      { parent: A, child: C },
    ];
    expect(cascadeTrees(set, edges, MODEL)[0]).toMatchObject([{ parent: B }]);
    expect(cascadeTrees(set, edges.reverse(), MODEL)[0]).toMatchObject([{ parent: A }]);
  });

  it('has no branch for the first, nor for those that adopt with it', () => {
    expect(
      cascadeTrees(setOf({ x: { a: 0, b: 0 }, alone: { c: 1 } }), [{ parent: A, child: B }], MODEL),
    ).toEqual([[], []]);
  });

  it('never hangs an adopter on one that did not come before it', () => {
    fc.assert(
      fc.property(someCascades(), (set) => {
        for (const [index, tree] of cascadeTrees(set, [], MODEL).entries()) {
          const cascade = set.cascades[index];
          const first = cascade?.times[0] ?? 0;
          const timeOf = (unit: number) => cascade?.times[cascade.adopters.indexOf(unit)] ?? -1;
          for (const { parent, child, lag } of tree) {
            expect(lag).toBeGreaterThan(0);
            expect(timeOf(child) - timeOf(parent)).toBe(lag);
          }
          expect(tree).toHaveLength(cascade?.times.filter((time) => time > first).length ?? -1);
        }
      }),
    );
  });

  it('refuses an edge to what is no unit', () => {
    const grow = () => cascadeTrees(setOf({ x: { a: 0 } }), [{ parent: 0, child: 1 }], MODEL);
    expect(grow).toThrow(RangeError);
  });
});
