import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { RecordShape } from '../domain/record-shape.js';
import { RECORD_SHAPES } from '../domain/record-shapes.js';
import type { RowFault } from '../domain/row-fault.js';
import { CITATIONS_FILE, readCitations, type CitationRow } from './citation-rows.js';
import { CANDIDATES_FILE, SECOND_CODING_FILE, UNCITED_FILE } from './curation-files.js';
import { isDraftFault, readManifest, type Manifest } from './manifest.js';
import { filesDigest } from './files-digest.js';
import { readTable, type Table } from './read-table.js';
import { recordReader, refuseUnknownColumns, type PlacedRecord } from './row-to-record.js';

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
  const found: RowFault[] = [];
  const manifest = await readManifest(folder, found);
  faults.push(...found);
  if (found.some(isDraftFault)) return null;
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

/** A CSV file that no kind of record has is a fault: most likely its name is misspelt. */
export async function refuseUnknownFiles(folder: string, faults: RowFault[]): Promise<void> {
  const known = new Set([
    ...RECORD_SHAPES.map((shape) => shape.file),
    CITATIONS_FILE,
    UNCITED_FILE,
    SECOND_CODING_FILE,
  ]);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.endsWith('.csv') || known.has(name)) continue;
    const message =
      name === CANDIDATES_FILE
        ? 'Only a draft has this file, and a draft is not loaded: make a data set of it with reform-graph confirm.'
        : `No kind of record has this file name; known are ${[...known].join(', ')}.`;
    faults.push({ file: join(basename(folder), name), line: 1, column: '', message });
  }
}

function toRecords(shape: RecordShape, table: Table, faults: RowFault[]): readonly PlacedRecord[] {
  refuseUnknownColumns(shape, table, faults);
  const toRecord = recordReader(shape, table.file);
  return table.rows.flatMap((row) => toRecord(row, faults) ?? []);
}
