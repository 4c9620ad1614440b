import { alwaysEligible, type EligibleAt } from '../eligible-at.js';
import { neighboursOf, requireOnePerUnit, type SpatialWeights } from './spatial-weights.js';

/**
 * Neighbour share: for each unit and period, the share of its neighbours that had adopted before the period began.
 *
 * Shapes: `times` has one entry for each unit, null for never; `periods` are in the same unit, such as years; the result has a row for each unit,
 *   with a share for each period. Neighbours that do not count at the period are left out of both sides of the fraction.
 * Units: a proportion in [0, 1], by weight; the plain share for weights of 1. An adoption in the period itself is not before it.
 * Null: a unit without neighbours that count at the period, or that does not count itself (0/0 is not 0).
 * Throws: RangeError when the shapes disagree. Cost: O(periods * e) for e entries of the weights.
 * Source: methods, M18; polimetrics' geog.diffuse.
 */
export function neighbourShare(
  times: readonly (number | null)[],
  periods: readonly number[],
  weights: SpatialWeights,
  eligibleAt: EligibleAt = alwaysEligible,
): readonly (readonly (number | null)[])[] {
  requireOnePerUnit(times, weights);
  return times.map((_, unit) => {
    const neighbours = neighboursOf(weights, unit);
    return periods.map((period) => {
      if (!eligibleAt(unit, period)) return null;
      const counted = neighbours.filter(({ to }) => eligibleAt(to, period));
      const adopted = counted.filter(({ to }) => isBefore(times[to] ?? null, period));
      return counted.length === 0 ? null : weightOf(adopted) / weightOf(counted);
    });
  });
}

function isBefore(time: number | null, period: number): boolean {
  return time !== null && time < period;
}

function weightOf(neighbours: readonly { readonly weight: number }[]): number {
  return neighbours.reduce((sum, { weight }) => sum + weight, 0);
}
