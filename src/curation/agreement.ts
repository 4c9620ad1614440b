import { krippendorffAlpha } from '../analytics/krippendorff-alpha.js';
import type { SpanCitation } from '../domain/document.js';
import { kindOfId, type Kind } from '../domain/identifiers.js';
import type { SecondCodingRow } from './curation-rows.js';
import { spansOverlap } from './sentences.js';

/** How two coders agree on whether a sentence holds a fact of one kind. */
export interface KindAgreement {
  readonly kind: Kind;
  /** Sentences in which both, only the first, only the second found some. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Krippendorff's alpha over the sentences that both coded; null when it is not defined: neither found any, or both found some in all. */
  readonly alpha: number | null;
}

/**
 * Agreement of the two coders of a document, kind by kind, over the sentences that the second one coded. The first coder found a kind in a
 * sentence when a record of that kind is cited as a whole from it.
 */
export function agreementOf(
  citations: readonly SpanCitation[],
  second: readonly SecondCodingRow[],
): readonly KindAgreement[] {
  const sentences = [...new Map(second.map((row) => [row.start, row])).values()];
  const whole = citations.filter(({ field }) => field === null);
  const firstFound = sentences.map((sentence) =>
    kindsOf(whole.filter((each) => spansOverlap(each, sentence)).map(({ subjectId }) => subjectId)),
  );
  const secondFound = sentences.map(
    ({ start }) => new Set(second.filter((row) => row.start === start).map(({ kind }) => kind)),
  );
  const kinds = new Set([...firstFound, ...secondFound].flatMap((found) => [...found]));
  return [...kinds]
    .filter((kind) => kind !== null)
    .sort()
    .map((kind) => {
      const units = sentences.map((_, index) => [
        firstFound[index]?.has(kind) === true,
        secondFound[index]?.has(kind) === true,
      ]);
      const count = (first: boolean, other: boolean): number =>
        units.filter(([a, b]) => a === first && b === other).length;
      return {
        kind,
        both: count(true, true),
        onlyFirst: count(true, false),
        onlySecond: count(false, true),
        alpha: krippendorffAlpha(units.map((unit) => unit.map(String))),
      };
    });
}

function kindsOf(ids: readonly string[]): ReadonlySet<Kind | null> {
  return new Set(ids.map(kindOfId));
}
