import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vuongTest } from '#src/analytics/network-inference/vuong-test.js';

describe('vuongTest', () => {
  it('is the sum of improvements less one, over their deviation and the root of their number', () => {
    // l = 3 - 1/3, 1 - 1/3, 2 - 1/3: sum 5, deviation 1, z = 5 / sqrt 3 = 2.8867513, p = 0.0019462.
    const { statistic, pValue } = vuongTest(Float64Array.of(3, 1, 2));
    expect(statistic).toBeCloseTo(2.8867513, 7);
    expect(pValue).toBeCloseTo(0.0019462, 6);
  });

  it('is near 1 for what improves less than it costs', () => {
    // l = 0.1 - 1/2, 0 - 1/2: sum -0.9, deviation 0.0707107, z = -9.
    const { statistic, pValue } = vuongTest(Float64Array.of(0.1, 0));
    expect(statistic).toBeCloseTo(-9, 9);
    expect(pValue).toBeCloseTo(1, 9);
  });

  it.each([
    [0, 0.5],
    [1, 0.158655],
    [1.644854, 0.05],
    [2.326348, 0.01],
    [-1.644854, 0.95],
  ])('has the tail of the normal distribution: %p gives %p', (z, tail) => {
    // Two observations a and b: z = (a + b - 1) / |a - b|, as the deviation is |a - b| / sqrt 2.
    const { statistic, pValue } = vuongTest(Float64Array.of((z + 2) / 2, z / 2));
    expect(statistic).toBeCloseTo(z, 9);
    expect(Math.abs((pValue as number) - tail)).toBeLessThan(1e-6);
  });

  it('is never 0 by rounding alone', () => {
    // z = 13: 1 - Phi(z) would be 0, for Phi(z) is 1 to 16 digits.
    const { pValue } = vuongTest(Float64Array.of(7.5, 6.5));
    expect(pValue).toBeGreaterThan(0);
    expect(pValue).toBeLessThan(1e-36);
  });

  it.each([
    ['there is no cascade', []],
    ['there is one', [5]],
    ['all cascades improve alike', [5, 5, 5]],
    ['they differ by rounding alone', [0.3, 0.1 + 0.2, 0.3]],
    ['nothing improves', [0, 0]],
  ])('is null when %s', (_, improvements) => {
    expect(vuongTest(Float64Array.from(improvements))).toEqual({ statistic: null, pValue: null });
  });

  it('does not hang on the order of the cascades', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2 }), (improvements) => {
        const forth = vuongTest(Float64Array.from(improvements)).pValue ?? -1;
        const back = vuongTest(Float64Array.from(improvements).reverse()).pValue ?? -1;
        expect(forth).toBeCloseTo(back, 9);
      }),
    );
  });
});
