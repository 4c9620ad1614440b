import type { Cell, Column, ColumnType } from './table.js';

const WANTED: Readonly<Record<ColumnType, string>> = {
  text: 'a text',
  integer: 'a safe integer',
  number: 'a finite number',
  boolean: 'true or false',
};

const HOLDS: Readonly<Record<ColumnType, (cell: Cell) => boolean>> = {
  text: (cell) => typeof cell === 'string',
  integer: (cell) => Number.isSafeInteger(cell),
  number: (cell) => Number.isFinite(cell),
  boolean: (cell) => typeof cell === 'boolean',
};

/**
 * What is wrong with a cell of a column, or null. A null is refused where the column says that it has none, so that a codebook never
 * says less than its file.
 */
export function cellFault(cell: Cell | undefined, { type, missing }: Column): string | null {
  if (cell === null) {
    return missing === null ? `${WANTED[type]} was wanted, for the column has no nulls` : null;
  }
  if (cell !== undefined && HOLDS[type](cell)) return null;
  return `${WANTED[type]} was wanted, but got ${shown(cell)}`;
}

function shown(cell: unknown): string {
  return typeof cell === 'string' ? JSON.stringify(cell.slice(0, 40)) : String(cell);
}
