import {
  ByteWriter,
  ParquetWriter,
  schemaFromColumnData,
  type ColumnSource,
} from 'hyparquet-writer';
import { rowBatches } from './row-batches.js';
import type { StreamOptions } from './streaming.js';
import type { Cell, Column, ColumnType, Table, TableRow } from './table.js';

/** Rows of a group. What is in memory grows with it, what readers must skip shrinks with it. */
export const ROWS_PER_GROUP = 40_000;

const PARQUET_TYPES = {
  text: 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Readonly<Record<ColumnType, string>>;

/**
 * A table as Parquet, a part for each group of 40,000 rows and one for the end of the file. Text is a UTF-8 string, an integer INT64
 * (whether 32 bits would do is not known before the last row), a number DOUBLE, a boolean BOOLEAN. A column that has no nulls is
 * required, any other optional. The file's key-value metadata hold the table's description and, as JSON, what the codebook says of
 * its columns, so that a file alone is not mute.
 *
 * Units: bytes, compressed with Snappy. Null rule: null is null.
 * Cost: O(cells); one group in memory. Throws as {@link rowBatches} does.
 * Not kept: half of a surrogate pair in a text becomes U+FFFD. -0 stays -0.
 */
export async function* parquetChunks(
  table: Table,
  options: StreamOptions = {},
): AsyncGenerator<Uint8Array> {
  const sink = new ByteWriter();
  const writer = new ParquetWriter({
    writer: sink,
    schema: schemaFromColumnData({ columnData: columnData(table.columns, []) }),
    kvMetadata: [
      { key: 'description', value: table.description },
      { key: 'columns', value: JSON.stringify(table.columns) },
    ],
  });
  for await (const batch of rowBatches(table, ROWS_PER_GROUP, options)) {
    await writer.write({
      columnData: columnData(table.columns, batch),
      rowGroupSize: ROWS_PER_GROUP,
    });
    yield takeBytes(sink);
  }
  await writer.finish();
  yield takeBytes(sink);
}

function columnData(columns: readonly Column[], rows: readonly TableRow[]): ColumnSource[] {
  return columns.map(({ name, type, missing }, index) => {
    const data = rows.map((row) => toParquet(row[index] as Cell, type));
    const source = { name, type: PARQUET_TYPES[type], nullable: missing !== null, data };
    return data.some(isNegativeZero) ? { ...source, encoding: 'PLAIN' } : source;
  });
}

/** The library's dictionary of values takes 0 and -0 for one; without a dictionary both stay. */
function isNegativeZero(value: unknown): boolean {
  return Object.is(value, -0);
}

function toParquet(cell: Cell, type: ColumnType): Cell | bigint {
  return type === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell;
}

/** What was written since the last time, as a copy: the writer goes on in the same memory, and `offset` goes on counting. */
function takeBytes(sink: ByteWriter): Uint8Array {
  const bytes = sink.getBytes().slice();
  sink.index = 0;
  return bytes;
}
