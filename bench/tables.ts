/** One row of a table. */
export type Cells = readonly string[];

/** Rows in columns for a terminal, the first row their heads. */
export function plainTable(rows: readonly Cells[]): string {
  const widths = widthsOf(rows);
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, at, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same as prettier lays out a table of Markdown. */
export function markdownTable(rows: readonly Cells[]): string {
  const widths = widthsOf(rows).map((width) => Math.max(3, width));
  const [header = [], ...body] = rows;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const padded = [header, ...body].map((row) => row.map((cell, at) => pad(cell, at, widths)));
  const [first = [], ...others] = padded;
  return [first, rule, ...others].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Names stand left, numbers right. */
function pad(cell: string, at: number, widths: readonly number[]): string {
  const width = widths[at] ?? 0;
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function widthsOf(rows: readonly Cells[]): readonly number[] {
  return (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
}
