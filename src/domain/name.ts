import type { Kind } from './identifiers.js';

/** Kinds that people look for by name. A region's versions give it its historic names. */
export const SEARCHED_KINDS = [
  'Batch',
  'Claim',
  'Document',
  'Domain',
  'Event',
  'Official',
  'Organization',
  'Outcome',
  'Pilot',
  'Plan',
  'Program',
  'ProgramStep',
  'Recognition',
  'Region',
  'Rule',
  'ScaleUp',
  'Scheme',
  'StudyVisit',
  'Tally',
  'Target',
] as const satisfies readonly Kind[];
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/** Where a name comes from, the closest to the record first. */
export const NAME_ROLES = ['preferred', 'historic', 'alias', 'indicator'] as const;
export type NameRole = (typeof NAME_ROLES)[number];

/** Brackets, quotes and dashes that people type for one another, such as those of a document number. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[[{〔【〖「『《〈]/gu, '('],
  [/[\]}〕】〗」』》〉]/gu, ')'],
  [/[‘’‛′`]/gu, "'"],
  [/[“”„″]/gu, '"'],
  [/[‐‑‒–—―]/gu, '-'],
  [/[・•‧∙]/gu, '·'],
];

/** A run of Chinese, or a word in another script, in which an apostrophe may stand. */
const WORD =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:'(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** The words of a folded name. Chinese is not parted, but where it meets another script. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(WORD) ?? [];
}

/**
 * A name as it is compared: in lower case and half width, without accents, with one blank for many and none at the ends, and brackets,
 * quotes and dashes of one sort. Part of a name, folded, is part of the folded name. Never shown.
 */
export function foldName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const alike = ALIKE.reduce((folded, [signs, sign]) => folded.replace(signs, sign), plain);
  return alike.replace(/\s+/gu, ' ').trim();
}
