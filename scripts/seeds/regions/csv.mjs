/** Reading and writing the small CSV dialect of `seeds/` (comma, UTF-8, header row, quotes doubled). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;

/** The rows of a CSV text as objects keyed by the header; a byte order mark is dropped. */
export function parseCsv(text) {
  const rows = [];
  let row = [];
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const [, cell, end] = CELL.exec(text);
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  const [header, ...body] = rows;
  return body.map((cells) =>
    Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])),
  );
}

/** The rows of a file, or none when it does not exist yet (the first run has no earlier output). */
export function readCsvIfPresent(file) {
  return existsSync(file) ? parseCsv(readFileSync(file, 'utf8')) : [];
}

/** Writes objects under the given columns, in that order. */
export function writeCsv(file, columns, rows) {
  const quote = (value = '') =>
    /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  writeFileSync(file, lines.map((cells) => `${cells.map(quote).join(',')}\n`).join(''));
}
