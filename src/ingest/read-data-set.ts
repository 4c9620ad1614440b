import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Kind } from '../domain/identifiers.js';
import { columnOf, type RecordShape } from '../domain/record-shape.js';
import { RECORD_SHAPES } from '../domain/record-shapes.js';
import type { RowFault } from '../domain/row-fault.js';
import { rowSchema } from './cell-schema.js';
import { CITATIONS_FILE, readCitations, type CitationRow } from './citation-rows.js';
import { readManifest, type Manifest } from './manifest.js';
import { filesDigest } from './seeds.js';
import { readTable, type Table, type TableRow } from './read-table.js';

/** A record that passed its own schema, with the place it came from. */
export interface PlacedRecord {
  readonly kind: Kind;
  readonly id: string;
  /** Field name to value; references are ids, or division codes that are still to be resolved. */
  readonly fields: Record<string, unknown>;
  readonly file: string;
  readonly line: number;
}

export interface DataSetFiles {
  /** Name of the folder. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly records: readonly PlacedRecord[];
  readonly citations: readonly CitationRow[];
  readonly tables: readonly Table[];
  /** Of the bytes of all files. */
  readonly digest: string;
}

/** Reads a folder as a data set. Every fault of every file goes to `faults`; null when the manifest is unusable. */
export async function readDataSet(path: string, faults: RowFault[]): Promise<DataSetFiles | null> {
  const folder = resolve(path);
  const manifest = await readManifest(folder, faults);
  await refuseUnknownFiles(folder, faults);
  const tables: Table[] = [];
  const records: PlacedRecord[] = [];
  for (const shape of RECORD_SHAPES) {
    const table = await readTable(join(folder, shape.file), faults);
    if (table === null) continue;
    tables.push(table);
    for (const record of toRecords(shape, table, faults)) records.push(record);
  }
  const citationTable = await readTable(join(folder, CITATIONS_FILE), faults);
  if (citationTable !== null) tables.push(citationTable);
  const citations = citationTable === null ? [] : readCitations(citationTable, faults);
  if (manifest === null) return null;
  const digest = await filesDigest(folder);
  return { name: basename(folder), manifest, records, citations, tables, digest };
}

async function refuseUnknownFiles(folder: string, faults: RowFault[]): Promise<void> {
  const known = new Set([...RECORD_SHAPES.map((shape) => shape.file), CITATIONS_FILE]);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.endsWith('.csv') || known.has(name)) continue;
    const message = `No kind of record has this file name; known are ${[...known].join(', ')}.`;
    faults.push({ file: join(basename(folder), name), line: 1, column: '', message });
  }
}

function toRecords(shape: RecordShape, table: Table, faults: RowFault[]): readonly PlacedRecord[] {
  refuseUnknownColumns(shape, table, faults);
  const schema = rowSchema(shape);
  return table.rows.flatMap((row) => {
    const result = schema.safeParse(knownCells(shape, row));
    if (result.success) {
      return [toPlacedRecord(shape, table.file, row.line, result.data)];
    }
    for (const { path, message } of result.error.issues) {
      faults.push({ file: table.file, line: row.line, column: path.join('.'), message });
    }
    return [];
  });
}

function refuseUnknownColumns(shape: RecordShape, table: Table, faults: RowFault[]): void {
  const known = columnsOf(shape);
  for (const column of table.columns) {
    if (known.includes(column)) continue;
    const message = `There is no such column here; the columns are ${known.join(', ')}.`;
    faults.push({ file: table.file, line: 1, column, message });
  }
}

function knownCells(shape: RecordShape, row: TableRow): Record<string, string | undefined> {
  return Object.fromEntries(columnsOf(shape).map((column) => [column, row.cells[column]]));
}

/** The columns that the file of a kind may have. */
export function columnsOf(shape: RecordShape): readonly string[] {
  return ['id', ...Object.entries(shape.fields).map(([name, field]) => columnOf(name, field))];
}

function toPlacedRecord(
  shape: RecordShape,
  file: string,
  line: number,
  cells: Readonly<Record<string, unknown>>,
): PlacedRecord {
  const fields = Object.fromEntries(
    Object.entries(shape.fields).map(([name, field]) => [name, cells[columnOf(name, field)]]),
  );
  return { kind: shape.kind, id: String(cells['id']), fields, file, line };
}
