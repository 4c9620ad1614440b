/** Excel takes a file for UTF-8 only when it begins with this mark; the loader passes over it. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Rows under their columns as CSV: quotes where they are needed, a line end after each row. Cells that a row lacks are blank. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => toCell(row[column] ?? '')));
  return [columns.map(toCell), ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

function toCell(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
