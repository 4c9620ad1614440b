import { DomainError } from '../../domain/errors.js';
import type { RegionYears } from '../../domain/user-table.js';
import type { Cell, Column } from '../table.js';
import { optionalColumn } from './columns.js';

/**
 * Columns with those of a user's own table after them, as its manifest describes them; none without a table. Throws DomainError BAD_USER_INPUT when one
 * of these has a name that is taken.
 */
export function withUserColumns(
  columns: readonly Column[],
  table: RegionYears | null,
): readonly Column[] {
  const own = table?.columns ?? [];
  const doubled = own.find(({ name }) => columns.some((column) => column.name === name));
  if (doubled !== undefined)
    throw new DomainError(
      'BAD_USER_INPUT',
      `The table has a column named ${doubled.name} already: name yours otherwise, in your file and in its manifest.`,
    );
  const added = own.map(({ name, description, unit }) =>
    optionalColumn(name, 'number', description, 'not in the table', unit),
  );
  return [...columns, ...added];
}

/** Their cells for a region and a year. */
export function userCells(
  table: RegionYears | null,
  region: string,
  year: number,
): readonly Cell[] {
  return table?.valuesOf(region, year) ?? [];
}
