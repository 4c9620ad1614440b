import type { Adoption, DateRule, TimeUnit } from '../../domain/diffusion.js';
import { comparePartialDates, type PartialDate } from '../../domain/partial-date.js';

/** The date that a rule takes for an adoption, and whether the start stands in for one that is not known. */
export interface AdoptionDate {
  readonly date: PartialDate | null;
  readonly isStart: boolean;
}

/** The date of an adoption by a rule; see {@link DateRule}. Only DEFAULT falls back to the start, and says so. */
export function adoptionDate({ dates, isDesignated }: Adoption, rule: DateRule): AdoptionDate {
  switch (rule) {
    case 'APPROVAL':
      return { date: dates.approval, isStart: false };
    case 'FIRST_LOCAL_DOCUMENT':
      return { date: dates.localDocument, isStart: false };
    case 'STARTED':
      return { date: dates.started, isStart: false };
    case 'DEFAULT': {
      const formal = isDesignated ? dates.approval : dates.localDocument;
      return { date: formal ?? dates.started, isStart: formal === null && dates.started !== null };
    }
  }
}

/**
 * The time of a date in years: the whole year, the year and twelfths, or the year and the share of its days that are over.
 * Null for a date that spans more than one unit: it is an interval, and no point in it is truer than another.
 */
export function timeOf(date: PartialDate, unit: TimeUnit): number | null {
  const { earliest, latest } = date;
  const year = Number(earliest.slice(0, 4));
  switch (unit) {
    case 'YEAR':
      return earliest.slice(0, 4) === latest.slice(0, 4) ? year : null;
    case 'MONTH':
      return earliest.slice(0, 7) === latest.slice(0, 7)
        ? year + (Number(earliest.slice(5, 7)) - 1) / 12
        : null;
    case 'DAY':
      return earliest === latest ? year + shareOfYear(earliest) : null;
  }
}

/** Something with a time and the date that it comes from. */
export interface Timed {
  readonly time: number;
  readonly date: PartialDate;
}

/**
 * Sets adoptions of the same time apart where their dates surely order them: of g groups that follow one another within a unit of time,
 * group i comes i/g of `width` later. What may be of the same day stays together.
 *
 * Shapes: as many come back, in order of time. Units: `width` is that of the unit of time, in years. Cost: O(n log n).
 */
export function orderByDay<T extends Timed>(adoptions: readonly T[], width: number): readonly T[] {
  const sorted = [...adoptions].sort(
    (a, b) => a.time - b.time || comparePartialDates(a.date, b.date),
  );
  const ordered: T[] = [];
  for (let start = 0; start < sorted.length;) {
    const { time } = sorted[start] as T;
    const end = sorted.findIndex((other, index) => index > start && other.time !== time);
    const tied = sorted.slice(start, end === -1 ? undefined : end);
    const groups = surelyOrdered(tied);
    for (const [index, group] of groups.entries())
      for (const one of group)
        ordered.push({ ...one, time: time + (width * index) / groups.length });
    start += tied.length;
  }
  return ordered;
}

/** Groups of what is sorted by earliest day: each begins after all before it are surely over. */
function surelyOrdered<T extends Timed>(sorted: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let latest = '';
  for (const one of sorted) {
    if (groups.length === 0 || one.date.earliest > latest) groups.push([one]);
    else groups.at(-1)?.push(one);
    if (one.date.latest > latest) latest = one.date.latest;
  }
  return groups;
}

function shareOfYear(day: string): number {
  const year = Number(day.slice(0, 4));
  const [start, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return (Date.parse(day) - start) / (next - start);
}
