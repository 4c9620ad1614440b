import type { Kind } from '../domain/identifiers.js';
import { columnOf, type RecordShape } from '../domain/record-shape.js';
import type { RowFault } from '../domain/row-fault.js';
import { rowSchema } from './cell-schema.js';
import type { Table, TableRow } from './read-table.js';

/** A record that passed its own schema, with the place it came from. */
export interface PlacedRecord {
  readonly kind: Kind;
  readonly id: string;
  /** Field name to value; references are ids, or division codes that are still to be resolved. */
  readonly fields: Record<string, unknown>;
  readonly file: string;
  readonly line: number;
}

/** The record of a row, or null and its faults. */
export type RecordReader = (row: TableRow, faults: RowFault[]) => PlacedRecord | null;

/** The columns that the file of a kind may have. */
export function columnsOf(shape: RecordShape): readonly string[] {
  return ['id', ...Object.entries(shape.fields).map(([name, field]) => columnOf(name, field))];
}

/** Columns that the file of a kind does not have are faults. */
export function refuseUnknownColumns(
  shape: RecordShape,
  { file, columns }: Pick<Table, 'file' | 'columns'>,
  faults: RowFault[],
): void {
  const known = columnsOf(shape);
  for (const column of columns) {
    if (known.includes(column)) continue;
    const message = `There is no such column here; the columns are ${known.join(', ')}.`;
    faults.push({ file, line: 1, column, message });
  }
}

/** Makes a reader of the rows of one file. What is the same for all rows is worked out here, once. */
export function recordReader(shape: RecordShape, file: string): RecordReader {
  const schema = rowSchema(shape);
  const columns = columnsOf(shape);
  const fieldColumns = Object.entries(shape.fields).map(
    ([name, field]) => [name, columnOf(name, field)] as const,
  );
  return ({ line, cells }, faults) => {
    const known: Record<string, string | undefined> = {};
    for (const column of columns) known[column] = cells[column];
    const result = schema.safeParse(known);
    if (!result.success) {
      for (const { path, message } of result.error.issues) {
        faults.push({ file, line, column: path.join('.'), message });
      }
      return null;
    }
    const fields: Record<string, unknown> = {};
    for (const [name, column] of fieldColumns) fields[name] = result.data[column];
    return { kind: shape.kind, id: String(result.data['id']), fields, file, line };
  };
}
