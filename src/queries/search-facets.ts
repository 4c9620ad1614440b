import { SEARCHED_KINDS, type SearchedKind } from '../domain/name.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { wordsNumbered, holdsSome, holdsEveryWord, numbered } from './name-conditions.js';
import { readNumber, readText } from './read-properties.js';
import { formsOfWord, partsOf, searchText } from './search-text.js';
import { withWords } from './with-words.js';

/** How many records of a kind a text finds. */
export interface SearchFacet {
  readonly kind: SearchedKind;
  readonly count: number;
}

const COUNTS = `
  MATCH (n:Name)
  WHERE n.folded CONTAINS $text OR FOUND
  RETURN n.subjectKind AS kind, count(DISTINCT n.subjectId) AS total
  ORDER BY kind
`;

/**
 * Of each kind that a text finds, the number of its records whose names hold the text, are spelled so, or have all its words; those that are only
 * similar or sound like it do not count. All are counted, whatever their number. The largest kinds first. One statement.
 */
export async function searchFacets(reader: Reader, text: string): Promise<readonly SearchFacet[]> {
  const search = searchText(text);
  if (search.text === '') return [];
  const parts = partsOf(search);
  const words = search.words.map(formsOfWord);
  const isOne = words.length === 0;
  const found = isOne ? holdsSome('spelling', 'part', parts.length) : holdsEveryWord(words);
  const asked = isOne ? numbered('part', parts) : wordsNumbered(words);
  const statement = cypher(withWords(COUNTS, { FOUND: found }), { ...asked, text: search.text });
  const rows = await reader.read(statement);
  const counts = new Map(rows.map((row) => [readText(row, 'kind'), readNumber(row, 'total')]));
  return SEARCHED_KINDS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
