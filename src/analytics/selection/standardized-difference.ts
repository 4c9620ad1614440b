/** Why there is no standardized difference: too few known values in a group, or none of both groups differs from another of its group. */
export type NoDifference = 'TOO_FEW_VALUES' | 'NO_VARIANCE';

export interface StandardizedDifference {
  /** Known values of the group. */
  readonly sites: number;
  readonly eligible: number;
  /** Means of the known values; null when there is none. */
  readonly siteMean: number | null;
  readonly eligibleMean: number | null;
  /** Null when there is no difference. */
  readonly pooledDeviation: number | null;
  readonly difference: number | null;
  /** Null when there is a difference. */
  readonly reason: NoDifference | null;
}

/**
 * By how many standard deviations the sites of a pilot differ from all that were eligible: (mean of sites - mean of eligible) / s_pooled.
 *
 * Shapes: a value for each site and one for each eligible unit, from before the pilot; null where it is unknown. Sites usually stand among the
 *   eligible too, as in Wang and Yang; to compare with those not chosen, leave the sites out of `eligible`.
 * Units: standard deviations. s_pooled^2 = ((n1 - 1) s1^2 + (n2 - 1) s2^2) / (n1 + n2 - 2), each s^2 with n - 1.
 * Null: where a group has fewer than 2 known values, or neither varies, with the reason; unknown values are left out, never 0.
 * Throws: RangeError when a value is not finite. Cost: O(n).
 * Source: Wang and Yang, Policy Experimentation in China, their first fact; s_pooled as in Cohen (1988).
 */
export function standardizedDifference(
  sites: readonly (number | null)[],
  eligible: readonly (number | null)[],
): StandardizedDifference {
  const [ofSites, ofEligible] = [summaryOf(sites), summaryOf(eligible)];
  const freedom = ofSites.count + ofEligible.count - 2;
  const isLarge = ofSites.count >= 2 && ofEligible.count >= 2;
  const varies = ofSites.varies || ofEligible.varies;
  const reason = !isLarge ? 'TOO_FEW_VALUES' : varies ? null : 'NO_VARIANCE';
  const pooled = Math.sqrt((ofSites.squares + ofEligible.squares) / freedom);
  const isDefined = reason === null && ofSites.mean !== null && ofEligible.mean !== null;
  return {
    sites: ofSites.count,
    eligible: ofEligible.count,
    siteMean: ofSites.mean,
    eligibleMean: ofEligible.mean,
    pooledDeviation: isDefined ? pooled : null,
    difference: isDefined ? (ofSites.mean - ofEligible.mean) / pooled : null,
    reason,
  };
}

interface Summary {
  readonly count: number;
  readonly mean: number | null;
  /** Sum of squared differences from the mean: (n - 1) s^2. */
  readonly squares: number;
  readonly varies: boolean;
}

function summaryOf(values: readonly (number | null)[]): Summary {
  const known = values.filter((value) => value !== null);
  if (!known.every(Number.isFinite)) {
    throw new RangeError('A value is a finite number or null, but one is neither.');
  }
  if (known.length === 0) return { count: 0, mean: null, squares: 0, varies: false };
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count: known.length, mean, squares, varies: known.some((value) => value !== known[0]) };
}
