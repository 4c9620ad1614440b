import type { CascadeSet } from '../cascades/cascade.js';
import type { Eligibility } from './eligibility.js';
import { meanOverPolicies, type PolicyMean } from './policy-means.js';

/**
 * Innovativeness of each unit: 1 minus the mean share of the time between a policy's first and last adoption that the unit waited.
 * Whoever does not adopt waited all of it.
 *
 * Shapes: one eligibility a unit; the result has one score a unit, and from how many policies it is.
 * Units: from 0 (last, or not at all, every time) to 1 (first every time).
 * Null: for a unit without policies. A policy whose adoptions all fall on one time tells nobody's wait and is left out of the mean; so is
 *   one for a unit that is not there at any time between its first and last adoption.
 * Cost: O(policies * units).
 * Throws: RangeError when the eligibilities are not one a unit, or one ends before it begins.
 * Source: Walker (1969), The Diffusion of Innovations among the American States, doi:10.2307/1954434. The eligibility is our own: he
 *   left Alaska and Hawaii out. The score knows nothing of adoptions after the end of observation: see rateScores.
 */
export function innovativeness(
  policies: CascadeSet,
  eligibility: readonly Eligibility[],
): readonly PolicyMean[] {
  const waits = meanOverPolicies(policies, eligibility, (adopted, { first, last }) => {
    if (first === last) return null;
    return adopted === null ? 1 : (adopted - first) / (last - first);
  });
  return waits.map(({ score, policies: count }) => ({
    score: score === null ? null : 1 - score,
    policies: count,
  }));
}
