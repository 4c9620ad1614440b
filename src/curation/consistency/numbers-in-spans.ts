import type { SpanCitation } from '../../domain/document.js';
import type { SourceText } from '../source-text.js';
import { quantitiesIn, valuesOf, type Quantity } from '../quantities.js';
import type { Fact, Facts, Inconsistency } from './fact.js';

/** The text of a document, or null where there is no copy. */
export type TextOf = (documentId: string) => SourceText | null;

const NUMBER_FIELDS: readonly (readonly [field: string, column: string])[] = [
  ['value', 'value'],
  ['lower', 'lower'],
  ['upper', 'upper'],
  ['announcedCount', 'announced_count'],
  ['number', 'number'],
];
const RULE = 'number-in-span';

/** 首批 is batch 1. */
const FIRST = /首/u;

/** Code points around a cited number that may tell its bound: 超 before it, 余 or 以上 behind. */
const AROUND = 8;

/**
 * A number of a record stands in the place that is cited for it, in figures or in Chinese numerals, with the bound that the words around it
 * give. What is cited bibliographically, and documents without a copy, cannot be checked.
 */
export function numbersInSpans(facts: Facts, textOf: TextOf): readonly Inconsistency[] {
  return [...facts.all()].flatMap((fact) =>
    NUMBER_FIELDS.flatMap(([field, column]) => checkNumber(fact, field, column, textOf)),
  );
}

function checkNumber(
  fact: Fact,
  field: string,
  column: string,
  textOf: TextOf,
): readonly Inconsistency[] {
  const value = fact.fields[field];
  if (typeof value !== 'number') return [];
  const texts = citedFor(fact, column).flatMap((span) => around(span, textOf));
  if (texts.length === 0) return [];
  const found = texts.flatMap(({ before, cited, behind }) =>
    quantitiesIn(before + cited + behind).filter(
      ({ start, end }) => end > before.length && start < before.length + cited.length,
    ),
  );
  const same = found.filter((quantity) => isValue(quantity, value));
  if (value === 1 && texts.some(({ cited }) => FIRST.test(cited))) return [];
  if (same.length === 0) return [fault(fact, column, `${value} does not stand in what is cited`)];
  const bound = fact.fields['bound'];
  if (field !== 'value' || typeof bound !== 'string') return [];
  const fits = same.some((quantity) => boundFits(bound, quantity));
  return fits ? [] : [fault(fact, 'bound', `the words around ${value} do not say "${bound}"`)];
}

/** Citations of the column; of the record as a whole where the column has none of its own. */
export function citedFor({ spans }: Fact, column: string): readonly SpanCitation[] {
  const own = spans.filter(({ field }) => field === column);
  return own.length > 0 ? own : spans.filter(({ field }) => field === null);
}

interface Around {
  readonly before: string;
  readonly cited: string;
  readonly behind: string;
}

function around({ documentId, start, end }: SpanCitation, textOf: TextOf): readonly Around[] {
  const text = textOf(documentId);
  const cited = text?.span(start, end) ?? null;
  if (text === null || cited === null) return [];
  const first = Math.max(0, start - AROUND);
  const before = text.span(first, start) ?? '';
  const behind =
    text.span(end, end + AROUND) ?? [...(text.text ?? '')].slice(end, end + AROUND).join('');
  return [{ before, cited, behind }];
}

/** Falls are written with the sign or without it. */
function isValue(quantity: Quantity, value: number): boolean {
  return valuesOf(quantity).some(
    (each) => Math.abs(each - Math.abs(value)) < 1e-9 * Math.max(1, each),
  );
}

const FITTING: Readonly<Record<string, readonly (string | null)[]>> = {
  '=': ['=', null],
  '>': ['>', '>='],
  '>=': ['>=', '>'],
  '<': ['<', '<=', 'about'],
  '<=': ['<=', '<'],
  about: ['about', '>', '<'],
};

function boundFits(bound: string, quantity: Quantity): boolean {
  return FITTING[bound]?.includes(quantity.bound) === true;
}

function fault({ place }: Fact, column: string, what: string): Inconsistency {
  return { rule: RULE, place, message: `${column}: ${what}.` };
}
