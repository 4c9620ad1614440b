/** Where a cell stands, as an editor shows it. */
export interface CellPlace {
  readonly file: string;
  /** 1-based, counting the header as line 1. */
  readonly line: number;
  readonly column: string;
}

/** One thing that is wrong with one cell: what was wanted and what came. */
export interface RowFault extends CellPlace {
  readonly message: string;
}

/** The outcome of a parse that may fail: a value, or every fault that was found. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A fault as one line of a report. */
export function describeFault(fault: RowFault): string {
  const column = fault.column === '' ? '' : ` ${fault.column}`;
  return `${fault.file}:${fault.line}${column}: ${fault.message}`;
}
