import { describe, expect, it } from '@jest/globals';
import { scaledDeviations, squareSum } from '#src/analytics/space/deviations.js';

describe('scaledDeviations', () => {
  it('divides the differences from the mean by the greatest', () => {
    // Mean 3; differences -2, -1 and 3.
    expect([...(scaledDeviations([1, 2, 6]) ?? [])]).toEqual([-2 / 3, -1 / 3, 1]);
  });

  it('is the same in any unit of measure, however small or great', () => {
    const small = scaledDeviations([1e-200, 2e-200, 6e-200]) ?? Float64Array.of();
    const great = scaledDeviations([1e200, 2e200, 6e200]) ?? Float64Array.of();
    for (const deviations of [small, great]) {
      expect(deviations[0]).toBeCloseTo(-2 / 3, 12);
      expect(squareSum(deviations)).toBeCloseTo(14 / 9, 12);
    }
  });

  it.each([[[]], [[4]], [[0.1, 0.1, 0.1]]])('is null where nothing varies: %p', (values) => {
    expect(scaledDeviations(values)).toBeNull();
  });

  it.each([[[1, NaN]], [[1, Infinity]], [[1.7e308, 1.7e308, 1]]])('refuses %p', (values) => {
    expect(() => scaledDeviations(values)).toThrow(RangeError);
  });
});
