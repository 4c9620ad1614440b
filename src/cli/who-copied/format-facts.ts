import type { Basis, Named, NamedDocument, PilotSummary, ReplicationSummary } from './answer.js';

const CITATION_NAMES = {
  SpanCitation: 'span',
  BibliographicCitation: 'bibliographic',
  DataSetCitation: 'data set',
} as const;

/** Columns that a title may take where a document has no number. */
const LONGEST_TITLE = 24;

/** A name in Chinese and English. */
export function nameText({ name, nameEn }: Pick<Named, 'name' | 'nameEn'>): string {
  return nameEn === null ? name : `${name} ${nameEn}`;
}

/** A document by its number, else by its title. */
export function documentText(document: NamedDocument | null): string {
  if (document === null) return 'no document';
  const title = [...document.title];
  const short =
    title.length > LONGEST_TITLE
      ? `${title.slice(0, LONGEST_TITLE - 1).join('')}…`
      : document.title;
  return document.number ?? short;
}

/** The class of a replication, and who says so. */
export function takenText({
  class: replicationClass,
  authority,
  assertedBy,
  asserterRole,
}: Pick<ReplicationSummary, 'class' | 'authority' | 'assertedBy' | 'asserterRole'>): string {
  const by = authority ?? assertedBy;
  const role = asserterRole === null ? '' : ` (${asserterRole.replaceAll('_', ' ')})`;
  return `${replicationClass.toLowerCase()}${by === null ? '' : ` by ${by.name}${role}`}`;
}

/** What a fact rests on, each kind once: `bibliographic, verified2`. */
export function basisText(basis: readonly Basis[]): string {
  const texts = basis.map(({ kind, confidence }) =>
    confidence === null ? CITATION_NAMES[kind] : `${CITATION_NAMES[kind]}, ${confidence}`,
  );
  return [...new Set(texts)].join(' + ');
}

/** How a pilot ended; nothing for one that has not. */
export function endText({
  ended,
  endKind,
}: Pick<PilotSummary, 'ended' | 'endKind'>): readonly string[] {
  return ended === null ? [] : [`${endKind ?? 'ended'} ${ended}`];
}
