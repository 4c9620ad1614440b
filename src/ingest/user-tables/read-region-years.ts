import type { RowFault } from '../../domain/row-fault.js';
import type { RegionYears } from '../../domain/user-table.js';
import type { Reader } from '../../queries/data-set-queries.js';
import type { Table, TableRow } from '../read-table.js';
import { readUserTable } from './read-user-table.js';
import { regionsOfRows } from './regions-of-rows.js';
import type { TableManifest } from './table-manifest.js';

/** What R, Stata and spreadsheets write for no value. */
const MISSING = ['', 'NA', '.'];

/**
 * Reads a table of covariates or outcomes: columns region, year, and those of numbers that its manifest describes. Every fault of every row goes to
 * `faults`: an unknown region, a year or number that is none, a region and year that come twice. Null when there is any.
 */
export async function readRegionYears(
  reader: Reader,
  path: string,
  kind: 'covariates' | 'outcomes',
  faults: RowFault[],
): Promise<RegionYears | null> {
  const before = faults.length;
  const read = await readUserTable(path, kind, faults);
  if (read === null) return null;
  const { table, manifest } = read;
  checkColumns(table, manifest, faults);
  if (faults.length > before) return null;
  const values = await valuesOf(reader, table, Object.keys(manifest.columns), faults);
  if (faults.length > before) return null;
  const columns = Object.entries(manifest.columns).map(([name, about]) => ({ name, ...about }));
  const none = columns.map(() => null);
  return {
    source: manifest,
    columns,
    valuesOf: (regionId, year) => values.get(`${regionId} ${year}`) ?? none,
  };
}

function checkColumns({ file, columns }: Table, manifest: TableManifest, faults: RowFault[]): void {
  const wanted = ['region', 'year', ...Object.keys(manifest.columns)];
  for (const column of wanted.filter((name) => !columns.includes(name)))
    faults.push({ file, line: 1, column, message: 'This column is missing.' });
  for (const column of columns.filter((name) => !wanted.includes(name)))
    faults.push({
      file,
      line: 1,
      column,
      message: `The manifest does not describe this column; it has ${wanted.join(', ')}.`,
    });
}

async function valuesOf(
  reader: Reader,
  { file, rows }: Table,
  columns: readonly string[],
  faults: RowFault[],
): Promise<ReadonlyMap<string, readonly (number | null)[]>> {
  const yearOf = ({ cells }: TableRow): string | null =>
    /^\d{4}$/.test(cells['year'] ?? '') ? (cells['year'] as string) : null;
  const regionOf = await regionsOfRows(reader, file, rows, ['region'], yearOf, faults);
  const values = new Map<string, readonly (number | null)[]>();
  for (const row of rows) {
    const fault = (column: string, message: string): void =>
      void faults.push({ file, line: row.line, column, message });
    const year = yearOf(row);
    if (year === null) {
      fault('year', `A year such as 2017 is wanted, but got: "${row.cells['year'] ?? ''}".`);
      continue;
    }
    const regionId = regionOf(row, 'region', year);
    const key = `${regionId ?? ''} ${year}`;
    if (regionId !== null && values.has(key))
      fault('region', `${regionId} has a row for ${year} already.`);
    values.set(
      key,
      columns.map((column) =>
        toNumber(row.cells[column] ?? '', (got) =>
          fault(column, `A number, or NA, is wanted, but got: "${got}".`),
        ),
      ),
    );
  }
  return values;
}

function toNumber(text: string, refuse: (got: string) => void): number | null {
  if (MISSING.includes(text)) return null;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  refuse(text);
  return null;
}
