import { checkAdoptionPeriods, type AdoptionPeriods } from '../adoption/adoption-periods.js';
import { checkEligibility, isEligible, type Eligibility } from '../adoption/eligibility.js';
import { periodsOf, type PeriodRange } from '../adoption/period-range.js';
import type { Ties } from './ties.js';

export interface ExposureOptions {
  /** x: how much each unit weighs as an alter, 0 or above; 1 for all when absent. */
  readonly weights?: readonly number[];
  /** When each unit is there: others are no alters and have no exposure. All are always there when absent. */
  readonly eligibility?: readonly Eligibility[];
}

/**
 * Network exposure at one period: for each unit, the share of its ties that lead to units that had adopted by the end of that period,
 * by weight of the tie times weight of the alter. Where ties or weights change with time, give those of the period.
 *
 * Shapes: one adoption period a unit, ties of as many units, the period in the same numbers; the result has an entry a unit.
 * Units: a proportion in [0, 1].
 * Null: for a unit without ties of any weight to units that are there (0/0 is not 0), or that is itself not there.
 * Cost: O(units + ties).
 * Throws: RangeError when the shapes disagree, a period is no whole number or a weight below 0 or not finite.
 * Source: Valente (1995), Network Models of the Diffusion of Innovations: E_t = S_t(x_t * A_t) / (S_t x_t). netdiffuseR `exposure` gives
 *   0, not null, without ties, and takes ties as 0 or 1 unless told otherwise. The eligibility is our own.
 */
export function networkExposureAt(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  period: number,
  options: ExposureOptions = {},
): readonly (number | null)[] {
  checkShapes(ties, adoptionPeriods, options);
  return exposuresAt(ties, adoptionPeriods, period, options);
}

/**
 * Network exposure over the periods of a range, with the same ties and weights in all of them.
 *
 * Shapes: `result[unit][k]` is of period `range.first + k`. Cost: O((units + ties) * periods). Everything else is as in networkExposureAt.
 */
export function networkExposure(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  range: PeriodRange,
  options: ExposureOptions = {},
): readonly (readonly (number | null)[])[] {
  checkShapes(ties, adoptionPeriods, options);
  const byPeriod = periodsOf(range).map((period) =>
    exposuresAt(ties, adoptionPeriods, period, options),
  );
  return ties.map((_, unit) => byPeriod.map((exposures) => exposures[unit] as number | null));
}

function exposuresAt(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  period: number,
  { weights, eligibility }: ExposureOptions,
): readonly (number | null)[] {
  const isThere = (unit: number) =>
    eligibility === undefined || isEligible(eligibility[unit] as Eligibility, period);
  return ties.map((own, ego) => {
    if (!isThere(ego)) return null;
    let [exposed, all] = [0, 0];
    for (const { alter, weight } of own) {
      if (!isThere(alter)) continue;
      const product = weight * (weights?.[alter] ?? 1);
      const adopted = adoptionPeriods[alter] ?? null;
      all += product;
      if (adopted !== null && adopted <= period) exposed += product;
    }
    return all === 0 ? null : exposed / all;
  });
}

function checkShapes(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  { weights, eligibility }: ExposureOptions,
): void {
  const units = ties.length;
  checkAdoptionPeriods(adoptionPeriods);
  if (adoptionPeriods.length !== units)
    throw new RangeError(
      `Ties of ${units} units need as many adoption periods, but got ${adoptionPeriods.length}.`,
    );
  if (eligibility !== undefined) checkEligibility(eligibility, units);
  if (weights === undefined) return;
  if (weights.length !== units)
    throw new RangeError(`Each of ${units} units has a weight, but got ${weights.length}.`);
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong !== undefined)
    throw new RangeError(`A weight is 0 or a finite number above it, but got ${wrong}.`);
}
