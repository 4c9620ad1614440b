import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moransI } from '#src/analytics/space/morans-i.js';
import { binaryWeights, rowStandardized } from '#src/analytics/space/spatial-weights.js';
import {
  meanOf,
  ordersOf,
  rookLattice,
  someMatrix,
  varianceOf,
  weightsOfMatrix,
} from '../../support/lattices.js';

const LATTICE = binaryWeights(rookLattice(3, 3));
const ONE_TO_NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('moransI', () => {
  it('reproduces the variances that PySAL tests on a lattice of 3 by 3', () => {
    // Differences -4 ... 4: z'z = 60; along rows the joins sum to 36, along columns to 4, so z'Wz = 80. I = 9/24 * 80/60.
    const result = moransI(ONE_TO_NINE, LATTICE);
    expect(result.i).toBeCloseTo(0.5, 14);
    expect(result.expected).toBe(-0.125);
    expect(result.normality.variance).toBeCloseTo(0.053125, 14);
    expect(result.randomization.variance).toBeCloseTo(0.0596875, 14);
    expect(result.normality.z).toBeCloseTo(0.625 / Math.sqrt(0.053125), 12);
    expect(result.randomization.z).toBeCloseTo(0.625 / Math.sqrt(0.0596875), 12);
    // Two-sided, by erfc of another library.
    expect(result.normality.p).toBeCloseTo(0.0066953135387512065, 14);
    expect(result.randomization.p).toBeCloseTo(0.010520873699622698, 14);
  });

  it('is the slope of the lag on the value for weights standardized by row', () => {
    // A chain of 1, 2, 6: differences -2, -1, 3; lags -1, 1/2, -1; (2 - 1/2 - 3) / 14.
    const chain = rowStandardized(binaryWeights([[1], [0, 2], [1]]));
    expect(moransI([1, 2, 6], chain).i).toBeCloseTo(-1.5 / 14, 14);
  });

  it('has the moments that all orders of the values have', () => {
    const samples = fc.tuple(
      someMatrix(4, 6),
      fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
    );
    fc.assert(
      fc.property(samples, ([matrix, numbers]) => {
        const weights = weightsOfMatrix(matrix);
        const values = numbers.slice(0, matrix.length);
        const { i, expected, randomization } = moransI(values, weights);
        fc.pre(i !== null && expected !== null && randomization.variance !== null);
        const all = ordersOf(values).map((order) => moransI(order, weights).i ?? NaN);
        expect(meanOf(all)).toBeCloseTo(expected, 9);
        expect(varianceOf(all)).toBeCloseTo(randomization.variance, 9);
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the unit of measure', () => {
    const inOther = ONE_TO_NINE.map((value) => 1000 - 2.5 * value);
    expect(moransI(inOther, LATTICE).i).toBeCloseTo(0.5, 12);
  });

  it('keeps units without neighbours in n, and tells which they are', () => {
    // Differences of 0, 1, 5 from 2: z'Wz = 2 * 2, z'z = 14, n = 3, S0 = 2: I = 3/2 * 4/14.
    const result = moransI([0, 1, 5], binaryWeights([[1], [0], []]));
    expect(result).toMatchObject({ n: 3, withoutNeighbours: [2], undefinedReason: null });
    expect(result.i).toBeCloseTo(6 / 14, 14);
  });

  it('has no variance under randomization below four units, and none that could vary', () => {
    // In a complete network I is -1 / (n - 1) whatever the values.
    const complete = binaryWeights([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    const result = moransI([1, 2, 6], complete);
    expect(result.i).toBeCloseTo(-1 / 2, 14);
    expect(result.normality).toEqual({ variance: 0, z: null, p: null });
    expect(result.randomization).toEqual({ variance: null, z: null, p: null });
  });

  it.each([
    ['NO_VARIANCE', [0.1, 0.1, 0.1], [[1], [0, 2], [1]]],
    ['NO_NEIGHBOURS', [1, 2, 3], [[], [], []]],
    ['TOO_FEW_UNITS', [1], [[]]],
    ['TOO_FEW_UNITS', [], []],
  ])('is null with the reason %s', (reason, values, lists) => {
    const result = moransI(values, binaryWeights(lists), { permutations: 9, seed: 1 });
    expect(result).toMatchObject({
      n: values.length,
      i: null,
      expected: null,
      normality: { variance: null, z: null, p: null },
      randomization: { variance: null, z: null, p: null },
      permutation: null,
      undefinedReason: reason,
    });
  });

  it.each([
    ['too few values', [1, 2]],
    ['a value that is not finite', [...ONE_TO_NINE.slice(1), NaN]],
  ])('refuses %s', (_, values) => {
    expect(() => moransI(values, LATTICE)).toThrow(RangeError);
  });
});

describe('moransI by permutation', () => {
  const plan = { permutations: 9999, seed: 42 };

  it('comes near the mean and variance that the formulas give', () => {
    const { permutation } = moransI(ONE_TO_NINE, LATTICE, plan);
    // The standard error of the mean is 0.0024, that of the variance about 0.0008.
    expect(Math.abs((permutation?.mean ?? 9) + 0.125)).toBeLessThan(0.01);
    expect(Math.abs((permutation?.variance ?? 9) - 0.0596875)).toBeLessThan(0.004);
  });

  it('comes near the share of all orders that are at least as alike', () => {
    const chain = binaryWeights([[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]]);
    const values = [1, 2, 4, 3, 7, 9];
    const observed = moransI(values, chain).i ?? NaN;
    const all = ordersOf(values).map((order) => moransI(order, chain).i ?? NaN);
    const share = all.filter((i) => i >= observed - 1e-12).length / all.length;
    const { permutation } = moransI(values, chain, plan);
    expect(Math.abs((permutation?.pGreater ?? 9) - share)).toBeLessThan(0.01);
    expect(share).toBeGreaterThan(0);
    expect(permutation?.pTwoSided).toBeCloseTo(2 * (permutation?.pGreater ?? 9), 12);
  });

  it('is the same for the same seed', () => {
    const short = { permutations: 99, seed: 5 };
    expect(moransI(ONE_TO_NINE, LATTICE, short)).toEqual(moransI(ONE_TO_NINE, LATTICE, short));
    expect(moransI(ONE_TO_NINE, LATTICE, short)).not.toEqual(
      moransI(ONE_TO_NINE, LATTICE, { ...short, seed: 6 }),
    );
  });

  it('refuses no permutations', () => {
    expect(() => moransI(ONE_TO_NINE, LATTICE, { permutations: 0, seed: 1 })).toThrow(RangeError);
  });
});
