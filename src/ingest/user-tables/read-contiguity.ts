import type { RowFault } from '../../domain/row-fault.js';
import type { Contiguity } from '../../domain/user-table.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { regionsOfRows } from './regions-of-rows.js';
import { readUserTable } from './read-user-table.js';

const COLUMNS = ['region', 'neighbour'] as const;

/** Reads a table of borders: columns region and neighbour, a row a border. Every fault of every row goes to `faults`; null when there is any. */
export async function readContiguity(
  reader: Reader,
  path: string,
  faults: RowFault[],
): Promise<Contiguity | null> {
  const before = faults.length;
  const read = await readUserTable(path, 'contiguity', faults);
  if (read === null) return null;
  const { table, manifest } = read;
  for (const column of COLUMNS.filter((name) => !table.columns.includes(name)))
    faults.push({ file: table.file, line: 1, column, message: 'This column is missing.' });
  if (faults.length > before) return null;
  const year = manifest.asOf === null ? null : String(manifest.asOf);
  const regionOf = await regionsOfRows(reader, table.file, table.rows, COLUMNS, () => year, faults);
  const neighbours = new Map<string, Set<string>>();
  for (const row of table.rows) {
    const [a, b] = COLUMNS.map((column) => regionOf(row, column, year));
    if (a == null || b == null) continue;
    if (a === b) {
      const message = `A region does not border on itself, but ${a} does here.`;
      faults.push({ file: table.file, line: row.line, column: 'neighbour', message });
    }
    join(neighbours, a, b);
    join(neighbours, b, a);
  }
  if (faults.length > before) return null;
  return { source: manifest, neighboursOf: (id) => [...(neighbours.get(id) ?? [])] };
}

function join(neighbours: Map<string, Set<string>>, a: string, b: string): void {
  const known = neighbours.get(a);
  if (known === undefined) neighbours.set(a, new Set([b]));
  else known.add(b);
}
