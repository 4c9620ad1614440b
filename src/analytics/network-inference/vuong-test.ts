/** Whether one more edge explains the cascades better. Both are null when they cannot tell. */
export interface VuongTest {
  readonly statistic: number | null;
  /** One-sided: the chance of so much improvement, or more, by an edge that is worth nothing. */
  readonly pValue: number | null;
}

/**
 * Vuong's test of a network with an edge against the network without it, one observation a cascade.
 *
 * With l_c = improvement of cascade c - 1/N:  z = sum(l) / (sd(l) sqrt(N)),  p = 1 - Phi(z).  The deviation has N - 1 below it.
 * Shapes: `improvements` has the difference in log score for each of the N cascades, those the edge does not touch included.
 * Null: fewer than two cascades, or no variance between them.
 * Cost: O(N). Source: methods, M6; Vuong (1989), doi:10.2307/1912557. NetworkInference has p 0 or 1 where there is no variance.
 */
export function vuongTest(improvements: Float64Array): VuongTest {
  const n = improvements.length;
  const sum = improvements.reduce((total, improvement) => total + improvement - 1 / n, 0);
  const mean = sum / n;
  let squares = 0;
  let largest = 0;
  for (const improvement of improvements) {
    const deviation = improvement - 1 / n - mean;
    squares += deviation * deviation;
    largest = Math.max(largest, Math.abs(improvement));
  }
  const deviation = Math.sqrt(squares / (n - 1));
  if (n < 2 || deviation <= ROUNDING * largest) return { statistic: null, pValue: null };
  const statistic = sum / (deviation * Math.sqrt(n));
  return { statistic, pValue: normalTail(statistic) };
}

/** Improvements that are equal but for binary fractions do not vary. */
const ROUNDING = 1e-12;

/**
 * 1 - Phi(z), by Abramowitz and Stegun 7.1.26, whose absolute error is below 1.5e-7. It is what the published p values rest on.
 * For z > 0 the tail itself is computed, not 1 less something near 1, so that it never becomes 0 by rounding alone.
 */
function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const tail = (polynomial * Math.exp(-x * x)) / 2;
  return z < 0 ? 1 - tail : tail;
}
