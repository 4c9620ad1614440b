import type { Parsed } from './row-fault.js';

export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'INTERVAL';

/**
 * A date as far as it is known: `2017`, `2017-03`, `2017-03-05`, or an interval `2021/2024` (EDTF level 0).
 * It stands for the closed range of days from `earliest` to `latest`, both `YYYY-MM-DD`, so that
 * texts compare as dates.
 */
export interface PartialDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: string;
  readonly latest: string;
}

/** A span of days. Null at an end means that this end is not known. */
export interface LagInterval {
  readonly atLeastDays: number | null;
  readonly atMostDays: number | null;
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MILLIS_PER_DAY = 86_400_000;

/** Reads a partial date. Refuses days that no calendar has, and intervals that end before they begin. */
export function parsePartialDate(text: string): Parsed<PartialDate> {
  const parts = text.split('/');
  const [first, second] = parts.map(parseSimpleDate);
  const wrong = {
    ok: false,
    message: `A date is like 2017, 2017-03, 2017-03-05 or 2021/2024, but got: "${text}".`,
  } as const;
  if (parts.length > 2 || first == null || second === null) return wrong;
  if (second === undefined) return { ok: true, value: first };
  if (second.latest < first.earliest) return wrong;
  return {
    ok: true,
    value: { text, precision: 'INTERVAL', earliest: first.earliest, latest: second.latest },
  };
}

/** Dates repeat: a graph of many thousand records has some thousand different ones. */
const knownDates = new Map<string, PartialDate>();
const MOST_KNOWN_DATES = 10_000;

/** The date in a text that was checked before, such as one that the graph holds. Throws RangeError otherwise. */
export function partialDate(text: string): PartialDate {
  const known = knownDates.get(text);
  if (known !== undefined) return known;
  const parsed = parsePartialDate(text);
  if (!parsed.ok) throw new RangeError(parsed.message);
  if (knownDates.size < MOST_KNOWN_DATES) knownDates.set(text, parsed.value);
  return parsed.value;
}

/**
 * Days from one date to another, as far as the precision of both allows: at least from the first's latest day to
 * the second's earliest (negative when the ranges overlap or the order is the other way round), at most from the first's earliest to the
 * second's latest. Both ends are null when a date is unknown.
 */
export function lagBetween(from: PartialDate | null, to: PartialDate | null): LagInterval {
  if (from === null || to === null) return { atLeastDays: null, atMostDays: null };
  return {
    atLeastDays: daysBetween(from.latest, to.earliest),
    atMostDays: daysBetween(from.earliest, to.latest),
  };
}

/** Orders by earliest day, then by latest day, then by text; unknown dates come last. */
export function comparePartialDates(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    compareText(a.earliest, b.earliest) ||
    compareText(a.latest, b.latest) ||
    compareText(a.text, b.text)
  );
}

/** Whether `a` is surely over before `b` begins: their ranges of days do not meet. */
export function isSurelyBefore(a: PartialDate, b: PartialDate): boolean {
  return a.latest < b.earliest;
}

/** Whole days from one ISO day to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLIS_PER_DAY);
}

/** Order of two texts by code unit, as both engines order ISO dates. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parseSimpleDate(text: string): PartialDate | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (day !== undefined) {
    return isCalendarDay(text) ? { text, precision: 'DAY', earliest: text, latest: text } : null;
  }
  if (month !== undefined) {
    if (Number(month) < 1 || Number(month) > 12) return null;
    return { text, precision: 'MONTH', earliest: `${text}-01`, latest: lastDayOfMonth(text) };
  }
  return { text, precision: 'YEAR', earliest: `${year}-01-01`, latest: `${year}-12-31` };
}

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function lastDayOfMonth(yearMonth: string): string {
  const [year = 0, month = 0] = yearMonth.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${yearMonth}-${String(days).padStart(2, '0')}`;
}
