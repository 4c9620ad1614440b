/**
 * What a cell may hold. Null is unknown, censored or not applicable; it is written as NA or as a null, never as 0 or a blank text.
 * A column of integers holds safe integers, a column of numbers finite ones: NaN and the infinities are refused.
 */
export type Cell = string | number | boolean | null;

/** What a column holds, for files that have types. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

/** One column, with what the codebook says of it. */
export interface Column {
  /** Lower-case words joined by underscores, at most 32 characters, a name that Stata, R and SQL all take. */
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, in one sentence. */
  readonly description: string;
  /** Such as `years`; null for what has no unit. */
  readonly unit: string | null;
  /** What a null means here; null for a column that never holds one, and then a null is refused. */
  readonly missing: string | null;
}

/** The cells of one row, one for each column, in order. */
export type TableRow = readonly Cell[];

/** A table whose rows are made as they are read, so that it may be larger than memory. */
export interface Table {
  /** Also the name of its file, without an ending: lower-case words joined by hyphens, such as `adoption-events`. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Begins anew at each call. A reader that stops early ends the iteration, so that a generator can close what it reads from. */
  rows(): Iterable<TableRow> | AsyncIterable<TableRow>;
}
