import { kindOfId } from '../domain/identifiers.js';
import type { NameRole } from '../domain/name.js';
import { inOrderOfLength, type StoredName } from './matching-names.js';
import type { SearchText, SpelledText } from './search-text.js';

/** How a name matches a text. */
export const NAME_MATCHES = [
  'EXACT',
  'PREFIX',
  'CONTAINS',
  'PINYIN',
  'INITIALS',
  'WORDS',
  'SIMILAR',
] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

/** A name that a search found, and the record that bears or bore it. */
export interface FoundName {
  readonly subjectId: string;
  readonly text: string;
  readonly role: NameRole;
  readonly match: NameMatch;
}

/** From the best match down: what a text spells whole stands above what it merely begins or is part of. */
const TESTS: readonly (readonly [NameMatch, (name: StoredName, search: SearchText) => boolean])[] =
  [
    ['EXACT', ({ folded }, { text }) => folded === text],
    ['PINYIN', ({ spelling }, { pinyin }) => holds(spelling, pinyin?.whole)],
    ['PREFIX', ({ folded }, { text }) => folded.startsWith(text)],
    ['INITIALS', ({ spelling }, { initials }) => holds(spelling, initials?.whole)],
    ['CONTAINS', ({ folded }, { text }) => folded.includes(` ${text}`)],
    ['PINYIN', ({ spelling }, { pinyin }) => holdsAny(spelling, pinyin)],
    ['CONTAINS', ({ folded }, { text }) => folded.includes(text)],
    ['INITIALS', ({ spelling }, { initials }) => holdsAny(spelling, initials)],
  ];

/** Names that hold or spell a text, the best match first, then short names, then by role and id. Others are left out, and so are repetitions. */
export function bestFirst(
  names: readonly StoredName[],
  search: SearchText,
): readonly { readonly name: StoredName; readonly match: NameMatch }[] {
  return [...new Map(names.map((name) => [name.id, name])).values()]
    .map((name) => ({ name, rank: TESTS.findIndex(([, isMet]) => isMet(name, search)) }))
    .sort((a, b) => a.rank - b.rank || inOrderOfLength(a.name, b.name))
    .flatMap(({ name, rank }) => {
      const test = TESTS[rank];
      return test === undefined ? [] : [{ name, match: test[0] }];
    });
}

/** Names as they are answered. */
export function foundBy(match: NameMatch, names: readonly StoredName[]): readonly FoundName[] {
  return names.map(({ subjectId, text, role }) => ({ subjectId, text, role, match }));
}

/** Of each record of the kinds its first name. */
export function oncePerSubject(
  names: readonly FoundName[],
  kinds: readonly string[],
): readonly FoundName[] {
  const found = new Map<string, FoundName>();
  for (const name of names) {
    const kind = kindOfId(name.subjectId);
    if (found.has(name.subjectId) || kind === null) continue;
    if (kinds.length === 0 || kinds.includes(kind)) found.set(name.subjectId, name);
  }
  return [...found.values()];
}

function holds(spelling: string | null, part: string | undefined): boolean {
  return spelling !== null && part !== undefined && spelling.includes(part);
}

function holdsAny(spelling: string | null, spelled: SpelledText | null): boolean {
  return spelled !== null && spelled.parts.some((part) => holds(spelling, part));
}
