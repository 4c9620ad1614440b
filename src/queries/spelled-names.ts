import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { wordsNumbered, holdsSome, holdsEveryWord, numbered } from './name-conditions.js';
import { toNames, type NameFilter, type StoredName } from './matching-names.js';
import { formsOfWord, type SearchText } from './search-text.js';
import { withWords } from './with-words.js';

const SPELLED = `
  MATCH (n:Name)
  WHERE FOUND AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.role AS role, n.spelling AS spelling, n.prominence AS prominence,
    CASE WHEN WHOLE THEN 0 ELSE 1 END AS rank, size(n.folded) AS length
  ORDER BY rank, length, prominence, role DESC, id
  LIMIT $limit
`;

const WITH_WORDS = `
  MATCH (n:Name)
  WHERE FOUND AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.role AS role, n.spelling AS spelling, n.prominence AS prominence,
    size(n.folded) AS length
  ORDER BY length, prominence, role DESC, id
  LIMIT $limit
`;

/** Names whose spelling holds one of the parts, those that hold one of the wholes first. One statement, or none without parts. */
export async function namesSpelled(
  reader: Reader,
  parts: readonly string[],
  wholes: readonly string[],
  { kinds, limit }: NameFilter,
): Promise<readonly StoredName[]> {
  if (parts.length === 0) return [];
  const text = withWords(SPELLED, {
    FOUND: holdsSome('spelling', 'part', parts.length),
    WHOLE: holdsSome('spelling', 'whole', wholes.length),
  });
  const asked = { ...numbered('part', parts), ...numbered('whole', wholes), kinds, limit };
  return toNames(await reader.read(cypher(text, asked)));
}

/** Of each record among whose names every word is, or is spelled: its first name, short ones first. One statement, or none without words. */
export async function namesWithWords(
  reader: Reader,
  words: readonly SearchText[],
  { kinds, limit }: NameFilter,
): Promise<readonly StoredName[]> {
  if (words.length === 0) return [];
  const forms = words.map(formsOfWord);
  const text = withWords(WITH_WORDS, { FOUND: holdsEveryWord(forms) });
  return toNames(await reader.read(cypher(text, { ...wordsNumbered(forms), kinds, limit })));
}
