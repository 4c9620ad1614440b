import { describe, expect, it } from '@jest/globals';
import { rowBatches } from '#src/exports/row-batches.js';
import type { Cell, Column, Table, TableRow } from '#src/exports/table.js';
import { column, tableOf } from '../support/export-fixtures.js';

const NUMBERS = [column('x', 'integer', null)];

async function sizes(table: Table, size: number): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const batch of rowBatches(table, size)) found.push(batch.length);
  return found;
}

describe('rowBatches', () => {
  it.each([
    [0, []],
    [1, [1]],
    [3, [3]],
    [7, [3, 3, 1]],
  ])('groups %d rows by three: %p, at hand or not', async (count, expected) => {
    const rows = Array.from({ length: count }, (_, index): TableRow => [index]);
    expect(await sizes(tableOf(NUMBERS, rows), 3)).toEqual(expected);
    expect(await sizes({ ...tableOf(NUMBERS, []), rows: () => later(rows) }, 3)).toEqual(expected);
  });

  it('takes no row before it is asked for the batch', async () => {
    const taken: number[] = [];
    const table = { ...tableOf(NUMBERS, []), rows: () => counted(taken) };
    const batches = rowBatches(table, 2);
    await batches.next();
    expect(taken).toEqual([0, 1]);
  });

  it('ends the reading of the table when its reader stops early', async () => {
    let isClosed = false;
    function* rows(): Generator<TableRow> {
      try {
        for (let index = 0; ; index += 1) yield [index];
      } finally {
        isClosed = true;
      }
    }
    for await (const batch of rowBatches({ ...tableOf(NUMBERS, []), rows }, 2)) {
      if (batch.length > 0) break;
    }
    expect(isClosed).toBe(true);
  });

  it('tells how many rows were taken, after each batch', async () => {
    const told: number[] = [];
    const rows = [[1], [2], [3]];
    for await (const _ of rowBatches(tableOf(NUMBERS, rows), 2, { onRows: (n) => told.push(n) }));
    expect(told).toEqual([2, 3]);
  });

  it('stops with CANCELLED between batches', async () => {
    const controller = new AbortController();
    const batches = rowBatches(tableOf(NUMBERS, [[1], [2]]), 1, { signal: controller.signal });
    await batches.next();
    controller.abort();
    await expect(batches.next()).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it.each<[string, Column, Cell]>([
    ['a text for an integer', column('x', 'integer'), '5'],
    ['a fraction for an integer', column('x', 'integer'), 0.5],
    ['an integer that is not safe', column('x', 'integer'), 2 ** 53],
    ['NaN', column('x', 'number'), Number.NaN],
    ['an infinity', column('x', 'number'), Number.POSITIVE_INFINITY],
    ['a number for a text', column('x', 'text'), 5],
    ['a number for a boolean', column('x', 'boolean'), 1],
    ['a null where there are none', column('x', 'text', null), null],
  ])('refuses %s, naming row and column', async (_, wrong, cell) => {
    const table = tableOf(
      [column('first', 'integer'), wrong],
      [
        [1, null],
        [2, cell],
      ],
    );
    const rows =
      wrong.missing === null
        ? [
            [1, 'a'],
            [2, cell],
          ]
        : table.rows();
    await expect(sizes({ ...table, rows: () => rows }, 10)).rejects.toThrow(
      /^Row 2 of adoption-events, column x: .+ was wanted/,
    );
  });

  it.each([
    ['too few cells', [[1]]],
    ['too many cells', [[1, 2, 3]]],
  ])('refuses a row with %s', async (_, rows) => {
    const table = tableOf([column('x', 'integer'), column('y', 'integer')], rows);
    await expect(sizes(table, 10)).rejects.toThrow('Row 1 of adoption-events: 2 cells were wanted');
  });

  it.each<[string, Partial<Table>]>([
    ['a name that leads elsewhere', { name: '../adoptions' }],
    ['a name in capitals', { name: 'Adoptions' }],
    ['no columns', { columns: [] }],
    ['a column named as no program would', { columns: [column('Share (%)', 'text')] }],
    ['a column name of 33 characters', { columns: [column('a'.repeat(33), 'text')] }],
    ['two columns of one name', { columns: [column('x', 'text'), column('x', 'integer')] }],
  ])('refuses a table with %s', async (_, wrong) => {
    await expect(sizes({ ...tableOf(NUMBERS, []), ...wrong }, 10)).rejects.toThrow(RangeError);
  });
});

async function* later(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  for (const row of rows) {
    await Promise.resolve();
    yield row;
  }
}

function* counted(taken: number[]): Generator<TableRow> {
  for (let index = 0; index < 10; index += 1) {
    taken.push(index);
    yield [index];
  }
}
