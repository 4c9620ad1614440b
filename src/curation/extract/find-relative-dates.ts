import { parseChineseNumber } from '../chinese-number.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { Candidate, ExtractionContext } from './candidate.js';
import { dateText, toDate } from './find-dates.js';

/** 三年 of 近三年, 12月 of 今年12月, 9月 alone; behind a stated year it belongs to that. */
const FORMS = {
  'relative-years': /近(?<count>[两二三四五六七八九十]|\d{1,2})年(?:来|以来)?/gu,
  'this-and-next-year': /今明两年/gu,
  'relative-year':
    /(?:(?<this>今年|本年度?|年内|全年|年底|年初)|(?<last>去年|上年|上一年)|(?<before>前年)|(?<next>明年))(?:(?<month>1[0-2]|[1-9])月)?(?:(?<day>3[01]|[12]\d|[1-9])日)?/gu,
  now: /截至目前|目前|当前(?!位置)|如今|现阶段/gu,
  'month-without-year':
    /(?<![\d年])(?<month>1[0-2]|[1-9])月(?:(?<day>3[01]|[12]\d|[1-9])日)?(?!\d)/gu,
} as const;
type Form = keyof typeof FORMS;

/** 今年 and 12月 stand in two of the forms; the first one takes them. */
const ORDER = Object.keys(FORMS) as Form[];

/**
 * Dates that are told from the day of writing (this year, so far, the last three years), and days without a year. They are resolved
 * against the document's date as far as it decides them, and `resolved_from` says so; otherwise they have no value.
 */
export function findRelativeDates(
  text: string,
  { documentDate }: ExtractionContext,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const form of ORDER) {
    for (const match of text.matchAll(FORMS[form])) {
      const start = match.index;
      if (/年(?:底|初)/u.test(match[0]) && /[\d〇一二三四五六七八九]$/u.test(text.slice(0, start)))
        continue;
      if (found.some((other) => other.start <= start && start < other.end)) continue;
      found.push(resolved(form, match, documentDate));
    }
  }
  return found;
}

function resolved(form: Form, match: RegExpMatchArray, date: PartialDate | null): Candidate {
  const value = date === null ? null : VALUES[form](match.groups ?? {}, date);
  const [candidate] = value === null ? [] : toDate(form, match, value);
  if (candidate !== undefined)
    return { ...candidate, values: { ...candidate.values, resolved_from: 'document' } };
  const start = match.index ?? 0;
  const [text] = match;
  return { kind: 'date', rule: form, start, end: start + text.length, text, values: {} };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What each form means on the day of writing; null where that day is not known well enough. */
const VALUES: Readonly<Record<Form, (groups: Groups, date: PartialDate) => string | null>> = {
  'relative-years': ({ count = '' }, date) => {
    const year = yearOf(date);
    const years = /^\d+$/u.test(count) ? Number(count) : parseChineseNumber(count);
    return year === null || years === null ? null : `${year - years}/${year}`;
  },
  'this-and-next-year': (_, date) => {
    const year = yearOf(date);
    return year === null ? null : `${year}/${year + 1}`;
  },
  'relative-year': ({ last, before, next, month, day }, date) => {
    const year = yearOf(date);
    if (year === null) return null;
    const shift = last !== undefined ? -1 : before !== undefined ? -2 : next !== undefined ? 1 : 0;
    return dateText(String(year + shift), month, day);
  },
  now: (_, date) => date.text,
  'month-without-year': ({ month, day }, date) => {
    const year = yearOf(date);
    if (year === null) return null;
    const text = dateText(String(year), month, day);
    return text.slice(0, 7) <= date.latest.slice(0, 7) ? text : null;
  },
};

/** The year of a date that lies in one. */
function yearOf({ earliest, latest }: PartialDate): number | null {
  const year = earliest.slice(0, 4);
  return latest.startsWith(year) ? Number(year) : null;
}
