import { createReadStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { RowFault } from '../../domain/row-fault.js';
import {
  readingFault,
  refuseRepeatedColumns,
  toRow,
  type RawRecord,
  type Table,
  type TableRow,
} from '../read-table.js';

const FORM = { info: true, bom: true, skip_empty_lines: true } as const;

export interface StreamOptions {
  /** Rows of a batch. */
  readonly size: number;
  /** Rows at the beginning of the file that are passed over. */
  readonly skip: number;
  /** Told of the header before any row. */
  readonly onHeader: (table: Pick<Table, 'file' | 'columns'>) => void;
}

/**
 * The rows of a CSV file in batches, as `readTable` would give them; only one batch is held at a time. What cannot be read as CSV is a
 * fault, and ends the file.
 */
export async function* streamTable(
  path: string,
  { size, skip, onHeader }: StreamOptions,
  faults: RowFault[],
): AsyncGenerator<readonly TableRow[]> {
  const file = join(basename(dirname(path)), basename(path));
  let columns: readonly string[] | null = null;
  let passed = 0;
  let batch: TableRow[] = [];
  try {
    for await (const raw of rawRecords(path)) {
      const record = composed(raw);
      if (columns === null) {
        columns = record.record;
        refuseRepeatedColumns(file, columns, faults);
        onHeader({ file, columns });
      } else if (passed < skip) {
        passed += 1;
      } else {
        batch.push(toRow(columns, record));
      }
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    faults.push(readingFault(file, error));
  }
  if (batch.length > 0) yield batch;
}

function rawRecords(path: string): AsyncIterable<RawRecord> {
  // A failure of the file or of its text ends the parser with that error, which the loop over it then throws.
  return pipeline(createReadStream(path), decoded, parse(FORM), () => undefined);
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** In NFC. No sign that divides cells composes with another, so that cells can be composed one by one. */
function composed({ record, info }: RawRecord): RawRecord {
  return { record: record.map((cell) => cell.normalize('NFC')), info };
}

/** Whether the file is at fault, and not the disk that it is on. */
function isUnreadable(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof CsvError || code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
