import type { GrafeoDB } from '@grafeo-db/js';
import type { FullTextIndex, ReadAlong } from '../graph-store.js';
import { toDomainError } from './embedded-errors.js';

const FULL_TEXT =
  /^\s*CREATE FULLTEXT INDEX (?<name>\w+) IF NOT EXISTS FOR \(\w+:(?<label>\w+)\) ON EACH \[\w+\.(?<property>\w+)\]/;

const SEARCH = `
  CALL grafeo.search.text($label, $property, $text, $limit) YIELD node_id, score
  MATCH (found:LABEL)
  WHERE id(found) = node_id
  ALONG
  RETURN COLUMNS, score
  ORDER BY score DESC, id
`;

/** Applies one schema change. Full-text indexes are no Cypher on this engine: the statement is read and its own call made. */
export async function changeEngineSchema(database: GrafeoDB, text: string): Promise<void> {
  const fullText = FULL_TEXT.exec(text)?.groups;
  try {
    if (fullText?.['label'] !== undefined && fullText['property'] !== undefined) {
      await database.createTextIndex(fullText['label'], fullText['property'], {
        tokenizer: 'cjk_bigram',
      });
    } else {
      await database.executeCypher(text);
    }
  } catch (error) {
    throw toDomainError(error);
  }
}

/** The statement that searches an index. Names cannot be parameters; these are the program's own. */
export function searchStatement(
  { label }: FullTextIndex,
  properties: readonly string[],
  along?: ReadAlong,
): string {
  const own = ['id', ...properties].map((name) => ['found.', name, ' AS ', name].join(''));
  return SEARCH.replace('LABEL', label)
    .replace('ALONG', (along?.clausesFrom('found') ?? []).join('\n'))
    .replace('COLUMNS', [...own, ...(along?.columns ?? [])].join(', '));
}
