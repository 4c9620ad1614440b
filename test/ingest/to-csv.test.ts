import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BYTE_ORDER_MARK, toCsv } from '#src/ingest/to-csv.js';
import type { RowFault } from '#src/domain/row-fault.js';
import { readTable } from '#src/ingest/read-table.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const CELL = fc
  .array(fc.constantFrom('武', 'a', ' ', ',', '"', '\n', '|', '=', '\u{20bb7}'), { maxLength: 6 })
  .map((characters) => characters.join('').trim());

describe('toCsv', () => {
  const makeFolder = useTemporaryFolders();

  it('quotes what has to be, and leaves cells that a row lacks blank', () => {
    const rows = [{ a: 'x,"y"', b: 'plain' }, { b: 'two\nlines' }];
    expect(toCsv(['a', 'b'], rows)).toBe('a,b\n"x,""y""",plain\n,"two\nlines"\n');
  });

  it('is read back as it was written, with the mark for Excel and without', async () => {
    const path = join(makeFolder(), 'rows.csv');
    const rows = fc.array(fc.record({ id: CELL.map((cell) => `i${cell}`), text: CELL }));
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (written, isMarked) => {
        const faults: RowFault[] = [];
        writeFileSync(path, `${isMarked ? BYTE_ORDER_MARK : ''}${toCsv(['id', 'text'], written)}`);
        const table = await readTable(path, faults);
        expect(table?.rows.map(({ cells }) => cells)).toEqual(written);
        expect(faults).toEqual([]);
      }),
    );
  });
});
