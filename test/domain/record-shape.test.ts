import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ID_PREFIXES } from '#src/domain/identifiers.js';
import {
  columnOf,
  inColumn,
  oneOf,
  optional,
  reference,
  referenceList,
  text,
  type RecordShape,
} from '#src/domain/record-shape.js';
import { RECORD_SHAPES } from '#src/domain/record-shapes.js';
import { SEEDS_FOLDER } from '#src/package-files.js';

const columnsOf = (shape: RecordShape): readonly string[] =>
  Object.entries(shape.fields).map(([name, field]) => columnOf(name, field));

describe('columnOf', () => {
  it('is the name of a field in snake case', () => {
    expect(columnOf('name', text())).toBe('name');
    expect(columnOf('nameEn', text())).toBe('name_en');
    expect(columnOf('lastEvidenceOn', optional(text()))).toBe('last_evidence_on');
  });

  it('leaves the Id of a reference out, and the Ids of a list', () => {
    expect(columnOf('siteId', reference('Region', 'SITED_IN'))).toBe('site');
    expect(columnOf('resolvedFromId', optional(reference('Document', 'RESOLVED_FROM')))).toBe(
      'resolved_from',
    );
    expect(columnOf('domainIds', referenceList('Domain', 'IN_DOMAIN'))).toBe('domains');
  });

  it('keeps the Id of a text that is no reference', () => {
    expect(columnOf('siteId', text())).toBe('site_id');
  });

  it('is the name that a field was given, optional or not', () => {
    expect(columnOf('pilotKind', inColumn('kind', oneOf(['a'])))).toBe('kind');
    expect(columnOf('pilotKind', optional(inColumn('kind', oneOf(['a']))))).toBe('kind');
    expect(columnOf('pilotKind', inColumn('kind', optional(oneOf(['a']))))).toBe('kind');
  });
});

describe('the shapes of records', () => {
  it('are one for each kind that has a file, and each file is of one kind', () => {
    const kinds = RECORD_SHAPES.map(({ kind }) => kind);
    const files = RECORD_SHAPES.map(({ file }) => file);
    // A data set is its manifest; it has no row of its own.
    expect([...kinds, 'DataSet'].sort()).toEqual(Object.keys(ID_PREFIXES).sort());
    expect(new Set(files).size).toBe(files.length);
    expect(files.every((file) => /^[a-z]+(-[a-z]+)*\.csv$/.test(file))).toBe(true);
  });

  it.each(RECORD_SHAPES.map((shape) => [shape.kind, shape] as const))(
    'gives each field of %s a column of its own, and none is "id"',
    (_, shape) => {
      const columns = ['id', ...columnsOf(shape)];
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns.filter((column) => !/^[a-z]+(_[a-z]+)*\d*$/.test(column))).toEqual([]);
    },
  );

  it('have the columns that seeds/README.md tells the coders of', () => {
    const manual = readFileSync(join(SEEDS_FOLDER, 'README.md'), 'utf8');
    const described = new Map(
      manual
        .split('\n')
        .map((line) => /^\| `([a-z-]+\.csv)` *\| (.+) \|$/.exec(line))
        .flatMap((match) =>
          match === null ? [] : [[match[1], withoutParentheses(match[2] ?? '')] as const],
        ),
    );
    const unknown = RECORD_SHAPES.flatMap((shape) => {
      const words = described.get(shape.file) ?? '';
      // Targets are described as outcomes are, and every kind may have a note.
      const known =
        shape.kind === 'Target' ? `${words} ${described.get('outcomes.csv')} due` : words;
      return [...columnsOf(shape)]
        .filter(
          (column) =>
            column !== 'note' && !new RegExp(`(^|[ ,;])${column}(\\\\?\\*|[ ,;]|$)`).test(known),
        )
        .map((column) => `${shape.file} ${column}`);
    });
    expect(unknown).toEqual([]);
  });
});

function withoutParentheses(text: string): string {
  return text.replace(/\([^)]*\)/g, '');
}
