import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { readText } from './read-properties.js';

const EVIDENCE = `
  UNWIND $subjectIds AS subjectId
  MATCH (c:Citation {subjectId: subjectId})
  WITH subjectId, c.documentId AS documentId
  ORDER BY subjectId, documentId
  RETURN subjectId, collect(DISTINCT documentId) AS documentIds
`;

/** A table may rest on as many citations as the graph has. */
const LIMITS = { maxRows: 1_000_000, timeoutMillis: 60_000 } as const;

/** The documents that records rest on, by id; a record that only its data set's manifest vouches for is not among them. One statement. */
export async function documentsBehind(
  reader: Reader,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader.read(cypher(EVIDENCE, { subjectIds }), LIMITS);
  return new Map(
    rows.map((row) => [readText(row, 'subjectId'), row['documentIds'] as readonly string[]]),
  );
}
