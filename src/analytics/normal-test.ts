import { twoSidedP } from './normal-distribution.js';

/** How far a statistic lies from what chance would give, if it is normally distributed. */
export interface NormalTest {
  /** Variance under the hypothesis of no pattern; null where its formula has no value. */
  readonly variance: number | null;
  /** (observed - expected) / standard deviation; null without a variance or when it is 0. */
  readonly z: number | null;
  /** Two-sided; null where z is null. */
  readonly p: number | null;
}

/**
 * Test of a statistic whose expectation and second moment about 0 are known.
 *
 * Variance: secondMoment - expected^2, and exactly 0 where the difference is no more than rounding (below 1e-12 of the second moment).
 * Null: no second moment gives no variance, no variance gives no z and no p.
 */
export function normalTest(
  observed: number,
  expected: number,
  secondMoment: number | null,
): NormalTest {
  if (secondMoment === null) return NO_TEST;
  const difference = secondMoment - expected ** 2;
  if (difference <= ROUNDING * secondMoment) return { variance: 0, z: null, p: null };
  const z = (observed - expected) / Math.sqrt(difference);
  return { variance: difference, z, p: twoSidedP(z) };
}

/** What stands where there is nothing to test. */
export const NO_TEST: NormalTest = { variance: null, z: null, p: null };

const ROUNDING = 1e-12;
