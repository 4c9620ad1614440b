import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMoransI } from '#src/analytics/space/local-morans-i.js';
import { moransI } from '#src/analytics/space/morans-i.js';
import { binaryWeights, rowStandardized } from '#src/analytics/space/spatial-weights.js';
import { weightMoments } from '#src/analytics/space/weight-moments.js';
import { someMatrix, weightsOfMatrix } from '../../support/lattices.js';

/** The ten units and values on which PySAL tests Moran_Local: from de Smith, Goodchild and Longley, Geospatial Analysis. */
const TEN_UNITS = rowStandardized(
  binaryWeights([
    [1, 3],
    [0, 4],
    [3, 6],
    [0, 2, 4, 7],
    [1, 3, 5, 8],
    [4, 9],
    [2, 7],
    [3, 6, 8],
    [4, 7, 9],
    [5, 8],
  ]),
);
const TEN_VALUES = [2.24, 3.1, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06];

describe('localMoransI', () => {
  it('reproduces the values that PySAL documents for ten units, by n - 1', () => {
    const { units } = localMoransI(TEN_VALUES, TEN_UNITS, { divisor: 'n - 1' });
    const published = [
      -0.11409277, -0.19940543, -0.13351408, -0.51770383, 0.48095009, 0.12208113, 1.19148298,
      -0.58144305, 0.07101383, 0.34314301,
    ];
    published.forEach((i, unit) => expect(units[unit]?.i).toBeCloseTo(i, 8));
    // PySAL numbers them 1 HH, 2 LH, 3 LL, 4 HL: 4, 4, 4, 2, 3, 3, 1, 4, 3, 3.
    expect(units.map(({ quadrant }) => quadrant)).toEqual([
      'HL',
      'HL',
      'HL',
      'LH',
      'LL',
      'LL',
      'HH',
      'HL',
      'LL',
      'LL',
    ]);
  });

  it('divides the sum of squares by n unless told otherwise', () => {
    // A chain of 1, 2, 6: differences -2, -1, 3; m2 = 14/3; lags -1, 1, -1.
    const { units } = localMoransI([1, 2, 6], binaryWeights([[1], [0, 2], [1]]));
    [6 / 14, -3 / 14, -9 / 14].forEach((i, unit) => expect(units[unit]?.i).toBeCloseTo(i, 14));
    expect(units.map(({ quadrant }) => quadrant)).toEqual(['LL', 'LH', 'HL']);
  });

  it('sums to S0 times the global I', () => {
    const samples = fc.tuple(
      someMatrix(2, 7),
      fc.array(fc.nat(20), { minLength: 7, maxLength: 7 }),
    );
    fc.assert(
      fc.property(samples, ([matrix, numbers]) => {
        const weights = weightsOfMatrix(matrix);
        const values = numbers.slice(0, matrix.length);
        const { i, undefinedReason } = moransI(values, weights);
        const local = localMoransI(values, weights);
        expect(local.undefinedReason).toBe(undefinedReason);
        const sum = local.units.reduce((total, unit) => total + (unit.i ?? 0), 0);
        expect(sum).toBeCloseTo((i ?? 0) * weightMoments(weights).s0, 9);
      }),
    );
  });

  it('counts what is at the mean as low, and rounding as at the mean', () => {
    // In binary fractions the mean of the three is 3e-17 below -0.2.
    const values = [-0.1, -0.2, -0.3];
    expect(-0.2 - (-0.1 - 0.2 - 0.3) / 3).toBeGreaterThan(0);
    const { units } = localMoransI(values, binaryWeights([[1], [0, 2], [1]]));
    expect(units.map(({ quadrant }) => quadrant)).toEqual(['HL', 'LL', 'LL']);
  });

  it('has null for a unit without neighbours', () => {
    const { units, undefinedReason } = localMoransI([1, 2, 6], binaryWeights([[1], [0], []]), {
      plan: { permutations: 9, seed: 1 },
    });
    expect(undefinedReason).toBeNull();
    expect(units[2]).toEqual({ i: null, quadrant: null, permutation: null });
    expect(units[0]?.permutation).not.toBeNull();
  });

  it.each([
    ['NO_VARIANCE', [2, 2], [[1], [0]]],
    ['NO_NEIGHBOURS', [1, 2], [[], []]],
    ['TOO_FEW_UNITS', [1], [[]]],
  ])('is null for all units with the reason %s', (reason, values, lists) => {
    expect(localMoransI(values, binaryWeights(lists))).toEqual({
      units: values.map(() => ({ i: null, quadrant: null, permutation: null })),
      undefinedReason: reason,
    });
  });

  it('refuses too few values and no permutations', () => {
    expect(() => localMoransI([1], TEN_UNITS)).toThrow(RangeError);
    const plan = { permutations: 0, seed: 1 };
    expect(() => localMoransI(TEN_VALUES, TEN_UNITS, { plan })).toThrow(RangeError);
  });
});

describe('localMoransI by conditional permutation', () => {
  it('comes near the share of all pairs of others that are at least as alike', () => {
    const plan = { permutations: 20_000, seed: 11 };
    const { units } = localMoransI(TEN_VALUES, TEN_UNITS, { plan });
    // Units 0 and 6 have two neighbours each: there are 36 pairs of others that could stand there.
    for (const [unit, neighbours] of [
      [0, [1, 3]],
      [6, [2, 7]],
    ] as const) {
      const share = shareAtLeastAsAlike(unit, neighbours);
      expect(Math.abs((units[unit]?.permutation?.pGreater ?? 9) - share)).toBeLessThan(0.015);
    }
  });

  it('has a unit keep its own value: a neighbour never draws it', () => {
    // Of three units the outer ones draw from the two others: lag -1 or 3 for the first, each in half of the draws.
    const chain = binaryWeights([[1], [0, 2], [1]]);
    const plan = { permutations: 2000, seed: 1 };
    const { units } = localMoransI([1, 2, 6], chain, { plan });
    expect(Math.abs((units[0]?.permutation?.pGreater ?? 9) - 0.5)).toBeLessThan(0.05);
    expect(units[0]?.permutation?.pLess).toBe(1);
    // The middle one has both others for neighbours in every draw.
    expect(units[1]?.permutation).toMatchObject({ pGreater: 1, pLess: 1, pTwoSided: 1 });
  });

  it('is the same for the same seed', () => {
    const draw = (seed: number) =>
      localMoransI(TEN_VALUES, TEN_UNITS, { plan: { permutations: 99, seed } });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});

function shareAtLeastAsAlike(unit: number, neighbours: readonly [number, number]): number {
  const mean = TEN_VALUES.reduce((sum, value) => sum + value, 0) / TEN_VALUES.length;
  const at = (other: number) => (TEN_VALUES[other] ?? NaN) - mean;
  const alike = (a: number, b: number) => at(unit) * (at(a) + at(b));
  const others = [...TEN_VALUES.keys()].filter((other) => other !== unit);
  const pairs = others.flatMap((a) => others.filter((b) => b > a).map((b) => alike(a, b)));
  return pairs.filter((value) => value >= alike(...neighbours) - 1e-9).length / pairs.length;
}
