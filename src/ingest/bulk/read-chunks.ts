import type { RowFault } from '../../domain/row-fault.js';
import { refuseUnknownCitationColumns, toCitation, type CitationRow } from '../citation-rows.js';
import type { Table, TableRow } from '../read-table.js';
import { recordReader, refuseUnknownColumns, type PlacedRecord } from '../row-to-record.js';
import type { BulkFiles, BulkTable } from './bulk-files.js';
import type { Places } from './places.js';
import { streamTable } from './stream-table.js';

/** Rows that are read, checked or written together: with their names, about 5,000 nodes. */
export const CHUNK_ROWS = 2_000;

/** Where a reading begins or has come to: so many tables, and so many rows of the next. */
export interface Position {
  readonly table: number;
  readonly row: number;
}

export const BEGINNING: Position = { table: 0, row: 0 };

/** Some rows of one table, and what they say. */
export interface Chunk {
  readonly table: BulkTable;
  readonly rows: readonly TableRow[];
  readonly records: readonly PlacedRecord[];
  readonly citations: readonly CitationRow[];
  /** Behind the last of the rows. */
  readonly end: Position;
}

/**
 * All rows from a position on, in chunks, with division codes resolved. Every fault of one row alone goes to `faults`. While one
 * chunk is worked on, the next is read already; no more than these two are held.
 */
export function readChunks(
  files: BulkFiles,
  places: Places,
  from: Position,
  faults: RowFault[],
): AsyncGenerator<Chunk> {
  return oneAhead(chunksOf(files, places, from, faults));
}

async function* chunksOf(
  { tables }: BulkFiles,
  places: Places,
  from: Position,
  faults: RowFault[],
): AsyncGenerator<Chunk> {
  for (const [index, table] of tables.entries()) {
    if (index < from.table) continue;
    const skip = index === from.table ? from.row : 0;
    // The faults of places are told with the places.
    const own = places.isOf(table) ? [] : faults;
    const toRecords = recordsReader(table, places);
    const onHeader = (header: Pick<Table, 'file' | 'columns'>) => checkHeader(table, header, own);
    let row = skip;
    for await (const rows of streamTable(table.path, { size: CHUNK_ROWS, skip, onHeader }, own)) {
      row += rows.length;
      const records = await places.resolve(toRecords(rows, own), own);
      const citations = table.shape === null ? toCitations(table, rows, own) : [];
      yield { table, rows, records, citations, end: { table: index, row } };
    }
  }
}

function checkHeader(
  { shape }: BulkTable,
  header: Pick<Table, 'file' | 'columns'>,
  faults: RowFault[],
): void {
  if (shape === null) refuseUnknownCitationColumns(header, faults);
  else refuseUnknownColumns(shape, header, faults);
}

function recordsReader(
  table: BulkTable,
  places: Places,
): (rows: readonly TableRow[], faults: RowFault[]) => readonly PlacedRecord[] {
  if (table.shape === null) return () => [];
  if (places.isOf(table))
    return (rows) => rows.flatMap(({ line }) => places.recordIn(table, line) ?? []);
  const toRecord = recordReader(table.shape, table.file);
  return (rows, faults) => rows.flatMap((row) => toRecord(row, faults) ?? []);
}

function toCitations(
  { file }: BulkTable,
  rows: readonly TableRow[],
  faults: RowFault[],
): readonly CitationRow[] {
  return rows.flatMap((row) => toCitation(file, row, faults) ?? []);
}

async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = source.next();
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}
