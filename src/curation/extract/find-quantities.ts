import { quantitiesIn, type Quantity } from '../quantities.js';
import type { Candidate } from './candidate.js';

/** A quantity with the whole of its words: bound, figures, multiplier, unit. Offsets count UTF-16 units. */
export interface StatedQuantity extends Quantity {
  readonly wordsStart: number;
  readonly wordsEnd: number;
}

const MULTIPLIER = /^(?:余|多)?(?:万亿|亿|万)?(?:余|多)?/u;
const MULTIPLIER_WORDS = new Map([
  [1e4, '万'],
  [1e8, '亿'],
  [1e12, '万亿'],
]);
const BOUND_BEHIND = /^(?:以上|以下|以内|左右)/u;
const BOUND_BEFORE =
  /(?:不少于|不低于|至少|超过|超出|突破|高达|逾|超|不超过|不到|不足|接近|将近|约|近)$/u;
/** Numerals in dates, ordinals, numbering, and words that only look like a number. */
const NO_QUANTITY_BEFORE =
  /(?:第|首|统|单|专|万|之|唯|[A-Za-z+]|\d{4}[-/.](?:\d{1,2}[-/.])?|[—–]20\d\d)$/u;
const NO_QUANTITY_BEHIND =
  /^(?:年(?!级|内|来|行动|计划|建设|提升|规划|实现)|月|日(?:[^报]|$)|[-—–/]\d{2,4}(?:年|[-/]\d)|\+|号|届|中全会|次会议|次全体|是|、|[.．]\s?\p{Script=Han}|站式|体化|盘棋|把手|线|流|般|些|切|直|定|致|律|起|系列|方面|期工程|[A-Za-z+-]\p{Script=Han})/u;
/** Characters of 2019-07-17. */
const LONGEST_DATE = 10;
/** One leader, one plan: a norm; one period, one problem: none. */
const ONE_OF = /^(?:名|套|份|个(?!时期|问题|方面|整体|重要|新的?|个))/u;
/** Chinese numerals are part of a word more often than not, unless they count something; 一 is so even then (一批, 一次办好) but for ONE_OF. */
const COUNTED =
  /^(?:个|项|家|年(?=行动|计划|建设|提升)|次|名|人|条|类|批|大|份|张|所|座|处|户|级|轮|支|套|件|篇|场|种|只|部|把|村|万|亿|成|倍|元)/u;

/** The numbers of a text that count or measure something, with their bounds and units. */
export function statedQuantities(text: string): readonly StatedQuantity[] {
  return quantitiesIn(text)
    .filter((quantity) => isQuantity(text, quantity))
    .map((quantity) => {
      const before = text.slice(Math.max(0, quantity.start - 3), quantity.start);
      return {
        ...quantity,
        wordsStart: quantity.start - lengthOf(BOUND_BEFORE, before),
        wordsEnd: wordsEndOf(text, quantity),
      };
    });
}

/** Every quantity of a text. A range such as 1-2 is two of them. */
export function findQuantities(text: string): readonly Candidate[] {
  return statedQuantities(text).map((quantity) => ({
    kind: 'quantity',
    rule: 'quantity',
    start: quantity.wordsStart,
    end: quantity.wordsEnd,
    text: text.slice(quantity.wordsStart, quantity.wordsEnd),
    values: quantityCells(quantity),
  }));
}

/**
 * A quantity as cells of a record: the figures as they stand, with 万 and 亿 in the unit (8 亿元), as data sets have it. A number that
 * nothing bounds is stated as equal.
 */
export function quantityCells(quantity: StatedQuantity): Record<string, string> {
  const { figure, bound } = quantity;
  const unit = unitOf(quantity);
  return { value: String(figure), bound: bound ?? '=', ...(unit === '' ? {} : { unit }) };
}

/** The unit with the multiplier before it; blank when neither stands there. */
export function unitOf({ multiplier, unit }: StatedQuantity): string {
  const word = MULTIPLIER_WORDS.get(multiplier) ?? '';
  return word !== '' && unit?.startsWith(word) === true ? unit : `${word}${unit ?? ''}`;
}

function isQuantity(text: string, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_DATE), start);
  const behind = text.slice(end, end + LONGEST_DATE);
  if (NO_QUANTITY_BEFORE.test(before) || NO_QUANTITY_BEHIND.test(behind)) return false;
  const figures = text.slice(start, end);
  if (figures === '一') return ONE_OF.test(behind);
  return /\d/u.test(figures) || COUNTED.test(behind);
}

function wordsEndOf(text: string, { end, unit }: Quantity): number {
  const unitStart = end + lengthOf(MULTIPLIER, text.slice(end, end + 4));
  const unitEnd = unitStart + (unit ?? '').length;
  return unitEnd + lengthOf(BOUND_BEHIND, text.slice(unitEnd, unitEnd + 2));
}

function lengthOf(form: RegExp, text: string): number {
  return form.exec(text)?.[0].length ?? 0;
}
