import type { RowFault } from '../../domain/row-fault.js';
import { readTable, type Table } from '../read-table.js';
import { readTableManifest, type TableManifest, type UserTableKind } from './table-manifest.js';

/** Reads a user's own table with the manifest beside it. Every fault goes to `faults`; null when there is any. */
export async function readUserTable(
  path: string,
  kind: UserTableKind,
  faults: RowFault[],
): Promise<{ readonly table: Table; readonly manifest: TableManifest } | null> {
  const before = faults.length;
  const table = await readTable(path, faults);
  if (table === null && faults.length === before)
    faults.push({ file: path, line: 1, column: '', message: 'There is no such file.' });
  if (table === null) return null;
  const manifest = await readTableManifest(path, kind, faults);
  return manifest === null || faults.length > before ? null : { table, manifest };
}
