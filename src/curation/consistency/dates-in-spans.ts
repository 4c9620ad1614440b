import type { PartialDate } from '../../domain/partial-date.js';
import { parseChineseNumber } from '../chinese-number.js';
import type { Fact, Facts, Inconsistency } from './fact.js';
import type { TextOf } from './numbers-in-spans.js';

const DATE_FIELDS: readonly (readonly [field: string, column: string])[] = [
  ['date', 'date'],
  ['due', 'due'],
  ['started', 'started'],
  ['ended', 'ended'],
  ['publishedOn', 'published_on'],
  ['period', 'period'],
  ['asOf', 'as_of'],
];

/** Words that stand for a date that the document's own date resolves. */
const RELATIVE =
  /今年|本年|全年|年内|去年|上年|明年|今明|目前|截至|至今|以来|当前|近[一二两三四五]年|本月|月底|年底|去年底/u;

/**
 * A date of a record, where its column has a span of its own, stands there: its year, month and day as far as they are given. A year that the
 * span leaves out is taken from the document (`resolved_from`) or from the words before; a relative expression stands for any year.
 */
export function datesInSpans(facts: Facts, textOf: TextOf): readonly Inconsistency[] {
  return [...facts.all()].flatMap((fact) =>
    DATE_FIELDS.flatMap(([field, column]) => checkDate(fact, field, column, textOf)),
  );
}

function checkDate(
  fact: Fact,
  field: string,
  column: string,
  textOf: TextOf,
): readonly Inconsistency[] {
  const date = fact.fields[field] as PartialDate | null | undefined;
  if (date == null || typeof date !== 'object') return [];
  const spans = fact.spans.filter((span) => span.field === column);
  const texts = spans.flatMap(
    ({ documentId, start, end }) => textOf(documentId)?.span(start, end) ?? [],
  );
  if (texts.length === 0) return [];
  const isResolved = fact.fields['resolvedFromId'] != null;
  const fits = date.text
    .split('/')
    .every((end) => texts.some((text) => standsIn(end, text, isResolved)));
  if (fits) return [];
  const message = `${column}: ${date.text} does not stand in what is cited.`;
  return [{ rule: 'date-in-span', place: fact.place, message }];
}

function standsIn(date: string, text: string, isResolved: boolean): boolean {
  const [year = '', month, day] = date.split('-');
  const numbers = numbersIn(text);
  const isRelative = RELATIVE.test(text);
  const hasYear = numbers.has(Number(year)) || numbers.has(Number(year.slice(2)));
  const needsYear = month === undefined && !isResolved && !isRelative;
  if (needsYear && !hasYear) return false;
  if (numbers.size === 0) return isRelative || isResolved;
  const parts = [month, day].filter((part) => part !== undefined);
  return isRelative || parts.every((part) => numbers.has(Number(part)));
}

function numbersIn(text: string): ReadonlySet<number> {
  const figures = [...text.matchAll(/\d+/gu)].map(([figure]) => Number(figure));
  const numerals = [...text.matchAll(/[〇零一二两三四五六七八九十]+/gu)].flatMap(
    ([numeral]) => parseChineseNumber(numeral) ?? [],
  );
  return new Set([...figures, ...numerals]);
}
