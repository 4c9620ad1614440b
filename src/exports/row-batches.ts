import { cellFault } from './cell-fault.js';
import { checkTable } from './check-columns.js';
import { throwIfCancelled, type StreamOptions } from './streaming.js';
import type { Table, TableRow } from './table.js';

/**
 * The rows of a table in batches of `size`, the last one shorter; none for an empty table. Each row is checked, so that every format
 * refuses the same. One batch is held at a time; `onRows` hears of a batch when the next is asked for.
 *
 * Throws: RangeError for a table or a row that is not what the columns say, naming row and column. DomainError CANCELLED.
 */
export async function* rowBatches(
  table: Table,
  size: number,
  { signal, onRows }: StreamOptions = {},
): AsyncGenerator<readonly TableRow[]> {
  checkTable(table);
  throwIfCancelled(signal);
  let count = 0;
  for await (const batch of grouped(table, size)) {
    throwIfCancelled(signal);
    batch.forEach((row, index) => checkRow(table, row, count + index + 1));
    yield batch;
    count += batch.length;
    onRows?.(count);
  }
}

/** Rows that are at hand are taken without a promise for each: a million of them cost a second otherwise. */
function grouped(
  table: Table,
  size: number,
): Iterable<readonly TableRow[]> | AsyncIterable<readonly TableRow[]> {
  const rows = table.rows();
  return Symbol.asyncIterator in rows ? groupedAsync(rows, size) : groupedSync(rows, size);
}

function* groupedSync(rows: Iterable<TableRow>, size: number): Generator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  for (const row of rows) {
    if (batch.push(row) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* groupedAsync(
  rows: AsyncIterable<TableRow>,
  size: number,
): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    if (batch.push(row) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function checkRow({ name, columns }: Table, row: TableRow, number: number): void {
  if (row.length !== columns.length) {
    throw new RangeError(
      `Row ${number} of ${name}: ${columns.length} cells were wanted, but got ${row.length}.`,
    );
  }
  columns.forEach((column, index) => {
    const fault = cellFault(row[index], column);
    if (fault !== null) {
      throw new RangeError(`Row ${number} of ${name}, column ${column.name}: ${fault}.`);
    }
  });
}
