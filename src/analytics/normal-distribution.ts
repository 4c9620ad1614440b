import jStat from 'jstat';

/**
 * Probability that a standard normal variable is above z.
 *
 * Units: a probability; its absolute error is near 1e-16, so 0 stands for anything smaller than that (z above 8.2).
 */
export function normalUpperTail(z: number): number {
  return jStat.erfc(z / Math.SQRT2) / 2;
}

/** Probability that a standard normal variable is at least as far from 0 as z, on either side. Same error as {@link normalUpperTail}. */
export function twoSidedP(z: number): number {
  return Math.min(1, jStat.erfc(Math.abs(z) / Math.SQRT2));
}
