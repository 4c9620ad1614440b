import { kindOfId } from '../domain/identifiers.js';
import { compareText } from '../domain/partial-date.js';
import { cypher } from '../store/cypher.js';
import type { FullTextIndex, GraphReader, Row } from '../store/graph-store.js';
import { similarWords } from './similar-words.js';

export const NAME_INDEX: FullTextIndex = { name: 'name_text', label: 'Name', property: 'text' };

/** Where a name comes from. */
export type NameRole = 'preferred' | 'alias' | 'historic';

/** A name that a search found, and the record that bears or bore it. */
export interface FoundName {
  readonly subjectId: string;
  readonly text: string;
  readonly role: NameRole;
}

const BY_IDS = `
  MATCH (n:Name)
  WHERE n.id IN $ids
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.folded AS folded, n.role AS role
  ORDER BY id
`;

/** By length, so that equal names come first. Roles downward are preferred, historic, alias: a region whose latest name is also an older one bears it still. */
const CONTAINING = `
  MATCH (n:Name)
  WHERE n.folded CONTAINS $text AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.folded AS folded, n.role AS role
  ORDER BY size(n.folded), role DESC, id
  LIMIT $limit
`;

/** Names read before subjects are told apart; one subject may match by several names. */
const CANDIDATES_PER_RESULT = 6;

/** Of these a full-text index keeps every pair, so that a phrase finds just the names that contain them. */
const CHINESE_ONLY = /^\p{Script=Han}{2,}$/u;

interface Search {
  /** Trimmed and in lower case. */
  readonly text: string;
  readonly kinds: readonly string[];
  readonly limit: number;
}

/**
 * Records whose names match a text, in Chinese or English: equal names first, then names that contain the text, short ones first,
 * then, where these are too few, names that share pairs of characters or words with it. Each record once. Where very many names contain the text,
 * a store with the capability `phraseSearch` may take others of them than one without. One to four statements.
 */
export async function searchNames(
  reader: GraphReader,
  text: string,
  options: { readonly kinds: readonly string[]; readonly limit: number },
): Promise<readonly FoundName[]> {
  const search = { ...options, text: text.trim().toLowerCase() };
  if (search.text === '') return [];
  const containing = await containingNames(reader, search);
  const found = oncePerSubject(containing, search.kinds);
  if (found.length >= search.limit) return found.slice(0, search.limit);
  const similar = await similarNames(reader, search);
  return oncePerSubject([...containing, ...similar], search.kinds).slice(0, search.limit);
}

async function containingNames(reader: GraphReader, search: Search): Promise<readonly Row[]> {
  const { text, kinds, limit } = search;
  const most = limit * CANDIDATES_PER_RESULT;
  if (reader.capabilities.phraseSearch && CHINESE_ONLY.test(text)) {
    const ids = await reader.searchText(NAME_INDEX, text, most, { asPhrase: true });
    const rows = await namesByIds(reader, ids);
    const holding = rows.filter((row) => String(row['folded']).includes(text)).sort(byLength);
    const isEnough = oncePerSubject(holding, kinds).length >= limit;
    if (isEnough || ids.length < most) return holding;
  }
  return reader.read(cypher(CONTAINING, { text, kinds, limit: most }));
}

async function similarNames(reader: GraphReader, search: Search): Promise<readonly Row[]> {
  const most = search.limit * CANDIDATES_PER_RESULT;
  return namesByIds(reader, await reader.searchText(NAME_INDEX, similarWords(search.text), most));
}

/** Names in the order of their ids, which are those of the search. */
async function namesByIds(reader: GraphReader, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const rows = await reader.read(cypher(BY_IDS, { ids }));
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

/** The order of CONTAINING. */
function byLength(a: Row, b: Row): number {
  const lengths = [a, b].map((row) => [...String(row['folded'])].length) as [number, number];
  return (
    lengths[0] - lengths[1] ||
    compareText(String(b['role']), String(a['role'])) ||
    compareText(String(a['id']), String(b['id']))
  );
}

function oncePerSubject(rows: readonly Row[], kinds: readonly string[]): readonly FoundName[] {
  const found = new Map<string, FoundName>();
  for (const row of rows) {
    const subjectId = String(row['subjectId']);
    const kind = kindOfId(subjectId);
    if (found.has(subjectId) || kind === null) continue;
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    found.set(subjectId, { subjectId, text: String(row['text']), role: row['role'] as NameRole });
  }
  return [...found.values()];
}
