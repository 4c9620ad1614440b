import type { CypherStatement, GraphValue, ReadOptions, Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';

/**
 * Rows brought together in one value, as lists of values. A page or a table of counts so comes as one row: a server sends and a driver reads each row by
 * itself, which takes as long as three or four values of it.
 */

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

/** The rows of a statement that ends with {@link returningCollected}. It must be bounded by itself. */
export async function readCollected(
  reader: Reader,
  statement: CypherStatement,
  columns: readonly string[],
  options: ReadOptions = {},
): Promise<readonly Row[]> {
  const [row] = await reader.read(statement, options);
  return collectedRows(columns, row?.[COLLECTED] ?? []);
}
