import { checkTable } from './check-columns.js';
import type { ExportDescription, ExportMetadata } from './metadata.js';
import type { CodebookFile } from './codebook.js';
import { columnNames, streamTable, tableFileName, type TableFormat } from './stream-table.js';
import type { Table } from './table.js';
import { writeExportFolder, type ExportOptions, type PlannedFile } from './write-folder.js';

export type { ExportOptions, ExportProgress } from './write-folder.js';

/**
 * Writes tables in a format into a folder, with `codebook.csv`, `codebook.md` and `metadata.json`, whole or not at all, and gives the
 * metadata, digests included. Tables are read one after another, each as it is written, so that none need fit into memory.
 *
 * Cost: O(cells); memory is that of {@link streamTable}. Throws as {@link writeExportFolder} does, and RangeError for a table that is not
 *   what its columns say.
 */
export async function writeExport(
  folder: string,
  tables: readonly Table[],
  format: TableFormat,
  description: ExportDescription,
  options: ExportOptions = {},
): Promise<ExportMetadata> {
  const planned = tables.map((table) => plannedTable(table, format));
  return writeExportFolder(folder, planned, description, options);
}

/** A table as the codebook of a format lists it. */
export function describedTable(table: Table, format: TableFormat): CodebookFile {
  const names = columnNames(table, format);
  return {
    file: tableFileName(table, format),
    description: table.description,
    columns: table.columns.map((column, index) => {
      const name = names[index] as string;
      return { ...column, name, renamedFrom: name === column.name ? null : column.name };
    }),
  };
}

function plannedTable(table: Table, format: TableFormat): PlannedFile {
  checkTable(table);
  return {
    ...describedTable(table, format),
    isTable: true,
    content: (options) => streamTable(table, format, options),
  };
}
