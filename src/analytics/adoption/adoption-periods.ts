import type { Cascade } from '../cascades/cascade.js';
import { checkEligibility, type Eligibility } from './eligibility.js';
import type { PeriodRange } from './period-range.js';

/** The period in which each unit adopted, null for one that never did. Periods are whole numbers, such as years. */
export type AdoptionPeriods = readonly (number | null)[];

/**
 * Adoption periods of all units from a cascade, which has only those that adopted.
 *
 * Throws: RangeError when an adopter is no index below `unitCount`, or a time is no whole number.
 */
export function cascadePeriods(cascade: Cascade, unitCount: number): AdoptionPeriods {
  const periods = new Array<number | null>(unitCount).fill(null);
  cascade.adopters.forEach((unit, index) => {
    if (unit < 0 || unit >= unitCount)
      throw new RangeError(`An adopter is one of ${unitCount} units, but got index ${unit}.`);
    periods[unit] = cascade.times[index] as number;
  });
  checkAdoptionPeriods(periods);
  return periods;
}

/** From the first adoption to the last; null without any. */
export function adoptionRange(adoptionPeriods: AdoptionPeriods): PeriodRange | null {
  const known = adoptionPeriods.filter((period) => period !== null);
  if (known.length === 0) return null;
  return {
    first: known.reduce((least, period) => Math.min(least, period)),
    last: known.reduce((most, period) => Math.max(most, period)),
  };
}

/** Throws: RangeError when a period is neither a whole number nor null. */
export function checkAdoptionPeriods(adoptionPeriods: AdoptionPeriods): void {
  const wrong = adoptionPeriods.find((period) => period !== null && !Number.isInteger(period));
  if (wrong !== undefined)
    throw new RangeError(`A period is a whole number or null, but got ${wrong}.`);
}

/** Throws: RangeError when a period is no whole number, or an eligibility is missing or ends before it begins. */
export function checkAdoptions(
  adoptionPeriods: AdoptionPeriods,
  eligibility: readonly Eligibility[],
): void {
  checkAdoptionPeriods(adoptionPeriods);
  checkEligibility(eligibility, adoptionPeriods.length);
}
