import type { CascadeSet } from '../cascades/cascade.js';
import type { Eligibility } from './eligibility.js';
import { meanOverPolicies, type PolicyMean } from './policy-means.js';

/**
 * Receptivity of each unit: the mean over policies of [(LY + 1) - SY] / [(LY + 1) - FY], for the first year FY and the last year LY of any
 * adoption and the unit's own SY. The first to adopt gets 1, the last a little above 0, whoever does not adopt 0.
 *
 * Shapes: one eligibility a unit; the result has one score a unit, and from how many policies it is. Times are in years: the year that is
 *   added tells the last adopter from those that never adopt.
 * Units: a proportion in [0, 1].
 * Null: for a unit without policies. A policy does not count for a unit that is not there at any time between its first and last adoption.
 * Cost: O(policies * units).
 * Throws: RangeError when the eligibilities are not one a unit, or one ends before it begins.
 * Source: Boushey (2010), Policy Diffusion Dynamics in America, appendix D. The eligibility is our own.
 */
export function receptivity(
  policies: CascadeSet,
  eligibility: readonly Eligibility[],
): readonly PolicyMean[] {
  return meanOverPolicies(policies, eligibility, (adopted, { first, last }) =>
    adopted === null ? 0 : (last + 1 - adopted) / (last + 1 - first),
  );
}
