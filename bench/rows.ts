import type { Question, Variables } from './question.js';
import { COPIES_PAGE } from './questions/copies-page.js';
import { FULL_REPLICATION } from './questions/full-replication.js';
import { NAME_SEARCH } from './questions/name-search.js';
import { PATHS } from './questions/paths.js';
import { POINT_READ } from './questions/point-read.js';
import type { Subjects } from './subjects.js';

/** One row of the report: a question, and what it is asked about in turn. */
export interface ReportRow {
  readonly name: string;
  readonly question: Question;
  readonly subjects: readonly Variables[];
}

/** The rows, those about hubs apart: a median over both would be that of neither. */
export function reportRows({
  hubs,
  middling,
  leaves,
  ends,
  texts,
}: Subjects): readonly ReportRow[] {
  const row = (question: Question, of: string, subjects: readonly Variables[]): ReportRow => ({
    name: of === '' ? question.name : `${question.name}, ${of}`,
    question,
    subjects,
  });
  return [
    row(
      POINT_READ,
      '',
      hubs.flatMap((hub, index) => [hub, leaves[index] ?? hub, middling[index] ?? hub]),
    ),
    row(COPIES_PAGE, 'of a hub', hubs),
    row(COPIES_PAGE, 'of others', [...middling, ...leaves]),
    row(FULL_REPLICATION, 'of a hub', hubs),
    row(FULL_REPLICATION, 'of others', [...middling, ...leaves]),
    row(PATHS, '', ends),
    row(NAME_SEARCH, '', texts),
  ];
}
