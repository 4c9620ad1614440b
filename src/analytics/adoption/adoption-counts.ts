import { adoptionRange, checkAdoptions, type AdoptionPeriods } from './adoption-periods.js';
import { isEligible, type Eligibility } from './eligibility.js';
import { periodsOf, type PeriodRange } from './period-range.js';

/** How far an adoption had come by the end of a period. */
export interface AdoptionCount {
  readonly period: number;
  /** Units that adopted in this period. */
  readonly added: number;
  /** q_t: units that adopted by the end of it, those abolished since included. */
  readonly cumulative: number;
  /** n_t: units that are there in this period. */
  readonly eligible: number;
  /** Those of n_t that adopted by the end of it. */
  readonly eligibleAdopters: number;
  /** F_t. */
  readonly share: number | null;
  readonly growth: number | null;
}

/**
 * Adoption curve over units as of each period: new and cumulative adopters, their share of the units that are there, and growth.
 *
 * Shapes: one adoption period and one eligibility a unit; the result has a row for each period of `range`, by default from the first
 *   adoption to the last (no row without adoptions). Adoptions before the range are in its cumulative numbers.
 * Units: units; the share lies in [0, 1]; growth is (q_t - q_{t-1}) / q_{t-1}.
 * Null: the share where no unit is there; growth where nobody had adopted before.
 * Cost: O(units * periods).
 * Throws: RangeError for a period that is no whole number, eligibilities of another number than units or that end before they begin,
 *   and a range that does not ascend.
 * Source: methods, M1; netdiffuseR `cumulative_adopt_count`, which has a fixed n and 0, not null, for the first growth. The share counts
 *   only adopters that are there, since q_t / n_t could pass 1 once adopters are abolished; for a fixed n it is q_t / n.
 */
export function adoptionCounts(
  adoptionPeriods: AdoptionPeriods,
  eligibility: readonly Eligibility[],
  range: PeriodRange | null = adoptionRange(adoptionPeriods),
): readonly AdoptionCount[] {
  checkAdoptions(adoptionPeriods, eligibility);
  if (range === null) return [];
  return periodsOf(range).map((period) => countAt(adoptionPeriods, eligibility, period));
}

function countAt(
  adoptionPeriods: AdoptionPeriods,
  eligibility: readonly Eligibility[],
  period: number,
): AdoptionCount {
  let [added, cumulative, eligible, eligibleAdopters] = [0, 0, 0, 0];
  adoptionPeriods.forEach((adopted, unit) => {
    const isThere = isEligible(eligibility[unit] as Eligibility, period);
    if (isThere) eligible += 1;
    if (adopted === null || adopted > period) return;
    cumulative += 1;
    if (adopted === period) added += 1;
    if (isThere) eligibleAdopters += 1;
  });
  const before = cumulative - added;
  return {
    period,
    added,
    cumulative,
    eligible,
    eligibleAdopters,
    share: eligible === 0 ? null : eligibleAdopters / eligible,
    growth: before === 0 ? null : added / before,
  };
}
