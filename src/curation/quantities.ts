import type { BOUNDS } from '../domain/measure.js';
import { parseChineseNumber } from './chinese-number.js';

export type Bound = (typeof BOUNDS)[number];

/** A number that stands in a text. */
export interface Quantity {
  /** Where its figures begin and end, in UTF-16 units of the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** As the figures say: 2.7 of 2.7万户. */
  readonly figure: number;
  /** Of 万 and 亿 behind the figures; 1 where none stands there. */
  readonly multiplier: number;
  /** What words around it say of the true number; null where none does. */
  readonly bound: Bound | null;
  /** % or the measure word behind it, as far as one is known; null otherwise. */
  readonly unit: string | null;
}

const NUMBER =
  /(?<arabic>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?<chinese>(?:[零〇一二两三四五六七八九十千]|百(?!分))+(?:[万亿](?:[零〇一二两三四五六七八九十千]|百(?!分))+)*)/gu;
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不少于|不低于|至少|最少)$/u, '>='],
  [/(?:超过|超出|突破|高达|逾|超)(?:了)?$/u, '>'],
  [/(?:不超过|不多于|至多|最多|控制在)$/u, '<='],
  [/(?:不到|不足|低于)$/u, '<'],
  [/(?:接近|将近|近|约|大约|大概)$/u, 'about'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^[^\d,。;；、]{0,4}?以上/u, '>='],
  [/^[^\d,。;；、]{0,4}?(?:以内|以下)/u, '<='],
  [/^[^\d,。;；、]{0,4}?左右/u, 'about'],
];
const MORE = /^(?:余|多)/u;
const UNITS =
  /^(?:个百分点|百分点|亿元|万元|美元|平方公里|公里|万亩|人次|小时|分钟|%|％|元|亩|秒|年|月|日|天|户|家|件|项|个|名|人|次|条|所|座|处|批|期|轮|类|级|只|份|辆|吨|米|倍|位|章|篇)/u;

/**
 * Every number of a text, in Arabic figures or in Chinese numerals, with what stands around it. A range such as 1-2 gives both of its
 * ends. A numeral that is part of a word (一把手) is given too: only the reader knows.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const figure = figureOf(match.groups ?? {});
    if (figure === null) return [];
    const end = match.index + match[0].length;
    return [{ ...aroundFigures(text, match.index, end), figure }];
  });
}

/** The numbers that a quantity may be recorded as: its figures, or these times their multiplier. */
export function valuesOf({ figure, multiplier }: Quantity): readonly number[] {
  return multiplier === 1 ? [figure] : [figure, Number((figure * multiplier).toPrecision(15))];
}

function figureOf({ arabic, chinese }: Record<string, string | undefined>): number | null {
  if (arabic !== undefined) return Number(arabic.replaceAll(',', ''));
  return parseChineseNumber(chinese ?? '');
}

function aroundFigures(text: string, start: number, end: number): Omit<Quantity, 'figure'> {
  const behind = text.slice(end, end + 12);
  const isMore = MORE.test(behind);
  const [word = '', multiplier = 1] =
    MULTIPLIERS.find(([name]) => behind.slice(Number(isMore)).startsWith(name)) ?? [];
  const rest = behind.slice(Number(isMore) + word.length);
  const isMoreBehind = MORE.test(rest);
  const unitText = rest.slice(Number(isMoreBehind));
  const before = text.slice(Math.max(0, start - 6), start);
  const said =
    BEFORE.findLast(([form]) => form.test(before))?.[1] ??
    AFTER.find(([form]) => form.test(unitText))?.[1] ??
    (isMore || isMoreBehind ? '>' : null);
  return { start, end, multiplier, bound: said, unit: UNITS.exec(unitText)?.[0] ?? null };
}
