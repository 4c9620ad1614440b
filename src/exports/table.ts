/** What a cell may hold. Null is unknown, censored or not applicable; it is written as NA or as a null, never as 0 or a blank text. */
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
  /** What a null means here; null where there is none. */
  readonly missing: string | null;
}

/** A table whose rows are made as they are read, so that it may be larger than memory. Rows have a cell for each column, in order. */
export interface Table {
  /** Also the name of its file, without an ending, such as `adoption-events`. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  rows(): Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}
