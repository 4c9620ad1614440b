import { describe, expect, it } from '@jest/globals';
import { codebookMarkdown, codebookTable } from '#src/exports/codebook.js';
import { column, rowsOf } from '../support/export-fixtures.js';

const FILES = [
  {
    file: 'adoption-events.csv',
    description: 'Adoptions.',
    columns: [
      { ...column('year', 'integer', 'Never adopted.'), unit: 'years', renamedFrom: null },
      { ...column('if_', 'text', null), description: 'A | b <i>.', renamedFrom: 'if' },
    ],
  },
  { file: 'replications.gexf', description: 'A network.', columns: [] },
];

describe('the codebook', () => {
  it('has a row for each column of each file, and tells of other names', async () => {
    const table = codebookTable(FILES);
    expect(table.columns.map(({ name }) => name)).toEqual(
      'file column type unit description missing'.split(' '),
    );
    expect(await rowsOf(table)).toEqual([
      ['adoption-events.csv', 'year', 'integer', 'years', 'The year.', 'Never adopted.'],
      ['adoption-events.csv', 'if_', 'text', null, 'A | b <i>. Named if in other formats.', null],
    ]);
  });

  it('is a table under each file in Markdown, whose texts are no markup', () => {
    const text = codebookMarkdown('Adoptions of *all*', FILES);
    expect(text).toContain('# Adoptions of \\*all\\*: codebook\n\n- A missing value is NA in CSV');
    expect(text).toContain(
      '## adoption-events.csv\n\nAdoptions.\n\n| column | type | unit | description | missing |',
    );
    expect(text).toContain('\n| year | integer | years | The year. | Never adopted. |\n');
    expect(text).toContain(
      '\n| if\\_ | text |  | A \\| b \\<i\\>. Named if in other formats. | none |\n',
    );
    expect(text).toMatch(/## replications\.gexf\n\nA network\.\n\nIt has no columns\.\n$/);
  });
});
