import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { structuralVirality } from '#src/analytics/structural-virality.js';

describe('structuralVirality', () => {
  it('gives 2 - 2/n for a star: 1.8 for ten nodes, as the reference has it', () => {
    // 9 pairs at distance 1 and 36 at distance 2: (9 + 72) / 45 = 1.8.
    expect(structuralVirality(star(10))).toBeCloseTo(1.8, 12);
  });

  it('gives (n + 1) / 3 for a chain: 11/3 for ten nodes, as the reference has it', () => {
    // Distances d = 1 ... 9 occur 10 - d times: 165 / 45 = 3.6667.
    expect(structuralVirality(chain(10))).toBeCloseTo(11 / 3, 12);
  });

  it('gives 1 for two nodes', () => {
    expect(structuralVirality([null, 0])).toBe(1);
  });

  it('takes a parent that stands behind its child', () => {
    // 2 is the root, 0 hangs on 1, 1 on 2: a chain of three, (1 + 1 + 2) / 3.
    expect(structuralVirality([1, 2, null])).toBeCloseTo(4 / 3, 12);
  });

  it('does not know which node is the root', () => {
    // The same chain of four, told from its end and from its second node.
    expect(structuralVirality([null, 0, 1, 2])).toBeCloseTo(
      structuralVirality([1, null, 1, 2]) ?? 0,
      12,
    );
  });

  it.each([[[]], [[null]]])('is null where there is no pair: %p', (parents) => {
    expect(structuralVirality(parents)).toBeNull();
  });

  it.each([
    ['two roots', [null, null]],
    ['no root', [1, 0]],
    ['a circle beside the root', [null, 2, 1]],
    ['a parent that is not there', [null, 7]],
  ])('refuses %s', (_, parents) => {
    expect(() => structuralVirality(parents)).toThrow(RangeError);
  });

  it('is the mean of the distances that a search from each node measures', () => {
    fc.assert(
      fc.property(someTree(), (parents) => {
        expect(structuralVirality(parents)).toBeCloseTo(meanDistance(parents), 9);
      }),
    );
  });

  it('lies between 1 and that of a chain as long', () => {
    fc.assert(
      fc.property(someTree(), (parents) => {
        const virality = structuralVirality(parents) ?? 0;
        expect(virality).toBeGreaterThanOrEqual(1);
        expect(virality).toBeLessThanOrEqual((parents.length + 1) / 3 + 1e-9);
      }),
    );
  });
});

function star(n: number): readonly (number | null)[] {
  return [null, ...Array.from({ length: n - 1 }, () => 0)];
}

function chain(n: number): readonly (number | null)[] {
  return [null, ...Array.from({ length: n - 1 }, (_, index) => index)];
}

/** Trees of 2 to 15 nodes: each node hangs on one before it. */
function someTree(): fc.Arbitrary<readonly (number | null)[]> {
  return fc
    .array(fc.nat(), { minLength: 1, maxLength: 14 })
    .map((numbers) => [null, ...numbers.map((number, index) => number % (index + 1))]);
}

function meanDistance(parents: readonly (number | null)[]): number {
  const n = parents.length;
  const neighbours = parents.map((parent, node) => [
    ...(parent === null ? [] : [parent]),
    ...[...parents.keys()].filter((child) => parents[child] === node),
  ]);
  let sum = 0;
  for (const start of parents.keys()) {
    const distance = new Map([[start, 0]]);
    for (const [node, steps] of distance) {
      sum += steps;
      for (const next of neighbours[node] ?? [])
        if (!distance.has(next)) distance.set(next, steps + 1);
    }
  }
  return sum / (n * (n - 1));
}
