import { adoptionRange, checkAdoptions, type AdoptionPeriods } from './adoption-periods.js';
import { isEligible, type Eligibility } from './eligibility.js';
import { periodsOf, type PeriodRange } from './period-range.js';

/** How likely those that had not adopted were to do so in a period. */
export interface HazardPoint {
  readonly period: number;
  /** Units that are there and had not adopted before. */
  readonly atRisk: number;
  /** Those of them that adopted. */
  readonly adoptions: number;
  readonly hazard: number | null;
}

/**
 * Discrete hazard h_t = (q_t - q_{t-1}) / (n - q_{t-1}): the share of units at risk that adopted in a period.
 *
 * Shapes: one adoption period and one eligibility a unit; the result has a row for each period of `range`, by default from the first
 *   adoption to the last (no row without adoptions).
 * Units: a proportion in [0, 1].
 * Null: in the first period of the range, of which nobody knows who was at risk; where no unit is at risk.
 * Cost: O(units * periods).
 * Throws: RangeError as adoptionCounts does.
 * Source: Allison (1984), Event History Analysis; methods, M2. netdiffuseR `hazard_rate` has 0 for the first period and a fixed n. Here
 *   only units that are there are at risk, and an adoption by a unit that is not counts nowhere.
 */
export function discreteHazard(
  adoptionPeriods: AdoptionPeriods,
  eligibility: readonly Eligibility[],
  range: PeriodRange | null = adoptionRange(adoptionPeriods),
): readonly HazardPoint[] {
  checkAdoptions(adoptionPeriods, eligibility);
  if (range === null) return [];
  return periodsOf(range).map((period) => {
    const unitsAtRisk = adoptionPeriods.filter(
      (adopted, unit) =>
        (adopted === null || adopted >= period) &&
        isEligible(eligibility[unit] as Eligibility, period),
    );
    const atRisk = unitsAtRisk.length;
    const adoptions = unitsAtRisk.filter((adopted) => adopted === period).length;
    const isKnown = atRisk > 0 && period > range.first;
    return { period, atRisk, adoptions, hazard: isKnown ? adoptions / atRisk : null };
  });
}
