import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { RowFault } from '../domain/row-fault.js';

/** A row of a CSV file as it stands there, with the line on which it begins, as an editor shows it. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  /** Folder and name of the file, for reports. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A row as the CSV parser gives it: its cells, and the line on which it ends. */
export interface RawRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Why the system gives no bytes, where that is the user's to mend. */
const UNREADABLE: Readonly<Record<string, string>> = {
  EISDIR: 'This is a folder, and no file.',
  ENOTDIR: 'Its folder is a file.',
  EACCES: 'Reading it is not permitted.',
};

/**
 * Reads a CSV file (UTF-8, comma, header row, quotes doubled inside quotes). Null when there is no such file, or
 * when it cannot be read as CSV, which is a fault.
 */
export async function readTable(path: string, faults: RowFault[]): Promise<Table | null> {
  const file = join(basename(dirname(path)), basename(path));
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    const message = UNREADABLE[code];
    if (message === undefined) throw error;
    faults.push({ file, line: 1, column: '', message });
    return null;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    return toTable(
      file,
      parse(text, { info: true, bom: true, skip_empty_lines: true }) as unknown as RawRecord[],
      faults,
    );
  } catch (error) {
    faults.push(readingFault(file, error));
    return null;
  }
}

function toTable(file: string, records: readonly RawRecord[], faults: RowFault[]): Table {
  const columns = records[0]?.record ?? [];
  refuseRepeatedColumns(file, columns, faults);
  return { file, columns, rows: records.slice(1).map((record) => toRow(columns, record)) };
}

/** Columns that stand twice in a header are faults. */
export function refuseRepeatedColumns(
  file: string,
  columns: readonly string[],
  faults: RowFault[],
): void {
  const repeated = columns.filter((column, index) => columns.indexOf(column) !== index);
  for (const column of new Set(repeated)) {
    faults.push({ file, line: 1, column, message: 'This column stands twice in the header.' });
  }
}

/** A row under its header, without the blanks around its cells. */
export function toRow(columns: readonly string[], { record, info }: RawRecord): TableRow {
  const cells: Record<string, string> = {};
  for (const [index, column] of columns.entries()) cells[column] = record[index]?.trim() ?? '';
  return { line: info.lines - lineEndsIn(record), cells };
}

/** The reader counts lines up to the end of a row; quoted cells may have some within. */
function lineEndsIn(record: readonly string[]): number {
  return record.join('').split('\n').length - 1;
}

/** Why a file cannot be read as a table. */
export function readingFault(file: string, error: unknown): RowFault {
  if (error instanceof CsvError) {
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return { file, line, column: '', message: `Not readable as CSV: ${error.message}` };
  }
  return { file, line: 1, column: '', message: 'The file is not UTF-8 text.' };
}
