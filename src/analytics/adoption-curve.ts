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
 * Time until a share of all adopters had adopted, from the start of the first: the moment of adopter number k = ceil(share * n).
 *
 * Shapes: `dates` has one entry an adopter, null for no known date. Units: days, as an interval that holds whatever the unknown
 *   dates are. Adopters without a date may have come before all others, so u of them leave the (k - u)-th smallest of the earliest
 *   days as the lower end; they may have come after all others, so the k-th smallest of the latest days is the upper end.
 * Null: an end whose number is out of reach; both ends when the start is unknown.
 * Throws: RangeError when the share is not above 0 and at most 1.
 * Source: methods, M11 (there in years); the interval is our own.
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
  const undated = dates.length - known.length;
  const index = Math.max(1, Math.ceil(share * dates.length - ROUNDING)) - 1;
  const earliest = known.map((date) => date.earliest).sort()[index - undated];
  const latest = known.map((date) => date.latest).sort()[index];
  return {
    atLeastDays:
      start === null || earliest === undefined ? null : daysBetween(start.latest, earliest),
    atMostDays: start === null || latest === undefined ? null : daysBetween(start.earliest, latest),
  };
}

/** 0.07 * 100 is 7.000000000000001 in binary fractions; the seventh adopter is meant. */
const ROUNDING = 1e-9;

function toPeriod(day: string, period: Period): string {
  return day.slice(0, period === 'YEAR' ? 4 : 7);
}

function periodsBetween(first: string, last: string): readonly string[] {
  const periods = [first];
  for (let name = first; name !== last;) {
    name = nextPeriod(name);
    periods.push(name);
  }
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
