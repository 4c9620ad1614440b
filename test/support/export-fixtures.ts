import fc from 'fast-check';
import type { IdOf } from '#src/domain/identifiers.js';
import type { ExportDescription } from '#src/exports/metadata.js';
import type { Chunks } from '#src/exports/streaming.js';
import type { Cell, Column, ColumnType, Table, TableRow } from '#src/exports/table.js';

/** A description with a choice, a data set and a citation. */
export const DESCRIPTION: ExportDescription = {
  title: 'Adoptions of river chiefs',
  description: 'Who adopted what when.',
  query: { name: 'adoption-events', options: { program: 'program:river-chief', from: null } },
  dataRelease: { number: 7, digest: 'd'.repeat(64), loadedAt: '2026-11-20T08:00:00Z' },
  versions: { program: '0.1.0', graphSchema: '4' },
  createdAt: '2026-11-26T05:00:00Z',
  choices: [{ name: 'censored', value: 'NA', meaning: 'Who never adopted has no year.' }],
  dataSets: [
    {
      id: 'dataset:hubei-2019' as IdOf<'DataSet'>,
      title: 'Hubei 2019',
      publisher: 'Hubei',
      version: '1',
      terms: 'Facts only.',
      url: null,
      retrieved: '2026-11-01',
    },
  ],
  citation: 'Reform Graph, data release 7.',
};

/** A column that may hold nulls, unless it is told otherwise. */
export function column(
  name: string,
  type: ColumnType,
  missing: string | null = 'Unknown.',
): Column {
  return { name, type, description: `The ${name}.`, unit: null, missing };
}

/** A table of rows at hand. */
export function tableOf(columns: readonly Column[], rows: readonly TableRow[]): Table {
  return { name: 'adoption-events', description: 'Adoptions.', columns, rows: () => rows };
}

/** All bytes of some chunks. */
export async function collect(chunks: Chunks): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** All of some chunks as a text. */
export async function collectText(chunks: Chunks): Promise<string> {
  return (await collect(chunks)).toString('utf8');
}

/** Cells that are hard to keep: texts that look like other things, whole numbers to the edge, 0 and -0. */
const HARD_CELLS: Readonly<Record<ColumnType, fc.Arbitrary<Cell>>> = {
  text: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      'NA',
      '"',
      'a,b',
      'a\nb',
      '\r\n',
      ' x ',
      '=1+1',
      '鄂州市',
      '𠮷',
      'null',
      '1',
      '\0',
    ),
  ),
  integer: fc.oneof(
    fc.maxSafeInteger(),
    fc.integer(),
    fc.constantFrom(0, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  ),
  number: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 0.1, 1e21, 5e-324, 1.7976931348623157e308),
  ),
  boolean: fc.boolean(),
};

/** Tables of up to 6 columns and 40 rows; each column may have nulls, or nothing but nulls. */
export function someTable(): fc.Arbitrary<Table> {
  const someColumn = fc.tuple(
    fc.constantFrom<ColumnType>('text', 'integer', 'number', 'boolean'),
    fc.constantFrom('full', 'some', 'empty'),
  );
  return fc.array(someColumn, { minLength: 1, maxLength: 6 }).chain((kinds) => {
    const columns = kinds.map(([type, nulls], index) =>
      column(`column_${index}`, type, nulls === 'full' ? null : 'Unknown.'),
    );
    const cells = kinds.map(([type, nulls]) => {
      if (nulls === 'empty') return fc.constant(null);
      return nulls === 'full' ? HARD_CELLS[type] : fc.option(HARD_CELLS[type], { freq: 2 });
    });
    return fc.array(fc.tuple(...cells), { maxLength: 40 }).map((rows) => tableOf(columns, rows));
  });
}

/** The rows of a table, at hand. */
export async function rowsOf(table: Table): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}
