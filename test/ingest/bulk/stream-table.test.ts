import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RowFault } from '#src/domain/row-fault.js';
import { streamTable } from '#src/ingest/bulk/stream-table.js';
import { readTable, type TableRow } from '#src/ingest/read-table.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();

function write(content: string | Uint8Array): string {
  const path = join(makeFolder(), 'pilots.csv');
  writeFileSync(path, content);
  return path;
}

interface Streamed {
  readonly batches: readonly (readonly TableRow[])[];
  readonly columns: readonly (readonly string[])[];
  readonly faults: readonly RowFault[];
}

async function stream(path: string, { size = 1_000, skip = 0 } = {}): Promise<Streamed> {
  const batches: (readonly TableRow[])[] = [];
  const columns: (readonly string[])[] = [];
  const faults: RowFault[] = [];
  const onHeader = (header: { readonly columns: readonly string[] }) =>
    void columns.push(header.columns);
  for await (const batch of streamTable(path, { size, skip, onHeader }, faults))
    batches.push(batch);
  return { batches, columns, faults };
}

describe('streamTable', () => {
  // Enough for several pieces of the file, so that characters and rows lie across their borders.
  const long = Array.from({ length: 9_000 }, (_, at) => `pilot:p${at},试点第${at}号`).join('\n');

  it.each([
    ['plain rows', 'id,name\na,b\nc,d\n'],
    ['a mark at the beginning', '\uFEFFid,name\na,b\n'],
    ['line ends of another system', 'id,name\r\na,b\r\nc,d\r\n'],
    ['quotes, commas and line ends in cells', 'id,name\na,"b ""c"", d\ne"\nf,g\n'],
    ['blank lines and blanks around cells', 'id,name\n\n a , b \n\nc,d'],
    ['letters that are to be composed', 'id,name\na,e\u0301\n'],
    ['a column that stands twice', 'id,id\na,b\n'],
    ['a header alone', 'id,name\n'],
    ['nothing', ''],
    ['many rows', `id,name\n${long}\n`],
  ])('reads %s as readTable does', async (_, text) => {
    const path = write(text);
    const faults: RowFault[] = [];
    const whole = await readTable(path, faults);
    const streamed = await stream(path);
    expect(streamed.batches.flat()).toEqual(whole?.rows);
    expect(streamed.columns.flat()).toEqual(whole?.columns);
    expect(streamed.faults).toEqual(faults);
  });

  it('gives batches of the size, and passes over what is to be skipped', async () => {
    const path = write('id\na\nb\nc\nd\ne\nf\n');
    const { batches } = await stream(path, { size: 2, skip: 1 });
    expect(batches.map((batch) => batch.map(({ cells }) => cells['id']))).toEqual([
      ['b', 'c'],
      ['d', 'e'],
      ['f'],
    ]);
    expect(batches[0]?.[0]?.line).toBe(3);
  });

  it('tells the header of a file whose rows are all skipped', async () => {
    const { batches, columns } = await stream(write('id\na\n'), { skip: 1 });
    expect({ batches, columns }).toEqual({ batches: [], columns: [['id']] });
  });

  it.each([
    ['is no CSV', 'id,name\na,b\nc\n', 'pilots.csv:3', /^Not readable as CSV/],
    ['is no UTF-8', new Uint8Array([0x69, 0x64, 0x0a, 0x61, 0xff]), 'pilots.csv:1', /not UTF-8/],
  ])('tells of a file that %s, as a fault', async (_, content, place, message) => {
    const { faults } = await stream(write(content));
    expect(faults).toEqual([
      expect.objectContaining({ column: '', message: expect.stringMatching(message) }),
    ]);
    expect(`${faults[0]?.file}:${faults[0]?.line}`).toMatch(new RegExp(`${place}$`));
  });

  it('throws what is no fault of the file', async () => {
    await expect(stream(join(makeFolder(), 'gone.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
