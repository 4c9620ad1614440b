import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CSV_FLAVOURS, csvChunks, csvLine } from '#src/exports/csv-rows.js';
import type { Cell, ColumnType } from '#src/exports/table.js';
import {
  collect,
  collectText,
  column,
  rowsOf,
  someTable,
  tableOf,
} from '../support/export-fixtures.js';

const { csv, stata } = CSV_FLAVOURS;

describe('a CSV', () => {
  it('is a line of names and a line for each row, with LF alone and no byte order mark', async () => {
    const table = tableOf(
      [column('region', 'text'), column('year', 'integer'), column('is_first', 'boolean')],
      [
        ['鄂州', 2011, true],
        ['湘潭', null, false],
      ],
    );
    const bytes = await collect(csvChunks(table, csv));
    expect(bytes).toEqual(Buffer.from('region,year,is_first\n鄂州,2011,TRUE\n湘潭,NA,FALSE\n'));
  });

  it('has its names when it has no rows', async () => {
    expect(await collectText(csvChunks(tableOf([column('year', 'integer')], []), csv))).toBe(
      'year\n',
    );
  });

  it('tells null, the text NA and a blank text apart', () => {
    expect(csvLine([null, 'NA', '', 'NAB', 'na'], csv)).toBe('NA,"NA","",NAB,na\n');
  });

  it('has nothing for null, 1 and 0 for booleans in what Stata reads', () => {
    expect(csvLine([null, 'NA', '', true, false], stata)).toBe(',NA,"",1,0\n');
  });

  it('renames columns that Stata would not take, for Stata only', async () => {
    const table = tableOf([column('if', 'text'), column('in_force', 'text')], []);
    expect(await collectText(csvChunks(table, stata))).toBe('if_,in_force\n');
    expect(await collectText(csvChunks(table, csv))).toBe('if,in_force\n');
  });

  it.each<[string, string]>([
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['a\rb', '"a\rb"'],
    [' blank before', '" blank before"'],
    ['blank after\u3000', '"blank after\u3000"'],
  ])('puts %j in quotes', (text, field) => {
    expect(csvLine([text], csv)).toBe(`${field}\n`);
  });

  it.each(['=1+1', '+1', '-1', '@x', "=HYPERLINK('x')"])('leaves %j as it is', (text) => {
    expect(csvLine([text], csv)).toBe(`${text}\n`);
  });

  it.each<[number, string]>([
    [0.1, '0.1'],
    [1 / 3, '0.3333333333333333'],
    [1e21, '1e+21'],
    [5e-324, '5e-324'],
    [-0, '-0'],
    [9007199254740991, '9007199254740991'],
  ])('writes %p as the shortest text that reads back: %s', (number, text) => {
    expect(csvLine([number], csv)).toBe(`${text}\n`);
    expect(Object.is(Number(text), number)).toBe(true);
  });

  it('reads back by value with another reader', async () => {
    await fc.assert(
      fc.asyncProperty(someTable(), async (table) => {
        const [names, ...lines] = parse(await collect(csvChunks(table, csv)), {
          cast: (text, { quoting }) => ({ text, quoting }),
          record_delimiter: '\n',
        }) as unknown as readonly (readonly Field[])[];
        expect(names?.map(({ text }) => text)).toEqual(table.columns.map(({ name }) => name));
        const types = table.columns.map(({ type }) => type);
        expect(
          lines.map((fields) => fields.map((field, index) => cellOf(field, types[index]))),
        ).toEqual(await rowsOf(table));
      }),
    );
  });
});

interface Field {
  readonly text: string;
  readonly quoting: boolean;
}

function cellOf({ text, quoting }: Field, type: ColumnType | undefined): Cell {
  if (text === 'NA' && !quoting) return null;
  if (type === 'text') return text;
  return type === 'boolean' ? text === 'TRUE' : Number(text);
}
