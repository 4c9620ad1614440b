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
export const ROWS_PER_GROUP = 12_000;
/** Rows that are taken from the table at a time; a part of ROWS_PER_GROUP. */
const ROWS_PER_BATCH = 1_000;

const PARQUET_TYPES = {
  text: 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Readonly<Record<ColumnType, string>>;

/**
 * A table as Parquet, a part for each group of 12,000 rows and one for the end of the file. Text is a UTF-8 string, an integer INT64
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
    schema: schemaFromColumnData({ columnData: columnData(emptyGroup(table.columns)) }),
    kvMetadata: [
      { key: 'description', value: table.description },
      { key: 'columns', value: JSON.stringify(table.columns) },
    ],
  });
  const group = emptyGroup(table.columns);
  for await (const batch of rowBatches(table, ROWS_PER_BATCH, options)) {
    addRows(group, batch);
    if (group.rows < ROWS_PER_GROUP) continue;
    yield writeGroup(writer, sink, group);
    group.rows = 0;
  }
  if (group.rows > 0) yield writeGroup(writer, sink, group);
  await writer.finish();
  yield takeBytes(sink);
}

/**
 * Rows that are to be written together, column by column. The same arrays hold one group after another: what is made anew for each group outlives the
 * short-lived objects of V8, and half a gigabyte of it gathers before it is collected.
 */
interface RowGroup {
  rows: number;
  readonly columns: readonly Column[];
  /** Of each column, its cells in order; behind `rows`, those of the group before. */
  readonly cells: readonly (Cell | bigint)[][];
  /** Integers that came up, so that each is made once: panels repeat years and codes millions of times. */
  readonly integers: Map<number, bigint>;
}

function emptyGroup(columns: readonly Column[]): RowGroup {
  return { rows: 0, columns, cells: columns.map(() => []), integers: new Map() };
}

/** Rows are taken apart as they come, so that they need not be kept until their group is full. */
function addRows(group: RowGroup, rows: readonly TableRow[]): void {
  if (group.rows === 0) group.integers.clear();
  group.columns.forEach(({ type }, index) => {
    const cells = group.cells[index] as (Cell | bigint)[];
    let place = group.rows;
    for (const row of rows) {
      const cell = row[index] as Cell;
      const isInteger = type === 'integer' && typeof cell === 'number';
      cells[place] = isInteger ? bigintOf(group.integers, cell) : cell;
      place += 1;
    }
  });
  group.rows += rows.length;
}

function bigintOf(known: Map<number, bigint>, integer: number): bigint {
  const made = known.get(integer);
  if (made !== undefined) return made;
  const fresh = BigInt(integer);
  known.set(integer, fresh);
  return fresh;
}

function writeGroup(writer: ParquetWriter, sink: ByteWriter, group: RowGroup): Uint8Array {
  for (const cells of group.cells) cells.length = group.rows;
  writer.write({ columnData: columnData(group), rowGroupSize: ROWS_PER_GROUP });
  return takeBytes(sink);
}

function columnData({ columns, cells }: RowGroup): ColumnSource[] {
  return columns.map(({ name, type, missing }, index) => {
    const data = cells[index] as (Cell | bigint)[];
    const source = { name, type: PARQUET_TYPES[type], nullable: missing !== null, data };
    return data.some(isNegativeZero) ? { ...source, encoding: 'PLAIN' } : source;
  });
}

/** The library's dictionary of values takes 0 and -0 for one; without a dictionary both stay. */
function isNegativeZero(value: unknown): boolean {
  return Object.is(value, -0);
}

/** What was written since the last time, as a copy: the writer goes on in the same memory, and `offset` goes on counting. */
function takeBytes(sink: ByteWriter): Uint8Array {
  const bytes = sink.getBytes().slice();
  sink.index = 0;
  return bytes;
}
