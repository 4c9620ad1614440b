import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layoutTree } from '#src/exports/plots/tree-layout.js';

describe('layoutTree', () => {
  it('stacks the leaves of a star, the root at their middle', () => {
    // Three rows of 10: middles 5, 15, 25; the block is 30 high.
    expect(layoutTree([null, 0, 0, 0], [10, 10, 10, 10])).toEqual({
      hops: [0, 1, 1, 1],
      middles: [15, 5, 15, 25],
      height: 30,
    });
  });

  it('keeps a chain on one row', () => {
    expect(layoutTree([null, 0, 1], [10, 10, 10])).toEqual({
      hops: [0, 1, 2],
      middles: [5, 5, 5],
      height: 10,
    });
  });

  it('gives a node that is higher than its children its room', () => {
    // Node 1 needs 40, its child 10 in the middle of that; node 3 follows at 40 to 50.
    expect(layoutTree([null, 0, 1, 0], [10, 40, 10, 10])).toEqual({
      hops: [0, 1, 2, 1],
      middles: [25, 20, 20, 45],
      height: 50,
    });
  });

  it.each([
    ['two roots', [null, null]],
    ['no root', [1, 0]],
    ['a circle beside the root', [null, 2, 1]],
    ['a parent that is not there', [null, 7]],
  ])('refuses %s', (_, parents) => {
    expect(() =>
      layoutTree(
        parents,
        parents.map(() => 1),
      ),
    ).toThrow(RangeError);
  });

  it('refuses lists of different lengths', () => {
    expect(() => layoutTree([null], [1, 1])).toThrow(RangeError);
  });

  it('lets no two nodes of a column overlap, whatever the tree', () => {
    fc.assert(
      fc.property(someTree(), (nodes) => {
        const heights = nodes.map(({ height }) => height);
        const { hops, middles, height } = layoutTree(
          nodes.map(({ parent }) => parent),
          heights,
        );
        const spans = nodes.map((_, node) => {
          const middle = middles[node] as number;
          const half = (heights[node] as number) / 2;
          return { hop: hops[node], from: middle - half, to: middle + half };
        });
        for (const [index, a] of spans.entries()) {
          expect(a.from).toBeGreaterThan(-1e-9);
          expect(a.to).toBeLessThan(height + 1e-9);
          for (const b of spans.slice(0, index))
            if (a.hop === b.hop) expect(a.from > b.to - 1e-9 || b.from > a.to - 1e-9).toBe(true);
        }
      }),
    );
  });
});

interface SomeNode {
  readonly parent: number | null;
  readonly height: number;
}

function someTree(): fc.Arbitrary<readonly SomeNode[]> {
  const node = fc.record({ parent: fc.nat(), height: fc.integer({ min: 1, max: 60 }) });
  return fc.array(node, { minLength: 1, maxLength: 20 }).map((nodes) =>
    nodes.map(({ parent, height }, index) => ({
      parent: index === 0 ? null : parent % index,
      height,
    })),
  );
}
