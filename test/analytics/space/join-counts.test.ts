import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinCounts } from '#src/analytics/space/join-counts.js';
import { binaryWeights } from '#src/analytics/space/spatial-weights.js';
import {
  meanOf,
  rookLattice,
  someMatrix,
  varianceOf,
  weightsOfMatrix,
} from '../../support/lattices.js';

const LATTICE = binaryWeights(rookLattice(4, 4));
const LOWER_HALF = Array.from({ length: 16 }, (_, cell) => cell >= 8);

describe('joinCounts', () => {
  it('counts what PySAL tests on a lattice of 4 by 4 whose lower half has adopted', () => {
    const counts = joinCounts(LOWER_HALF, LATTICE);
    expect([counts.both.count, counts.one.count, counts.neither.count]).toEqual([10, 4, 10]);
    expect(counts).toMatchObject({ n: 16, adopters: 8, joins: 24, withoutNeighbours: [] });
  });

  it('expects what drawing adopters without replacement gives', () => {
    // 24 joins: both have adopted in 8/16 * 7/15 of them, one in 2 * 8/16 * 8/15.
    const { both, one, neither } = joinCounts(LOWER_HALF, LATTICE);
    expect(both.expected).toBeCloseTo(5.6, 12);
    expect(neither.expected).toBeCloseTo(5.6, 12);
    expect(one.expected).toBeCloseTo(12.8, 12);
  });

  it('has the variance that is worked by hand for a chain of four with two adopters', () => {
    // Placements 1100, 0110, 0011, 1010, 0101, 1001. BB is 1, 1, 1, 0, 0, 0: mean 1/2, variance 1/4.
    // BW is 1, 2, 1, 3, 3, 2: mean 2, variance 4/6.
    const chain = binaryWeights([[1], [0, 2], [1, 3], [2]]);
    const { both, one } = joinCounts([true, true, false, false], chain);
    expect(both).toMatchObject({ count: 1, expected: 0.5 });
    expect(both.variance).toBeCloseTo(1 / 4, 14);
    expect(both.z).toBeCloseTo(1, 12);
    expect(one).toMatchObject({ count: 1, expected: 2 });
    expect(one.variance).toBeCloseTo(2 / 3, 14);
  });

  it('has the moments that all placements of so many adopters have', () => {
    fc.assert(
      fc.property(someMatrix(1, 8), fc.nat(), (matrix, number) => {
        const weights = weightsOfMatrix(matrix);
        const n = matrix.length;
        const all = placements(n, number % (n + 1)).map((adopted) => joinCounts(adopted, weights));
        for (const colour of ['both', 'neither', 'one'] as const) {
          const counts = all.map((one) => one[colour].count);
          const { expected, variance } = all[0]?.[colour] ?? { expected: NaN, variance: NaN };
          if (n < 2) expect([expected, variance]).toEqual([null, null]);
          else {
            expect(expected).toBeCloseTo(meanOf(counts), 8);
            expect(variance).toBeCloseTo(varianceOf(counts), 6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is tested by permutation, near what PySAL finds', () => {
    const { both, one } = joinCounts(LOWER_HALF, LATTICE, { permutations: 9999, seed: 12345 });
    // PySAL's 999 permutations: p 0.003 for BB with a mean of 5.547, p 1 for BW with a mean of 12.812.
    expect(both.permutation?.pGreater).toBeLessThan(0.01);
    expect(Math.abs((both.permutation?.mean ?? 0) - 5.6)).toBeLessThan(0.1);
    expect(one.permutation?.pGreater).toBe(1);
    expect(Math.abs((one.permutation?.mean ?? 0) - 12.8)).toBeLessThan(0.1);
    expect(Math.abs((both.permutation?.variance ?? 0) - (both.variance ?? 9))).toBeLessThan(0.2);
  });

  it.each([
    ['NO_VARIANCE', [true, true, true], [[1], [0], []], 1],
    ['NO_NEIGHBOURS', [true, true, false], [[], [], []], 0],
  ])('counts but does not test, with the reason %s', (reason, adopted, lists, both) => {
    const counts = joinCounts(adopted, binaryWeights(lists), { permutations: 9, seed: 1 });
    const untested = { variance: 0, z: null, p: null, permutation: null };
    expect(counts.both).toEqual({ count: both, expected: both, ...untested });
    expect(counts.one).toEqual({ count: 0, expected: 0, ...untested });
    expect(counts.undefinedReason).toBe(reason);
  });

  it('expects nothing of one unit', () => {
    const counts = joinCounts([true], binaryWeights([[]]));
    expect(counts.undefinedReason).toBe('TOO_FEW_UNITS');
    expect(counts.both).toMatchObject({ count: 0, expected: null, variance: null, p: null });
  });

  it('refuses adopters of other units', () => {
    expect(() => joinCounts([true], LATTICE)).toThrow(RangeError);
  });
});

/** Every way to place so many adopters on n units. */
function placements(n: number, adopters: number): readonly (readonly boolean[])[] {
  return Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (__, unit) => ((bits >> unit) & 1) === 1),
  ).filter((adopted) => adopted.filter(Boolean).length === adopters);
}
