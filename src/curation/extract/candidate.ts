import type { PartialDate } from '../../domain/partial-date.js';
import type { TextSpan } from '../sentences.js';
import type { PlaceDictionary } from './place-dictionary.js';

/**
 * What a candidate may become. Places, dates, quantities and document numbers fill cells of other records; a replication is never
 * proposed as a record, since a cue is no evidence that anything was taken up.
 */
export const CANDIDATE_KINDS = [
  'place',
  'date',
  'quantity',
  'document_number',
  'title',
  'official',
  'post',
  'batch',
  'pilot',
  'plan',
  'target',
  'outcome',
  'tally',
  'rule',
  'claim',
  'recognition',
  'scale_up',
  'study_visit',
  'replication',
] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Something that a rule found in a text and that a person has to confirm. */
export interface Candidate extends TextSpan {
  readonly kind: CandidateKind;
  /** Name of the rule that found it. */
  readonly rule: string;
  /** What stands there, or the part of it that may serve as a name. */
  readonly text: string;
  /** What the rule read from it, by the name of the column that it fills; blank values are left out. */
  readonly values: Readonly<Record<string, string>>;
}

/** What rules know besides the text. */
export interface ExtractionContext {
  /** The date of the document; null when it is not known, and then relative dates stay unresolved. */
  readonly documentDate: PartialDate | null;
  /** The place that the document is of, for "our city"; null when it is not known. */
  readonly ownPlaceId: string | null;
  readonly places: PlaceDictionary;
}

/**
 * A rule, or a family of rules: pure, from a text to candidates in any order. Offsets count UTF-16 units of the text that is given;
 * `extractCandidates` makes them code points. Cost: linear in the text, but for places (times the longest name).
 */
export type Rule = (text: string, context: ExtractionContext) => readonly Candidate[];
