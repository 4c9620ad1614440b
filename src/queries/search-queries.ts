import { kindOfId } from '../domain/identifiers.js';
import { cypher } from '../store/cypher.js';
import type { FullTextIndex, GraphReader, Row } from '../store/graph-store.js';

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

/** Roles downward are preferred, historic, alias: a region whose latest name is also an older one bears it still. */
const CONTAINING = `
  MATCH (n:Name)
  WHERE n.folded CONTAINS $text AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.folded AS folded, n.role AS role
  ORDER BY size(n.folded), role DESC, id
  LIMIT $limit
`;

const EXACT = `
  MATCH (n:Name)
  WHERE n.folded = $text AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.folded AS folded, n.role AS role
  ORDER BY role DESC, id
  LIMIT $limit
`;

/** Names read before subjects are told apart; one subject may match by several names. */
const CANDIDATES_PER_RESULT = 6;

/**
 * Records whose names match a text, in Chinese or English: equal names first, then names that contain the text,
 * then names that share pairs of characters or words with it. Each record once. Three statements.
 */
export async function searchNames(
  reader: GraphReader,
  text: string,
  options: { readonly kinds: readonly string[]; readonly limit: number },
): Promise<readonly FoundName[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const { kinds } = options;
  const limit = options.limit * CANDIDATES_PER_RESULT;
  const [exact, containing, similar] = await Promise.all([
    reader.read(cypher(EXACT, { text: wanted, kinds, limit })),
    reader.read(cypher(CONTAINING, { text: wanted, kinds, limit })),
    similarNames(reader, wanted, limit),
  ]);
  return oncePerSubject([...exact, ...containing, ...similar], kinds).slice(0, options.limit);
}

async function similarNames(
  reader: GraphReader,
  text: string,
  limit: number,
): Promise<readonly Row[]> {
  const ids = await reader.searchText(NAME_INDEX, text, limit);
  if (ids.length === 0) return [];
  const rows = await reader.read(cypher(BY_IDS, { ids }));
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
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
