import { displayWidth, padToWidth } from './display-width.js';
import { printable } from './printable.js';

const GAP = '  ';

/**
 * Rows of cells as lines, each column as wide as its widest cell; a column that is empty in every row is left out. Without
 * trailing spaces; a line end in a cell shows as a space.
 */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const clean = rows.map((row) => row.map((cell) => printable(cell).replaceAll('\n', ' ')));
  const widths: number[] = [];
  for (const row of clean) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    }
  }
  return clean.map((row) =>
    row
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0))
      .filter((_, column) => widths[column] !== 0)
      .join(GAP)
      .trimEnd(),
  );
}

/** A table with a head and a rule below it. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const lines = alignColumns([head, ...rows]);
  const width = Math.max(...lines.map(displayWidth));
  return [lines[0] ?? '', '─'.repeat(width), ...lines.slice(1)];
}
