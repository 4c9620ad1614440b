import type { RegionYears } from '../../domain/user-table.js';
import type { Cell, Column } from '../table.js';
import { optionalColumn } from './columns.js';

/** The columns of a user's own table, as its manifest describes them; none without a table. */
export function userColumns(table: RegionYears | null): readonly Column[] {
  return (table?.columns ?? []).map(({ name, description, unit }) =>
    optionalColumn(name, 'number', description, 'not in the table', unit),
  );
}

/** Their cells for a region and a year. */
export function userCells(
  table: RegionYears | null,
  region: string,
  year: number,
): readonly Cell[] {
  return table?.valuesOf(region, year) ?? [];
}
