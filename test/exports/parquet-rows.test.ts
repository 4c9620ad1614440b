import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import { parquetChunks, ROWS_PER_GROUP } from '#src/exports/parquet-rows.js';
import type { Cell, Table, TableRow } from '#src/exports/table.js';
import { collect, column, rowsOf, someTable, tableOf } from '../support/export-fixtures.js';

describe('a Parquet file', () => {
  it('reads back by value, nulls, Chinese, whole numbers to the edge and -0 included', async () => {
    await fc.assert(
      fc.asyncProperty(someTable(), async (table) => {
        const { rows } = await readBack(table);
        expect(rows).toEqual(await rowsOf(table));
      }),
    );
  });

  it('keeps 0 and -0 apart where both repeat often', async () => {
    const rows = Array.from({ length: 500 }, (_, index): TableRow => [index % 2 === 0 ? 0 : -0]);
    expect((await readBack(tableOf([column('x', 'number')], rows))).rows).toEqual(rows);
  });

  it('has a type for each column, required where there are no nulls', async () => {
    const columns = [
      column('region', 'text', null),
      column('year', 'integer'),
      column('share', 'number'),
      column('is_first', 'boolean'),
    ];
    const { schema } = (await readBack(tableOf(columns, []))).metadata;
    expect(schema.slice(1)).toMatchObject([
      { name: 'region', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'year', type: 'INT64', repetition_type: 'OPTIONAL' },
      { name: 'share', type: 'DOUBLE', repetition_type: 'OPTIONAL' },
      { name: 'is_first', type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
    ]);
  });

  it('is a whole file when the table is empty', async () => {
    const { rows, metadata } = await readBack(tableOf([column('year', 'integer')], []));
    expect([rows, metadata.num_rows, metadata.row_groups]).toEqual([[], 0n, []]);
  });

  it('has groups of 12,000 rows, one of which may hold only nulls', async () => {
    const count = 2 * ROWS_PER_GROUP + 1;
    const rows = Array.from({ length: count }, (_, index): TableRow => [
      index < ROWS_PER_GROUP ? null : `地区 ${index}`,
      index,
    ]);
    const { rows: read, metadata } = await readBack(
      tableOf([column('region', 'text'), column('position', 'integer', null)], rows),
    );
    expect(metadata.row_groups.map(({ num_rows: number }) => number)).toEqual([
      12_000n,
      12_000n,
      1n,
    ]);
    expect(read[0]).toEqual([null, 0]);
    expect(read.at(-1)).toEqual([`地区 ${count - 1}`, count - 1]);
    expect(read).toEqual(rows);
  });

  it('comes in a part for each group and one for the end', async () => {
    const rows = Array.from({ length: ROWS_PER_GROUP + 1 }, (_, index): TableRow => [index]);
    const sizes: number[] = [];
    for await (const chunk of parquetChunks(tableOf([column('x', 'integer')], rows)))
      sizes.push(chunk.length);
    expect(sizes).toHaveLength(3);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  it('says what it is and what its columns hold', async () => {
    const table = tableOf([column('year', 'integer')], []);
    const { key_value_metadata: pairs = [] } = (await readBack(table)).metadata;
    const values = new Map(pairs.map(({ key, value }) => [key, value]));
    expect(values.get('description')).toBe('Adoptions.');
    expect(JSON.parse(values.get('columns') ?? '')).toEqual(table.columns);
  });
});

async function readBack(
  table: Table,
): Promise<{ readonly rows: readonly TableRow[]; readonly metadata: FileMetaData }> {
  const bytes = await collect(parquetChunks(table));
  const file = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  let rows: readonly TableRow[] = [];
  await parquetRead({
    file,
    onComplete: (read) => {
      rows = (read as unknown[][]).map((row) => row.map(toCell));
    },
  });
  return { rows, metadata: parquetMetadata(file) };
}

/** A whole number of 64 bits is a bigint to the reader. */
function toCell(value: unknown): Cell {
  return typeof value === 'bigint' ? Number(value) : ((value ?? null) as Cell);
}
