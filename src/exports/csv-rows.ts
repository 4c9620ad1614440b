import { cellText } from './cell-text.js';
import { rowBatches } from './row-batches.js';
import { stataNames } from './stata-names.js';
import type { StreamOptions } from './streaming.js';
import type { Cell, Table } from './table.js';

/** How a CSV is written. */
export interface CsvFlavour {
  /** What stands for null. */
  readonly missing: 'NA' | '';
  readonly booleans: readonly [no: string, yes: string];
  /** Names of the columns, in order, from those of the table. */
  names(names: readonly string[]): readonly string[];
}

/**
 * `csv` is read by R and pandas as it is, and by DuckDB with `nullstr = 'NA'`: NA, `TRUE` and `FALSE` (R's
 * `read.csv` takes `true` for a text). `stata` is read by `import
 * delimited`: nothing where a value is missing (Stata takes NA for a text), 1 and 0, and names that Stata takes.
 */
export const CSV_FLAVOURS = {
  csv: { missing: 'NA', booleans: ['FALSE', 'TRUE'], names: (names) => names },
  stata: { missing: '', booleans: ['0', '1'], names: stataNames },
} as const satisfies Readonly<Record<string, CsvFlavour>>;

const ROWS_PER_CHUNK = 1_000;

/**
 * A table as CSV (RFC 4180): a line of names, then a line for each row, in UTF-8 without a byte order mark, lines ended by LF alone
 * where the RFC has CR LF, since those readers take both, and tools that work by lines only the one.
 *
 * Null rule: null is NA, or nothing for Stata. A text that is itself `NA`, or blank, stands in quotes. A reader that looks at quotes tells
 *   the two apart; R's `read.csv` and pandas take a quoted NA for missing too, so where such texts matter take Parquet (the codebook says so).
 * Numbers are the shortest decimals that read back as the same number.
 * Texts stay as they are, also those that begin with `=`, `+`, `-` or `@`: a spreadsheet may take them for formulas, but a mark before
 *   them would falsify the data for every other reader.
 * Cost: O(cells); some 1,000 rows in memory. Throws as {@link rowBatches} does.
 */
export async function* csvChunks(
  table: Table,
  flavour: CsvFlavour,
  options: StreamOptions = {},
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const names = flavour.names(table.columns.map(({ name }) => name));
  let text = csvLine(names, flavour);
  for await (const batch of rowBatches(table, ROWS_PER_CHUNK, options)) {
    for (const row of batch) text += csvLine(row, flavour);
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

/** One row with its line end. */
export function csvLine(cells: readonly Cell[], flavour: CsvFlavour): string {
  return `${cells.map((cell) => toField(cell, flavour)).join(',')}\n`;
}

function toField(cell: Cell, { missing, booleans }: CsvFlavour): string {
  if (cell === null) return missing;
  if (typeof cell === 'string') {
    return needsQuotes(cell, missing) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  if (typeof cell === 'boolean') return booleans[cell ? 1 : 0];
  return cellText(cell);
}

function needsQuotes(text: string, missing: string): boolean {
  return text === '' || text === missing || /[",\r\n]|^\s|\s$/u.test(text);
}
