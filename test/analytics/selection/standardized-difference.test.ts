import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { standardizedDifference } from '#src/analytics/selection/standardized-difference.js';

describe('standardizedDifference', () => {
  it('divides the difference of means by the pooled deviation', () => {
    // Sites 4, 6: mean 5, squares 2. Eligible 1, 2, 3, 6: mean 3, squares 4 + 1 + 0 + 9 = 14. s^2 = 16 / 4; 2 / 2.
    expect(standardizedDifference([4, null, 6], [1, 2, null, 3, 6])).toEqual({
      sites: 2,
      eligible: 4,
      siteMean: 5,
      eligibleMean: 3,
      pooledDeviation: 2,
      difference: 1,
      reason: null,
    });
  });

  it('is negative when sites are behind', () => {
    expect(standardizedDifference([1, 3], [3, 5]).difference).toBeCloseTo(-Math.SQRT2, 14);
  });

  it.each([
    ['TOO_FEW_VALUES', [4, null], [1, 2, 3], 4, 2],
    ['TOO_FEW_VALUES', [4, 5], [1], 4.5, 1],
    ['TOO_FEW_VALUES', [], [], null, null],
    ['NO_VARIANCE', [0.1, 0.1, 0.1], [0.2, 0.2], 0.1, 0.2],
  ])('is null with the reason %s: %p and %p', (reason, sites, eligible, siteMean, eligibleMean) => {
    const result = standardizedDifference(sites, eligible);
    expect(result).toMatchObject({ pooledDeviation: null, difference: null, reason });
    if (siteMean !== null) expect(result.siteMean).toBeCloseTo(siteMean, 14);
    else expect(result.siteMean).toBeNull();
    if (eligibleMean !== null) expect(result.eligibleMean).toBeCloseTo(eligibleMean, 14);
    else expect(result.eligibleMean).toBeNull();
  });

  it('has a value when only one group varies', () => {
    // Squares 0 and 2, freedom 2: s = 1.
    expect(standardizedDifference([4, 4], [1, 3]).difference).toBe(2);
  });

  it('turns its sign when the groups change places, and does not depend on the unit', () => {
    const group = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(group, group, (one, other) => {
        const { difference } = standardizedDifference(one, other);
        const back = standardizedDifference(other, one).difference;
        const scaled = standardizedDifference(
          one.map((value) => 8 * value + 3),
          other.map((value) => 8 * value + 3),
        ).difference;
        if (difference === null) expect([back, scaled]).toEqual([null, null]);
        else {
          expect(back).toBeCloseTo(-difference, 9);
          expect(scaled).toBeCloseTo(difference, 9);
        }
      }),
    );
  });

  it('refuses what is neither a number nor null', () => {
    expect(() => standardizedDifference([1, NaN], [1, 2])).toThrow(RangeError);
    expect(() => standardizedDifference([1, 2], [1, Infinity])).toThrow(RangeError);
  });
});
