import type { RecordShape } from '../../domain/record-shape.js';
import type { RowFault } from '../../domain/row-fault.js';
import { referenceColumns } from '../../ingest/reference-columns.js';
import type { Table, TableRow } from '../../ingest/read-table.js';
import type { Draft } from './read-draft.js';

/** How ids of proposed records end: -c and the number of the candidate. */
const PROPOSED_ID = /-c\d+$/;

/** The rows of a draft that go on, under their new ids. */
export interface ConfirmedRows {
  readonly tables: ReadonlyMap<RecordShape, Table>;
  readonly citations: Table | null;
}

/**
 * The rows of what is confirmed: records that a confirmed candidate names, and those that a person added under an id of their own. Of
 * the document's own record there is no candidate; it goes on. A citation goes on with its record, but for the spans of candidates that
 * were not confirmed. New ids take the place of the proposed ones everywhere. Faults: a confirmed candidate without its record, a
 * proposed record without its candidate, and references to what is not confirmed.
 */
export function confirmedRows(draft: Draft, faults: RowFault[]): ConfirmedRows {
  const { candidates, tables, citations } = draft;
  const proposed = new Set(candidates.flatMap(({ record }) => (record === '' ? [] : [record])));
  const confirmed = candidates.filter((each) => each.confirmed === 'yes');
  const wanted = new Set(confirmed.map(({ record }) => record));
  const isKept = (id: string): boolean => wanted.has(id) || !proposed.has(id);
  faults.push(...orphans(draft, proposed), ...missing(draft));
  const newIds = new Map(
    confirmed.flatMap(({ record, new_id: newId }) => (newId === '' ? [] : [[record, newId]])),
  );
  const kept = new Map<RecordShape, Table>();
  for (const [shape, table] of tables) {
    const rows = table.rows.filter(({ cells }) => isKept(cells['id'] ?? ''));
    const columns = ['id', ...referenceColumns(shape.kind).map(([, column]) => column)];
    const renamed = rows.map((row) => {
      faults.push(...unconfirmedReferences(table, row, columns, (id) => !isKept(id)));
      return withNewIds(row, columns, newIds);
    });
    if (rows.length > 0) kept.set(shape, { ...table, rows: renamed });
  }
  return { tables: kept, citations: keptCitations(draft, citations, isKept, newIds) };
}

function keptCitations(
  { candidates }: Draft,
  citations: Table | null,
  isKept: (id: string) => boolean,
  newIds: ReadonlyMap<string, string>,
): Table | null {
  if (citations === null) return null;
  const left = new Set(
    candidates
      .filter(({ confirmed }) => confirmed !== 'yes')
      .map(({ record, start, end }) => `${record} ${start} ${end}`),
  );
  const isLeft = ({ cells }: TableRow): boolean =>
    cells['field'] === '' && left.has(`${cells['subject']} ${cells['start']} ${cells['end']}`);
  const rows = citations.rows.filter((row) => isKept(row.cells['subject'] ?? '') && !isLeft(row));
  return {
    ...citations,
    rows: rows.map((row) => withNewIds(row, ['subject', 'document'], newIds)),
  };
}

function withNewIds(
  row: TableRow,
  columns: readonly string[],
  newIds: ReadonlyMap<string, string>,
): TableRow {
  const cells = { ...row.cells };
  for (const column of columns) {
    const cell = cells[column];
    if (cell !== undefined)
      cells[column] = idsIn(cell)
        .map((id) => newIds.get(id) ?? id)
        .join('|');
  }
  return { ...row, cells };
}

function unconfirmedReferences(
  { file }: Table,
  { line, cells }: TableRow,
  columns: readonly string[],
  isLeft: (id: string) => boolean,
): readonly RowFault[] {
  return columns.flatMap((column) =>
    idsIn(cells[column] ?? '')
      .filter(isLeft)
      .map((id) => ({ file, line, column, message: `"${id}" is not confirmed.` })),
  );
}

/** Records that were proposed although no row of candidates.csv names them any more: nobody can have confirmed them. */
function orphans({ tables }: Draft, proposed: ReadonlySet<string>): readonly RowFault[] {
  return [...tables.values()].flatMap(({ file, rows }) => {
    return rows
      .filter(
        ({ cells }) => PROPOSED_ID.test(cells['id'] ?? '') && !proposed.has(cells['id'] ?? ''),
      )
      .map(({ line, cells }) => ({
        file,
        line,
        column: 'id',
        message: `"${cells['id']}" was proposed, but candidates.csv has no row for it any more: take this row out too.`,
      }));
  });
}

function missing({ candidates, file, tables }: Draft): readonly RowFault[] {
  const ids = new Set(
    [...tables.values()].flatMap(({ rows }) => rows.map(({ cells }) => cells['id'])),
  );
  return candidates
    .filter(({ confirmed }) => confirmed === 'yes')
    .flatMap(({ line, kind, record }) => {
      const fault = (message: string): RowFault => ({ file, line, column: 'record', message });
      if (record !== '' && !ids.has(record))
        return [fault(`"${record}" is confirmed, but no file of the draft has it.`)];
      if (kind !== 'replication' || record !== '') return [];
      return [
        fault(
          'A cue is no replication: write who took up what, on what evidence, into replications.csv, and its id here.',
        ),
      ];
    });
}

function idsIn(cell: string): readonly string[] {
  return cell.split('|').map((id) => id.trim());
}
