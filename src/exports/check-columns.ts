import type { Column, Table } from './table.js';

const COLUMN_NAME = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_COLUMN_NAME = 32;

/** Throws RangeError for a table that has no fit name, no columns, or columns whose names are unfit or doubled. */
export function checkTable({ name, columns }: Table): void {
  checkFileName(name);
  if (columns.length === 0) throw new RangeError(`A table has columns, but ${name} has none.`);
  checkColumns(columns, name);
}

/** Throws RangeError for a name that could lead out of its folder, or that some file system would not keep apart from another. */
export function checkFileName(name: string): void {
  if (!FILE_NAME.test(name)) {
    throw new RangeError(
      `The name of a file is lower-case words joined by hyphens, such as "adoption-events", but got: ${JSON.stringify(name)}.`,
    );
  }
}

/** Throws RangeError when a column's name is not one that Stata, R and SQL all take, or stands twice. `owner` is named in the message. */
export function checkColumns(columns: readonly Column[], owner: string): void {
  const known = new Set<string>();
  for (const { name } of columns) {
    if (!COLUMN_NAME.test(name) || name.length > LONGEST_COLUMN_NAME) {
      throw new RangeError(
        `A column is named by lower-case words joined by underscores, 32 characters at most, but ${owner} has: ${JSON.stringify(name)}.`,
      );
    }
    if (known.has(name)) throw new RangeError(`${owner} has two columns named ${name}.`);
    known.add(name);
  }
}
