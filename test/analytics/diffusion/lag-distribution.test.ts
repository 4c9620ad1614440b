import { describe, expect, it } from '@jest/globals';
import { lagDistribution } from '#src/analytics/diffusion/lag-distribution.js';

describe('lagDistribution', () => {
  it('goes in a straight line between sorted lags', () => {
    // Sorted 1, 2, 4, 8. A quarter of the way from place 0 to 3 is 0.75: 1.75; half is 1.5: 3; three quarters 2.25: 5.
    expect(lagDistribution([4, 1, 8, 2])).toEqual({
      value: {
        count: 4,
        mean: 15 / 4,
        least: 1,
        lowerQuartile: 1.75,
        median: 3,
        upperQuartile: 5,
        greatest: 8,
      },
      reasons: [],
      isOverridden: false,
    });
  });

  it('is one lag everywhere when there is no other', () => {
    const { value } = lagDistribution([-3]);
    expect(new Set(Object.values(value ?? {}))).toEqual(new Set([1, -3]));
  });

  it('is null without any, with the reason', () => {
    expect(lagDistribution([]).reasons).toEqual(['NOTHING_IN_COMMON']);
  });

  it('refuses what is not finite', () => {
    expect(() => lagDistribution([1, NaN])).toThrow(RangeError);
  });
});
