import { cypher } from '../store/cypher.js';
import type { CypherStatement, GraphValue, Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';

/**
 * Rows brought together in one value, as lists of values. A page or a table of counts so comes as one row: a server sends and a driver reads each row by
 * itself.
 */

/** A statement that ends with {@link returningCollected}, and the columns of its rows. It must be bounded by itself. */
export interface CollectedText {
  readonly text: string;
  readonly columns: readonly string[];
}

const COLLECTED = 'collected';
const RETURN = 'RETURN';

/** An expression that brings rows together as {@link collectedRows} takes them; the items give the columns in their order. */
export function collecting(items: readonly string[]): string {
  return ['collect([', items.join(', '), '])'].join('');
}

/** The end of a statement whose rows {@link readCollected} reads; they stay in the order that they have. */
export function returningCollected(items: readonly string[]): string {
  return [RETURN, collecting(items), 'AS', COLLECTED].join(' ');
}

/** The rows in a value that {@link collecting} made. */
export function collectedRows(columns: readonly string[], value: GraphValue): readonly Row[] {
  return (value as readonly (readonly GraphValue[])[]).map((values) => {
    const row: Record<string, GraphValue> = {};
    for (const [index, column] of columns.entries()) row[column] = values[index] ?? null;
    return row;
  });
}

export async function readCollected(
  reader: Reader,
  { text, columns }: CollectedText,
  parameters: CypherStatement['parameters'],
): Promise<readonly Row[]> {
  const [row] = await reader.read(cypher(text, parameters));
  return collectedRows(columns, row?.[COLLECTED] ?? []);
}
