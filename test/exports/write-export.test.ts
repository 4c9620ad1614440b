import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportMetadata } from '#src/exports/metadata.js';
import { TABLE_FORMATS } from '#src/exports/stream-table.js';
import type { Table, TableRow } from '#src/exports/table.js';
import { writeExport } from '#src/exports/write-export.js';
import { column, DESCRIPTION, tableOf } from '../support/export-fixtures.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();

const ADOPTIONS = tableOf(
  [column('region', 'text', null), column('if', 'integer')],
  [
    ['鄂州', 2011],
    ['NA', null],
  ],
);
const POLICIES: Table = { ...ADOPTIONS, name: 'policies', description: 'Policies.' };

function read(...parts: readonly string[]): string {
  return readFileSync(join(...parts), 'utf8');
}

function readMetadata(folder: string): ExportMetadata {
  return JSON.parse(read(folder, 'metadata.json')) as ExportMetadata;
}

describe('an export', () => {
  it.each(TABLE_FORMATS)(
    'has its tables, codebook and metadata in one folder (%s)',
    async (format) => {
      const folder = join(makeFolder(), 'export');
      await writeExport(folder, [ADOPTIONS, POLICIES], format, DESCRIPTION);
      const ending = format === 'parquet' ? 'parquet' : 'csv';
      expect(readdirSync(folder).sort()).toEqual([
        `adoption-events.${ending}`,
        'codebook.csv',
        'codebook.md',
        'metadata.json',
        `policies.${ending}`,
      ]);
    },
  );

  it('writes the table and what its columns hold', async () => {
    const folder = join(makeFolder(), 'export');
    await writeExport(folder, [ADOPTIONS], 'stata', DESCRIPTION);
    expect(read(folder, 'adoption-events.csv')).toBe('region,if_\n鄂州,2011\nNA,\n');
    expect(read(folder, 'codebook.csv')).toBe(
      'file,column,type,unit,description,missing\n' +
        'adoption-events.csv,region,text,NA,The region.,NA\n' +
        'adoption-events.csv,if_,integer,NA,The if. Named if in other formats.,Unknown.\n',
    );
  });

  it('tells in its metadata what was asked of which data, how to cite it, and what each file is', async () => {
    const folder = join(makeFolder(), 'export');
    const given = await writeExport(folder, [ADOPTIONS], 'csv', DESCRIPTION);
    const metadata = readMetadata(folder);
    expect(metadata).toEqual(given);
    expect(metadata).toMatchObject({ form: 'reform-graph-export/1', ...DESCRIPTION });
    expect(metadata.files.map(({ file, rows }) => [file, rows])).toEqual([
      ['adoption-events.csv', 2],
      ['codebook.csv', 2],
      ['codebook.md', null],
    ]);
    expect(metadata.files[0]?.columns).toEqual([
      { ...column('region', 'text', null), renamedFrom: null },
      { ...column('if', 'integer'), renamedFrom: null },
    ]);
    for (const { file, bytes, sha256 } of metadata.files) {
      const content = readFileSync(join(folder, file));
      expect([file, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
        file,
        bytes,
        sha256,
      ]);
    }
  });

  it('is the same to the byte when it is made again', async () => {
    const [first, second] = [join(makeFolder(), 'export'), join(makeFolder(), 'export')];
    for (const folder of [first, second])
      await writeExport(folder, [ADOPTIONS], 'parquet', DESCRIPTION);
    expect(readMetadata(first)).toEqual(readMetadata(second));
  });

  it('tells how far it has come, by file and rows', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index): TableRow => [index]);
    const table = tableOf([column('x', 'integer')], rows);
    const told: unknown[] = [];
    await writeExport(join(makeFolder(), 'export'), [table], 'csv', DESCRIPTION, {
      onProgress: ({ file, rows: count }) => told.push([file, count]),
    });
    expect(told).toEqual([
      ['adoption-events.csv', 1_000],
      ['adoption-events.csv', 2_000],
      ['adoption-events.csv', 2_500],
      ['codebook.csv', 1],
    ]);
  });

  it.each(TABLE_FORMATS)('leaves nothing when a row is wrong (%s)', async (format) => {
    const folder = makeFolder();
    const wrong = {
      ...POLICIES,
      rows: () => [
        ['a', 1],
        [null, 1],
      ],
    };
    await expect(
      writeExport(join(folder, 'export'), [ADOPTIONS, wrong], format, DESCRIPTION),
    ).rejects.toThrow('Row 2 of policies, column region');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing when it is cancelled half way', async () => {
    const folder = makeFolder();
    const controller = new AbortController();
    const work = writeExport(join(folder, 'export'), [ADOPTIONS, POLICIES], 'csv', DESCRIPTION, {
      signal: controller.signal,
      onProgress: ({ file }) => {
        if (file === 'adoption-events.csv') controller.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a table named as the codebook', [{ ...ADOPTIONS, name: 'codebook' }]],
    ['two tables of one name', [ADOPTIONS, ADOPTIONS]],
    ['a table whose name leads elsewhere', [{ ...ADOPTIONS, name: '../elsewhere' }]],
  ])('refuses %s', async (_, tables) => {
    const folder = makeFolder();
    await expect(writeExport(join(folder, 'export'), tables, 'csv', DESCRIPTION)).rejects.toThrow(
      RangeError,
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an export at a place that is taken', () => {
  async function earlierExport(): Promise<string> {
    const folder = join(makeFolder(), 'export');
    await writeExport(folder, [ADOPTIONS], 'csv', DESCRIPTION);
    return folder;
  }

  it('is refused, and replaces an earlier export when it may', async () => {
    const folder = await earlierExport();
    await expect(writeExport(folder, [POLICIES], 'csv', DESCRIPTION)).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      details: { reason: 'exists' },
    });
    await writeExport(folder, [POLICIES], 'csv', DESCRIPTION, { overwrite: true });
    expect(readdirSync(folder)).toContain('policies.csv');
    expect(readdirSync(folder)).not.toContain('adoption-events.csv');
  });

  it('never replaces a folder with a file that no export wrote', async () => {
    const folder = await earlierExport();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await expect(
      writeExport(folder, [POLICIES], 'csv', DESCRIPTION, { overwrite: true }),
    ).rejects.toThrow('it holds notes.txt, which no export wrote');
    expect(read(folder, 'notes.txt')).toBe('mine');
  });

  it.each([
    ['no metadata', null],
    ['metadata of something else', '{"files":[{"file":"notes.txt"}]}'],
    ['metadata that is no JSON', '{'],
  ])('never replaces a folder with %s', async (_, metadata) => {
    const folder = join(makeFolder(), 'export');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    if (metadata !== null) writeFileSync(join(folder, 'metadata.json'), metadata);
    await expect(
      writeExport(folder, [POLICIES], 'csv', DESCRIPTION, { overwrite: true }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { place: folder } });
    expect(read(folder, 'notes.txt')).toBe('mine');
  });
});

describe('a table larger than memory should hold', () => {
  const COUNT = 300_000;
  /** As strings of some 60 bytes in memory each, the rows at once would take well over 50 MB. */
  const TABLE: Table = {
    ...tableOf([column('region', 'text', null), column('position', 'integer', null)], []),
    *rows() {
      for (let index = 0; index < COUNT; index += 1) yield [`region ${index} of the nation`, index];
    },
  };

  it.each(TABLE_FORMATS)('is written row by row, never held at once (%s)', async (format) => {
    const folder = join(makeFolder(), 'export');
    let isAhead = 0;
    let taken = 0;
    const counted: Table = {
      ...TABLE,
      *rows() {
        for (const row of TABLE.rows() as Iterable<TableRow>) {
          taken += 1;
          yield row;
        }
      },
    };
    const metadata = await writeExport(folder, [counted], format, DESCRIPTION, {
      onProgress: ({ file, rows }) => {
        if (file.startsWith('adoption')) isAhead = Math.max(isAhead, taken - rows);
      },
    });
    expect(metadata.files[0]?.rows).toBe(COUNT);
    expect(statSync(join(folder, metadata.files[0]?.file ?? '')).size).toBeGreaterThan(1_000_000);
    // Rows that were made but not yet written, at any time: a part of the file, and no more.
    expect(isAhead).toBeLessThanOrEqual(40_000);
  });
});
