import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { networkExposure, networkExposureAt } from '#src/analytics/exposure/network-exposure.js';
import { reversedTies, tiesFromMatrix } from '#src/analytics/exposure/ties.js';
import { someMatrix } from '../../support/arbitrary-ties.js';

/** 0 looks at 1 with weight 1 and at 2 with weight 3; 1 at nobody; 2 at 0. */
const TIES = tiesFromMatrix([
  [0, 1, 3],
  [0, 0, 0],
  [1, 0, 0],
]);
const FIRST_TWO = { first: 0, last: 1 };

describe('networkExposure', () => {
  it('is the share of ties, by weight, that lead to adopters', () => {
    // 1 adopts in 0, 2 in 1, 0 never: 0 has 1/4, then 4/4; 1 has no ties; 2 looks at 0 alone.
    expect(networkExposure(TIES, [null, 0, 1], FIRST_TWO)).toEqual([
      [0.25, 1],
      [null, null],
      [0, 0],
    ]);
  });

  it('weighs alters', () => {
    // With weights 1, 6, 2: (1 * 6) / (1 * 6 + 3 * 2) = 1/2.
    const options = { weights: [1, 6, 2] };
    expect(networkExposure(TIES, [null, 0, 1], FIRST_TWO, options)[0]).toEqual([0.5, 1]);
  });

  it('is null where all alters weigh nothing', () => {
    expect(networkExposureAt(TIES, [null, 0, 1], 0, { weights: [0, 1, 1] })[2]).toBeNull();
  });

  it('leaves out units that are not there, as alters and as egos', () => {
    const eligibility = [
      { from: null, to: null },
      { from: null, to: 1 },
      { from: 1, to: null },
    ];
    // In 0 unit 0 has unit 1 only, which has adopted; in 1 unit 2 only, which has not. Unit 2 begins in 1.
    expect(networkExposure(TIES, [null, 0, 5], FIRST_TWO, { eligibility })).toEqual([
      [1, 0],
      [null, null],
      [null, 0],
    ]);
  });

  it('follows incoming ties when they are turned round', () => {
    // Who looks at 0: 2. Who looks at 1: 0. Who looks at 2: 0.
    expect(networkExposureAt(reversedTies(TIES), [0, null, 1], 0)).toEqual([0, 1, 1]);
  });

  it('is S(x * A) / (S x), as matrices have it', () => {
    fc.assert(
      fc.property(
        someMatrix(),
        fc.array(fc.option(fc.nat(4)), { minLength: 7, maxLength: 7 }),
        fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }),
        fc.nat(4),
        (rows, periods, allWeights, period) => {
          const n = rows.length;
          const [adopted, weights] = [periods.slice(0, n), allWeights.slice(0, n)];
          const s = new Matrix(rows.map((row, ego) => row.map((w, k) => (k === ego ? 0 : w))));
          const x = Matrix.columnVector(weights);
          const a = Matrix.columnVector(adopted.map((at) => (at !== null && at <= period ? 1 : 0)));
          const above = s.mmul(Matrix.mul(x, a)).to1DArray();
          const below = s.mmul(x).to1DArray();
          const expected = above.map((sum, k) => (below[k] === 0 ? null : sum / (below[k] ?? 0)));
          const ties = tiesFromMatrix(rows);
          expect(networkExposureAt(ties, adopted, period, { weights })).toEqual(expected);
        },
      ),
    );
  });

  it('never falls with time, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        someMatrix(),
        fc.array(fc.option(fc.nat(4)), { minLength: 7, maxLength: 7 }),
        (rows, periods) => {
          const adopted = periods.slice(0, rows.length);
          const exposures = networkExposure(tiesFromMatrix(rows), adopted, { first: 0, last: 4 });
          for (const own of exposures) {
            const known = own.filter((exposure) => exposure !== null);
            expect(known).toEqual([...known].sort((a, b) => a - b));
            for (const exposure of known) expect(exposure).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it.each([
    ['another number of adoption periods', [1, 2], {}],
    ['a period that is no whole number', [1, 2, 0.5], {}],
    ['another number of weights', [1, 2, 3], { weights: [1] }],
    ['a weight below 0', [1, 2, 3], { weights: [1, -1, 1] }],
    ['a weight that is no number', [1, 2, 3], { weights: [1, NaN, 1] }],
    ['another number of eligibilities', [1, 2, 3], { eligibility: [] }],
  ])('refuses %s', (_, adopted, options) => {
    expect(() => networkExposure(TIES, adopted, FIRST_TWO, options)).toThrow(RangeError);
    expect(() => networkExposureAt(TIES, adopted, 0, options)).toThrow(RangeError);
  });
});
