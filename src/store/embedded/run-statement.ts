import type { Transaction } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';
import type { CypherStatement } from '../graph-store.js';
import { withDeadline } from '../deadline.js';
import type { GraphValue, Row } from '../graph-store.js';
import { toEngineValue, toGraphValue } from './embedded-values.js';

export interface StatementLimits {
  readonly timeoutMillis: number;
  readonly maxRows: number;
}

/** Runs a statement in a transaction of the engine and gives its rows as plain JSON. */
export async function runStatement(
  transaction: Transaction,
  statement: CypherStatement,
  limits: StatementLimits,
): Promise<readonly Row[]> {
  const parameters = toEngineValue(statement.parameters, '$');
  const result = await withDeadline(
    transaction.executeCypher(statement.text, parameters),
    limits.timeoutMillis,
  );
  if (result.length > limits.maxRows) {
    throw new DomainError(
      'TOO_COSTLY',
      `The answer has ${result.length} rows; at most ${limits.maxRows} are read. Ask for less, or page.`,
    );
  }
  const { columns } = result;
  return result.rows().map((values) => toRow(columns, values));
}

/** Rows come as arrays: the binding takes twice as long to make objects of them. */
function toRow(columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, GraphValue> = {};
  for (const [index, column] of columns.entries()) row[column] = toGraphValue(values[index]);
  return row;
}

/** Rolls back. The engine refuses while a statement runs, as one does after a time-out: then it is tried again. */
export function rollBackWhenIdle(transaction: Pick<Transaction, 'rollback' | 'isActive'>): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    setTimeout(() => rollBackWhenIdle(transaction), 100).unref();
  }
}
