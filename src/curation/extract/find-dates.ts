import { parseChineseNumber } from '../chinese-number.js';
import { parsePartialDate } from '../../domain/partial-date.js';
import type { Candidate } from './candidate.js';

const YEAR = String.raw`(?:19|20)\d{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2}`;
const MONTH = String.raw`1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]`;
const DAY = String.raw`3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]`;
const INTERVAL = new RegExp(
  String.raw`(?<first>${YEAR})年?\s?(?:—|–|-|－|~|～|至|到)\s?(?<last>${YEAR})年`,
  'gu',
);
const STATED = new RegExp(
  String.raw`(?<year>${YEAR})年(?:度)?(?:(?<month>${MONTH})月(?:份)?(?:(?<day>${DAY})[日号])?)?`,
  'gu',
);
const ISO =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/gu;

/** Dates that a text states with their year, in figures or Chinese numerals, and intervals of years. Days that no calendar has are none. */
export function findStatedDates(text: string): readonly Candidate[] {
  const intervals = [...text.matchAll(INTERVAL)].flatMap((match) => {
    const { first = '', last = '' } = match.groups ?? {};
    return toDate('interval', match, `${figures(first)}/${figures(last)}`);
  });
  const stated = [STATED, ISO].flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const { year, month, day } = match.groups ?? {};
      return toDate('stated-date', match, dateText(year, month, day));
    }),
  );
  const isFree = ({ start }: Candidate): boolean =>
    !intervals.some((interval) => interval.start <= start && start < interval.end);
  return [...intervals, ...stated.filter(isFree)];
}

/** A date as data sets write it, of its parts in figures or Chinese numerals. */
export function dateText(year = '', month?: string, day?: string): string {
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : figures(part)));
  return [figures(year), ...parts.map((part) => part.padStart(2, '0'))].join('-');
}

/** The candidate of a date; nothing when its text is no date of the calendar. */
export function toDate(rule: string, match: RegExpMatchArray, value: string): readonly Candidate[] {
  if (!parsePartialDate(value).ok) return [];
  const start = match.index ?? 0;
  const [text] = match;
  return [{ kind: 'date', rule, start, end: start + text.length, text, values: { date: value } }];
}

function figures(text: string): string {
  if (/^\d+$/u.test(text)) return text;
  return String(parseChineseNumber(text.replaceAll('○', '〇')) ?? '');
}
