import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binaryWeights } from '#src/analytics/space/spatial-weights.js';
import { weightMoments } from '#src/analytics/space/weight-moments.js';
import { rookLattice, someMatrix, weightsOfMatrix } from '../../support/lattices.js';

describe('weightMoments', () => {
  it('gives those of a lattice of 3 by 3', () => {
    // 12 joins, both ways: S0 = 24, S1 = 24 * 2. Rows plus columns are 4, 6 and 8: S2 = 4 * 16 + 4 * 36 + 64.
    const moments = weightMoments(binaryWeights(rookLattice(3, 3)));
    expect(moments).toEqual({ s0: 24, s1: 48, s2: 272 });
  });

  it('is what the definitions give for a full matrix', () => {
    fc.assert(
      fc.property(someMatrix(1, 7), (matrix) => {
        const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
        const units = [...matrix.keys()];
        const sum = (of: (unit: number) => number) =>
          units.reduce((all, unit) => all + of(unit), 0);
        expect(weightMoments(weightsOfMatrix(matrix))).toEqual({
          s0: sum((i) => sum((j) => at(i, j))),
          s1: sum((i) => sum((j) => (at(i, j) + at(j, i)) ** 2)) / 2,
          s2: sum((i) => (sum((j) => at(i, j)) + sum((j) => at(j, i))) ** 2),
        });
      }),
    );
  });
});
