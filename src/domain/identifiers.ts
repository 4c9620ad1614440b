import { DomainError } from './errors.js';

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/**
 * Prefix of an id, by kind of record. Ids are ours, readable and stable, such as `pilot:hangzhou-cbec-2015`.
 * A GB/T 2260 code is never an id: codes are reused and reassigned.
 */
export const ID_PREFIXES = {
  Batch: 'batch',
  Claim: 'claim',
  ConflictingStatement: 'conflicting-statement',
  DataSet: 'dataset',
  Document: 'document',
  DocumentReference: 'document-reference',
  Domain: 'domain',
  Event: 'event',
  Official: 'official',
  Organization: 'organization',
  Outcome: 'outcome',
  PairedCooperation: 'paired-cooperation',
  Pilot: 'pilot',
  PilotStatus: 'status',
  Plan: 'plan',
  Post: 'post',
  Program: 'program',
  ProgramStep: 'step',
  Recognition: 'recognition',
  Region: 'region',
  RegionRank: 'region-rank',
  RegionSpan: 'region-span',
  RegionVersion: 'region-version',
  Replication: 'replication',
  Role: 'role',
  Rule: 'rule',
  ScaleUp: 'scale-up',
  Scheme: 'scheme',
  StepChange: 'change',
  StudyVisit: 'study-visit',
  Tally: 'tally',
  Target: 'target',
} as const;

/** A kind of record that has an id of its own. */
export type Kind = keyof typeof ID_PREFIXES;

/** The id of a record of one kind; ids of two kinds cannot be swapped. */
export type IdOf<K extends Kind> = Branded<string, K>;
export type BatchId = IdOf<'Batch'>;
export type DocumentId = IdOf<'Document'>;
export type OrganizationId = IdOf<'Organization'>;
export type PilotId = IdOf<'Pilot'>;
export type ReplicationId = IdOf<'Replication'>;

/** Lower-case words joined by single hyphens. Digits alone are refused: the embedded engine takes `1` and `'1'` for equal. */
const SLUG = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;
/** Characters of the longest id. */
export const LONGEST_ID = 120;

const KIND_BY_PREFIX: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(ID_PREFIXES) as Kind[]).map((kind) => [ID_PREFIXES[kind], kind]),
);

/**
 * The text as an id of the given kind.
 * Throws DomainError BAD_USER_INPUT when the text has another form or prefix.
 */
export function idOf<K extends Kind>(kind: K, text: string): IdOf<K> {
  if (kindOfId(text) !== kind) {
    throw new DomainError(
      'BAD_USER_INPUT',
      `An id of kind ${kind} looks like "${ID_PREFIXES[kind]}:some-name", but got: "${shown(text)}".`,
    );
  }
  return text as IdOf<K>;
}

/** The kind that a well-formed id belongs to, or null for any other text. */
export function kindOfId(text: string): Kind | null {
  if (text.length > LONGEST_ID) return null;
  const colon = text.indexOf(':');
  if (colon < 0 || !isSlug(text.slice(colon + 1))) return null;
  return kindOfPrefix(text.slice(0, colon));
}

/** Whether a text can stand behind the prefix of an id. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** The kind whose ids begin with a prefix, such as `scale-up`; null for any other text. */
export function kindOfPrefix(prefix: string): Kind | null {
  return KIND_BY_PREFIX.get(prefix) ?? null;
}

function shown(text: string): string {
  return text.length > LONGEST_ID ? `${text.slice(0, LONGEST_ID)}…` : text;
}
