import type { Cascade, CascadeSet } from '../cascades/cascade.js';
import {
  checkEligibility,
  eligibilityFor,
  isEligibleWithin,
  type Eligibility,
} from './eligibility.js';

/** A unit's score over policies. */
export interface PolicyMean {
  readonly score: number | null;
  /** Policies that the score is made of. */
  readonly policies: number;
}

/** When a policy was first and last adopted by any unit. */
export interface PolicySpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Mean of what each policy gives a unit. A policy counts for the units that are there at some time between its first and its last
 * adoption and had not adopted it before observation began, whether or not they adopt it; for no unit when `scoreOf` gives null, or nobody adopts it.
 *
 * Shapes: one eligibility a unit; the result has one mean a unit, null without any policy. Cost: O(policies * units).
 * Throws: RangeError when the eligibilities are not one a unit, or one ends before it begins.
 */
export function meanOverPolicies(
  { units, cascades }: CascadeSet,
  eligibility: readonly Eligibility[],
  scoreOf: (adopted: number | null, span: PolicySpan) => number | null,
): readonly PolicyMean[] {
  checkEligibility(eligibility, units.length);
  const sums = new Float64Array(units.length);
  const policies = new Int32Array(units.length);
  for (const cascade of cascades) {
    const span = spanOf(cascade);
    if (span === null) continue;
    const times = new Map([...cascade.adopters].map((unit, at) => [unit, cascade.times[at]]));
    eligibilityFor(cascade, eligibility).forEach((unitEligibility, unit) => {
      if (!isEligibleWithin(unitEligibility, span.first, span.last)) return;
      const score = scoreOf(times.get(unit) ?? null, span);
      if (score === null) return;
      sums[unit] = (sums[unit] as number) + score;
      policies[unit] = (policies[unit] as number) + 1;
    });
  }
  return units.map((_, unit) => {
    const count = policies[unit] as number;
    return { score: count === 0 ? null : (sums[unit] as number) / count, policies: count };
  });
}

function spanOf({ times }: Cascade): PolicySpan | null {
  const [first, last] = [times[0], times[times.length - 1]];
  return first === undefined || last === undefined ? null : { first, last };
}
