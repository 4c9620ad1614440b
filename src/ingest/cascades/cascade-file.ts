import { parsePartialDate } from '../../domain/partial-date.js';
import type { RowFault } from '../../domain/row-fault.js';
import { readTable, type TableRow } from '../read-table.js';

/** Which column of a table of adoptions holds what. */
export interface CascadeColumns {
  readonly region: string;
  readonly policy: string;
  readonly date: string;
  /** From when on the region can adopt anything; null: the table has no such column. */
  readonly eligibleFrom: string | null;
}

/** One row: who adopted what when. Without a date the region can adopt, and is not known to have. */
export interface CascadeLine {
  readonly line: number;
  readonly region: string;
  readonly policy: string;
  readonly date: string | null;
  readonly eligibleFrom: string | null;
}

/** What R, Stata and spreadsheets write for no value. */
const MISSING = ['', 'NA', '.'];

/**
 * Reads a table of adoptions, one row each. Every fault of every row goes to `faults`: a missing column, a blank name, a date that is none, an adoption
 * that stands twice. Null when the file cannot be read.
 */
export async function readCascadeFile(
  path: string,
  columns: CascadeColumns,
  faults: RowFault[],
): Promise<readonly CascadeLine[] | null> {
  const table = await readTable(path, faults);
  if (table === null) return null;
  const wanted = Object.values(columns).filter((column) => column !== null);
  const missing = wanted.filter((column) => !table.columns.includes(column));
  for (const column of missing) {
    const message =
      table.columns.length === 0
        ? 'There is no such column; the file is empty.'
        : `There is no such column; the columns are ${table.columns.join(', ')}.`;
    faults.push({ file: table.file, line: 1, column, message });
  }
  if (missing.length > 0) return null;
  const lines = table.rows.map((row) => toLine(table.file, row, columns, faults));
  refuseRepeated(table.file, lines, columns, faults);
  return lines;
}

function toLine(
  file: string,
  { line, cells }: TableRow,
  columns: CascadeColumns,
  faults: RowFault[],
): CascadeLine {
  const cell = (column: string): string => cells[column] ?? '';
  for (const column of [columns.region, columns.policy]) {
    if (cell(column) !== '') continue;
    const message = 'A name is wanted, but the cell is blank.';
    faults.push({ file, line, column, message });
  }
  const dateIn = (column: string | null): string | null => {
    if (column === null || MISSING.includes(cell(column))) return null;
    const parsed = parsePartialDate(cell(column));
    if (!parsed.ok) faults.push({ file, line, column, message: parsed.message });
    return cell(column);
  };
  return {
    line,
    region: cell(columns.region),
    policy: cell(columns.policy),
    date: dateIn(columns.date),
    eligibleFrom: dateIn(columns.eligibleFrom),
  };
}

function refuseRepeated(
  file: string,
  lines: readonly CascadeLine[],
  columns: CascadeColumns,
  faults: RowFault[],
): void {
  const first = new Map<string, number>();
  for (const { line, region, policy } of lines) {
    const key = JSON.stringify([region, policy]);
    const known = first.get(key);
    if (known === undefined) first.set(key, line);
    else {
      const message = `"${region}" has a row for "${policy}" in line ${known} already.`;
      faults.push({ file, line, column: columns.policy, message });
    }
  }
}
