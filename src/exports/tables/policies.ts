import type { Column, Table } from '../table.js';
import type { CascadeSource } from './cascade-source.js';
import { column, optionalColumn } from './columns.js';

const COLUMNS: readonly Column[] = [
  column('policy_id', 'text', 'The practice.'),
  column('name', 'text', 'Its name in Chinese, or in the language of its source.'),
  column('name_en', 'text', 'Its name in English.'),
  column('first_year', 'integer', 'Year of the first adoption.', 'year'),
  column('last_year', 'integer', 'Year of the last adoption.', 'year'),
  column('end_of_observation', 'integer', 'Last year observed.', 'year'),
  column('adopt_count', 'integer', 'Units that adopted it.', 'units'),
  column('designated_count', 'integer', 'Of these, designated or ordered by a superior.', 'units'),
  column('distinct_times', 'integer', 'Different times of adoption.'),
  column('is_identified', 'boolean', 'Whether times of adoption can tell how it spread.'),
  optionalColumn(
    'not_identified_reasons',
    'text',
    'Why not, in lower case, with blanks between.',
    'they can',
  ),
  optionalColumn(
    'topic',
    'text',
    'Its domains by their notations, with blanks between.',
    'none is stated',
  ),
  optionalColumn('description', 'text', 'What sort of thing it is.', 'not stated'),
  column('source', 'text', 'Data sets of its adoptions, with blanks between.'),
];

/** F3: one row for each practice. */
export function policies({ built, programs, domains }: CascadeSource): Table {
  return {
    name: 'policies',
    description: 'One row for each practice: its years, adopters, topic and source.',
    columns: COLUMNS,
    *rows() {
      for (const [index, { id, times }] of built.set.cascades.entries()) {
        const program = programs.get(id);
        const adoptions = built.adoptions[index] ?? [];
        const identification = built.identifications[index];
        yield [
          id,
          program?.name ?? id,
          program?.nameEn ?? id,
          Math.floor(times[0] ?? 0),
          Math.floor(times.at(-1) ?? 0),
          built.lastYears[index] ?? 0,
          times.length,
          identification?.designated ?? 0,
          identification?.distinctTimes ?? 0,
          identification?.isIdentified ?? false,
          joined(identification?.reasons.map((reason) => reason.toLowerCase()) ?? []),
          joined(
            (program?.domainIds ?? []).map((domain) => domains.get(domain)?.notation ?? domain),
          ),
          program?.programKind ?? null,
          joined([...new Set(adoptions.map(({ dataSetId }) => dataSetId))].sort()) ?? '',
        ];
      }
    },
  };
}

/** Words with blanks between; null for none. */
function joined(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(' ');
}
