import type { PartialDate } from '../domain/partial-date.js';
import { daysBetween, type LagInterval } from '../domain/partial-date.js';

export type Period = 'YEAR' | 'MONTH';

/** How many had adopted by the end of a period: between the two numbers, as far as the dates are known. */
export interface CurvePoint {
  /** `2016` or `2016-03`. */
  readonly period: string;
  readonly cumulativeAtLeast: number;
  readonly cumulativeAtMost: number;
}

/**
 * Adoption curve q_t: adopters by the end of each period from the first to the last that any date touches. A date that is known
 * only as a year counts at least from its last day on, at most from its first.
 *
 * Shapes: `dates` has one entry an adopter; those without a date are left out, and the caller says how many.
 * Units: adopters. Cost: O(n log n + n * periods). Source: methods, M1; the interval for partial dates is our own.
 */
export function adoptionCurve(
  dates: readonly (PartialDate | null)[],
  period: Period,
): readonly CurvePoint[] {
  const known = dates.filter((date) => date !== null);
  if (known.length === 0) return [];
  const earliest = known.map((date) => toPeriod(date.earliest, period)).sort();
  const latest = known.map((date) => toPeriod(date.latest, period)).sort();
  return periodsBetween(earliest[0] as string, latest.at(-1) as string).map((name) => ({
    period: name,
    cumulativeAtLeast: countUpTo(latest, name),
    cumulativeAtMost: countUpTo(earliest, name),
  }));
}

/**
 * Time until a share of all adopters had adopted, from the start of the first: the moment of adopter number ceil(share * n).
 *
 * Shapes: `dates` has one entry an adopter, null for no known date. Units: days, as an interval.
 * Both ends null when the start is unknown, or when too few dates are known to reach the number.
 * Throws: RangeError when the share is not above 0 and at most 1.
 * Source: methods, M11 (there in years); the k-th smallest of the earliest days and of the latest days bound the k-th adoption.
 */
export function timeToShare(
  start: PartialDate | null,
  dates: readonly (PartialDate | null)[],
  share: number,
): LagInterval {
  if (!(share > 0 && share <= 1)) {
    throw new RangeError(`A share is above 0 and at most 1, but got ${share}.`);
  }
  const known = dates.filter((date) => date !== null);
  const index = Math.ceil(share * dates.length) - 1;
  const earliest = known.map((date) => date.earliest).sort()[index];
  const latest = known.map((date) => date.latest).sort()[index];
  if (start === null || earliest === undefined || latest === undefined) {
    return { atLeastDays: null, atMostDays: null };
  }
  return {
    atLeastDays: daysBetween(start.latest, earliest),
    atMostDays: daysBetween(start.earliest, latest),
  };
}

function toPeriod(day: string, period: Period): string {
  return day.slice(0, period === 'YEAR' ? 4 : 7);
}

function periodsBetween(first: string, last: string): readonly string[] {
  const periods: string[] = [];
  for (let name = first; name <= last; name = nextPeriod(name)) periods.push(name);
  return periods;
}

function nextPeriod(name: string): string {
  const [year = 0, month] = name.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}`;
}

function countUpTo(sorted: readonly string[], period: string): number {
  const after = sorted.findIndex((name) => name > period);
  return after === -1 ? sorted.length : after;
}
