import type { DescribedColumn } from './metadata.js';
import type { Column, Table } from './table.js';

/** A file as the codebook lists it: before or after it was written. */
export interface CodebookFile {
  readonly file: string;
  readonly description: string;
  readonly columns: readonly DescribedColumn[];
}

const COLUMNS: readonly Column[] = [
  column('file', 'Name of the file.', null),
  column('column', 'Name of the column in that file.', null),
  column('type', 'text, integer, number or boolean.', null),
  column('unit', 'Unit of the values.', 'It has no unit.'),
  column('description', 'What the column holds.', null),
  column('missing', 'What a missing value means.', 'No value is missing.'),
];

const CONVENTIONS = [
  'A missing value is NA in CSV, nothing in CSV for Stata, null in Parquet. It is never 0. A boolean is TRUE or FALSE in CSV.',
  'In CSV, a text that is itself NA, or blank, stands in quotes. R (`read.csv`) and pandas take a quoted NA for missing too; Parquet keeps the two apart.',
  'CSV is UTF-8 without a byte order mark; a spreadsheet must be told so at import. Texts that begin with =, +, - or @ are texts, not formulas: import such columns as text.',
  'For Stata: `import delimited using "file.csv", encoding("utf-8") bindquotes(strict)`; booleans are 1 and 0.',
];

/** The codebook as a table: a row for each column of each file, in order. */
export function codebookTable(files: readonly CodebookFile[]): Table {
  return {
    name: 'codebook',
    description: 'What each column of each file holds.',
    columns: COLUMNS,
    rows: () =>
      files.flatMap(({ file, columns }) =>
        columns.map((described) => [
          file,
          described.name,
          described.type,
          described.unit,
          descriptionOf(described),
          described.missing,
        ]),
      ),
  };
}

/** The codebook to be read by people: the same rows, under their files, after the conventions of all files. */
export function codebookMarkdown(title: string, files: readonly CodebookFile[]): string {
  const sections = files.map(({ file, description, columns }) =>
    [`## ${inline(file)}`, '', inline(description), '', ...markdownTable(columns)].join('\n'),
  );
  const conventions = CONVENTIONS.map((sentence) => `- ${sentence}`).join('\n');
  return `# ${inline(title)}: codebook\n\n${conventions}\n\n${sections.join('\n\n')}\n`;
}

function markdownTable(columns: readonly DescribedColumn[]): readonly string[] {
  if (columns.length === 0) return ['It has no columns.'];
  return [
    '| column | type | unit | description | missing |',
    '| --- | --- | --- | --- | --- |',
    ...columns.map((described) => {
      const { name, type, unit, missing } = described;
      const cells = [name, type, unit ?? '', descriptionOf(described), missing ?? 'none'];
      return `| ${cells.map(inline).join(' | ')} |`;
    }),
  ];
}

function descriptionOf({ description, renamedFrom }: DescribedColumn): string {
  return renamedFrom === null
    ? description
    : `${description} Named ${renamedFrom} in other formats.`;
}

/** A text that stays in its cell and is no markup. */
function inline(text: string): string {
  return text.replace(/[\\|<>`*_[\]]/g, String.raw`\$&`).replace(/\s+/g, ' ');
}

function column(name: string, description: string, missing: string | null): Column {
  return { name, type: 'text', description, unit: null, missing };
}
