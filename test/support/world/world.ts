import { partialDate, type PartialDate } from '#src/domain/partial-date.js';

/** A record as its row of a data set has it: column to text, blank where nothing is known. */
export type WorldRow = Readonly<Record<string, string>>;

/** A small graph as rows: table (name of the file without .csv) to rows. */
export type World = Readonly<Record<TableName, readonly WorldRow[]>>;

export type TableName =
  | 'regions'
  | 'region-versions'
  | 'domains'
  | 'organizations'
  | 'documents'
  | 'officials'
  | 'posts'
  | 'programs'
  | 'schemes'
  | 'batches'
  | 'pilots'
  | 'pilot-statuses'
  | 'plans'
  | 'outcomes'
  | 'replications'
  | 'scale-ups'
  | 'targets'
  | 'claims'
  | 'tallies'
  | 'recognitions'
  | 'rules'
  | 'study-visits'
  | 'conflicting-statements';

/** The row with an id, of whatever table. */
export function rowOf(world: World, table: TableName, id: string): WorldRow | undefined {
  return world[table].find((row) => row['id'] === id);
}

/** A cell that must be there; blank where nothing is known. */
export function cell(row: WorldRow | undefined, column: string): string {
  return row?.[column] ?? '';
}

export function listIn(row: WorldRow | undefined, column: string): readonly string[] {
  return cell(row, column)
    .split('|')
    .filter((text) => text !== '');
}

export function dateIn(row: WorldRow | undefined, column: string): PartialDate | null {
  const text = cell(row, column);
  return text === '' ? null : partialDate(text);
}

/** The files of a data set, but for the manifest. */
export function worldFiles(world: World): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(world).map(([table, rows]) => [`${table}.csv`, csvOf(rows)]),
  );
}

function csvOf(rows: readonly WorldRow[]): string {
  const columns = [...new Set(['id', ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}
