import { CSV_FLAVOURS, csvChunks } from './csv-rows.js';
import { stataNames } from './stata-names.js';
import type { StreamOptions } from './streaming.js';
import type { Table } from './table.js';

/** What a table can be written as. */
export const TABLE_FORMATS = ['csv', 'stata', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** How a reply says what it holds. */
export const TABLE_MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  stata: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
};

/**
 * A table in a format, in parts, each made when it is asked for: a reply over HTTP that waits for its client holds one part. A caller
 * that stops early ends the reading of the table.
 *
 * Throws, at the first part or at the one with the fault: RangeError for a table that is not what its columns say; DomainError CANCELLED.
 */
export async function* streamTable(
  table: Table,
  format: TableFormat,
  options: StreamOptions = {},
): AsyncGenerator<Uint8Array> {
  yield* format === 'parquet'
    ? // A server need not load what it takes to write Parquet before someone asks for it.
      (await import('./parquet-rows.js')).parquetChunks(table, options)
    : csvChunks(table, CSV_FLAVOURS[format], options);
}

/** The name of a table's file. */
export function tableFileName({ name }: Pick<Table, 'name'>, format: TableFormat): string {
  return `${name}.${format === 'parquet' ? 'parquet' : 'csv'}`;
}

/** The names that the columns of a table have in a format, in order. */
export function columnNames(
  { columns }: Pick<Table, 'columns'>,
  format: TableFormat,
): readonly string[] {
  const names = columns.map(({ name }) => name);
  return format === 'stata' ? stataNames(names) : names;
}
