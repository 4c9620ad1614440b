import type { ReadAlong } from '../graph-store.js';

/** Signs and words that mean something to the index's own query language, Lucene's. */
const SIGNS = /[+\-&|!(){}[\]^"~*?:\\/]/g;
const WORDS = /\b(?:AND|OR|NOT)\b/g;

/** Best first, equal ones by id; which of several equal ones come within the limit, the index says. */
const SEARCH_TEXT = [
  'CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score',
  'RETURN node.id AS id, score',
  'ORDER BY score DESC, id',
  'LIMIT $limit',
];

/** The statement that searches an index and returns these properties of what it finds, and what is read along. */
export function searchStatement(properties: readonly string[], along?: ReadAlong): string {
  const [search, returned, ...rest] = SEARCH_TEXT;
  const columns = properties.map((name) => ['node.', name, ' AS ', name].join(''));
  return [
    search,
    ...(along?.clausesFrom('node') ?? []),
    [returned, ...columns, ...(along?.columns ?? [])].join(', '),
    ...rest,
  ].join('\n');
}

/** A query for any of a text's pairs of characters and words. No character has a special meaning. */
export function termsOf(text: string): string {
  return text.replace(SIGNS, '\\$&').replace(WORDS, (word) => word.toLowerCase());
}

/** A query for a text's pairs of characters and words in their order, one after another. */
export function phraseOf(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
