import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeFault, type RowFault } from '#src/domain/row-fault.js';
import { readTable, type Table } from '#src/ingest/read-table.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();

/** Reads the bytes as `towns.csv` of a folder, whose name is left out of the faults. */
async function read(
  bytes: string | Uint8Array,
): Promise<{ table: Table | null; faults: readonly string[] }> {
  const folder = makeFolder();
  const faults: RowFault[] = [];
  writeFileSync(join(folder, 'towns.csv'), bytes);
  const table = await readTable(join(folder, 'towns.csv'), faults);
  return {
    table,
    faults: faults.map((fault) => describeFault(fault).replace(`${basename(folder)}/`, '')),
  };
}

describe('readTable', () => {
  it('reads quoted cells, with a byte order mark and line ends of Windows', async () => {
    const { table, faults } = await read('\uFEFFid,name\r\n"a","b, ""c"""\r\nd,  e \r\n');
    expect(faults).toEqual([]);
    expect(table?.columns).toEqual(['id', 'name']);
    expect(table?.rows).toEqual([
      { line: 2, cells: { id: 'a', name: 'b, "c"' } },
      { line: 3, cells: { id: 'd', name: 'e' } },
    ]);
  });

  it('tells the line on which a row begins, past blank lines and cells of several lines', async () => {
    const { table } = await read('id,name\na,"x\ny\nz"\n\nb,"1\n2"\nc,d\n');
    expect(table?.rows.map(({ line, cells }) => [line, cells['id']])).toEqual([
      [2, 'a'],
      [6, 'b'],
      [8, 'c'],
    ]);
  });

  it('composes characters, so that the same name is the same text', async () => {
    const { table } = await read('id,name\na,Ü\nb,U\u0308\n');
    expect(table?.rows.map(({ cells }) => cells['name'])).toEqual(['Ü', 'Ü']);
  });

  it('gives null and no fault for a file that is not there', async () => {
    const faults: RowFault[] = [];
    expect(await readTable(join(makeFolder(), 'none.csv'), faults)).toBeNull();
    expect(faults).toEqual([]);
  });

  it('reads a header alone, and an empty file, as no rows', async () => {
    expect((await read('id,name\n')).table?.rows).toEqual([]);
    expect((await read('')).table?.rows).toEqual([]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'a quote that is never closed',
      'id,name\na,"b\nc,d\n',
      /^towns\.csv:\d: Not readable as CSV: Quote Not Closed/,
    ],
    [
      'a row with too many cells',
      'id,name\na,b\nc,d,e\n',
      /^towns\.csv:3: Not readable as CSV: Invalid Record Length/,
    ],
    [
      'a row with too few cells',
      'id,name\na\n',
      /^towns\.csv:2: Not readable as CSV: Invalid Record Length/,
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from('id,name\na,宜昌', 'utf16le'),
      /^towns\.csv:1: The file is not UTF-8 text\.$/,
    ],
    [
      'text in GB 18030',
      new Uint8Array([0x69, 0x64, 0x0a, 0xba, 0xfe]),
      /^towns\.csv:1: The file is not UTF-8 text\.$/,
    ],
  ])('refuses %s, with file and line', async (_, bytes, fault) => {
    const { table, faults } = await read(bytes);
    expect(table).toBeNull();
    expect(faults).toEqual([expect.stringMatching(fault)]);
  });

  it('refuses a column that stands twice in the header', async () => {
    expect((await read('id,name,id,name,id\n')).faults).toEqual([
      'towns.csv:1 id: This column stands twice in the header.',
      'towns.csv:1 name: This column stands twice in the header.',
    ]);
  });

  it('reads back any table that was written with quotes', async () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 8 })
      .map((text) => text.normalize('NFC').trim());
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const text = [['first', 'second'], ...written]
          .map((row) => row.map(quoted).join(','))
          .join('\n');
        const { table, faults } = await read(text);
        expect(faults).toEqual([]);
        expect(table?.rows.map(({ cells }) => [cells['first'], cells['second']])).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
