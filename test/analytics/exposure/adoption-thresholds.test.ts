import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionThresholds } from '#src/analytics/exposure/adoption-thresholds.js';
import { networkExposureAt } from '#src/analytics/exposure/network-exposure.js';
import { tiesFromMatrix } from '#src/analytics/exposure/ties.js';
import { someMatrix } from '../../support/arbitrary-ties.js';

/** Three units that are all tied to each other, the toy of netdiffuseR. */
const K3 = tiesFromMatrix([
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
]);

describe('adoptionThresholds', () => {
  it('leaves the adopters of the first period out, with the reason', () => {
    // Of their two alters 1 had adopted in period 2 and both in 3.
    expect(adoptionThresholds(K3, [1, 2, 3])).toEqual([
      { threshold: null, reason: 'first-period' },
      { threshold: 0.5, reason: null },
      { threshold: 1, reason: null },
    ]);
  });

  it('gives them their exposure when asked', () => {
    const thresholds = adoptionThresholds(K3, [1, 2, 3], { includeCensored: true });
    expect(thresholds.map(({ threshold }) => threshold)).toEqual([0, 0.5, 1]);
  });

  it('looks at exposure before adoption when there is a lag', () => {
    // Exposure one period earlier: nobody in 0, one of two in 1 for unit 1, unit 0 and 1 in 2 for unit 2.
    const options = { includeCensored: true, lag: 1 };
    expect(adoptionThresholds(K3, [1, 2, 2], options)).toEqual([
      { threshold: 0, reason: null },
      { threshold: 0.5, reason: null },
      { threshold: 0.5, reason: null },
    ]);
    expect(adoptionThresholds(K3, [1, 2, 2], { lag: 0 })[1]?.threshold).toBe(1);
  });

  it('has none for a unit that never adopted, and for one without ties', () => {
    const ties = tiesFromMatrix([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(adoptionThresholds(ties, [1, null, 2])).toEqual([
      { threshold: null, reason: 'first-period' },
      { threshold: null, reason: 'never-adopted' },
      { threshold: null, reason: 'no-ties' },
    ]);
    expect(adoptionThresholds(K3, [null, null, null])).toEqual(
      [0, 1, 2].map(() => ({ threshold: null, reason: 'never-adopted' })),
    );
  });

  it('takes weights and eligibility as exposure does', () => {
    expect(adoptionThresholds(K3, [1, 2, 3], { weights: [3, 1, 1] })[1]?.threshold).toBe(0.75);
    const eligibility = [
      { from: null, to: 2 },
      { from: null, to: null },
      { from: null, to: null },
    ];
    expect(adoptionThresholds(K3, [1, 2, 3], { eligibility })[1]?.threshold).toBe(0);
  });

  it('is the exposure at the time of adoption', () => {
    fc.assert(
      fc.property(
        someMatrix(),
        fc.array(fc.option(fc.nat(4)), { minLength: 7, maxLength: 7 }),
        fc.nat(2),
        (rows, periods, lag) => {
          const adopted = periods.slice(0, rows.length);
          const ties = tiesFromMatrix(rows);
          const thresholds = adoptionThresholds(ties, adopted, { includeCensored: true, lag });
          adopted.forEach((period, unit) => {
            const expected =
              period === null ? null : networkExposureAt(ties, adopted, period - lag)[unit];
            expect(thresholds[unit]?.threshold).toBe(expected);
          });
        },
      ),
    );
  });

  it.each([[-1], [0.5], [NaN]])('refuses a lag of %p', (lag) => {
    expect(() => adoptionThresholds(K3, [1, 2, 3], { lag })).toThrow(RangeError);
  });

  it('refuses another number of adoption periods than of units with ties', () => {
    expect(() => adoptionThresholds(K3, [1, 2])).toThrow(RangeError);
  });
});
