import { describe, expect, it } from '@jest/globals';
import { normalTest } from '#src/analytics/normal-test.js';

describe('normalTest', () => {
  it('tests the distance from the expectation on both sides', () => {
    // Variance 13 - 9 = 4; z = (7 - 3) / 2 = 2.
    const { variance, z, p } = normalTest(7, 3, 13);
    expect([variance, z]).toEqual([4, 2]);
    expect(p).toBeCloseTo(0.04550026389635842, 12);
  });

  it('has nothing to say without a second moment', () => {
    expect(normalTest(7, 3, null)).toEqual({ variance: null, z: null, p: null });
  });

  it('takes a variance that is mere rounding for none', () => {
    // 0.1 + 0.2 is 4e-17 above 0.3, so the difference is not 0 as it should be.
    expect((0.1 + 0.2) ** 2 - 0.3 ** 2).not.toBe(0);
    expect(normalTest(1, 0.3, (0.1 + 0.2) ** 2)).toEqual({ variance: 0, z: null, p: null });
  });
});
