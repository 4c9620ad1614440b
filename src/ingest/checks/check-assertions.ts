import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import type { Assertion } from '../manifest.js';
import { CITATIONS_FILE, CITATION_COLUMNS } from '../citation-rows.js';
import type { DataSetFiles } from '../read-data-set.js';
import type { TableRow } from '../read-table.js';
import { columnsOf } from '../row-to-record.js';

const COLUMNS_BY_FILE: ReadonlyMap<string, readonly string[]> = new Map([
  ...RECORD_SHAPES.map((shape) => [shape.file, columnsOf(shape)] as const),
  [CITATIONS_FILE, CITATION_COLUMNS] as const,
]);

/** The counts that the manifest asserts hold, so that a broken source fails loudly. */
export function checkAssertions(set: DataSetFiles): readonly RowFault[] {
  return set.manifest.assertions.flatMap((assertion) =>
    checkAssertion(set.name, assertion, countRows(set, assertion)),
  );
}

/** The fault of an assertion of the data set of that name when so many rows fulfil it; none when it holds. */
export function checkAssertion(
  name: string,
  assertion: Assertion,
  count: number,
): readonly RowFault[] {
  const message = complaintAbout(assertion, count);
  if (message === null) return [];
  return [{ file: `${name}/dataset.yml`, line: 1, column: 'assertions', message }];
}

/** Whether a row of the assertion's file is one of those that it counts. */
export function isCounted({ where = {} }: Assertion, { cells }: TableRow): boolean {
  return Object.entries(where).every(([column, value]) => cells[column] === value);
}

function complaintAbout(assertion: Assertion, count: number): string | null {
  const { file, where = {}, min, max } = assertion;
  const columns = COLUMNS_BY_FILE.get(file);
  if (columns === undefined) return `There is no file "${file}" to count.`;
  const unknown = Object.keys(where).find((column) => !columns.includes(column));
  if (unknown !== undefined) return `There is no column "${unknown}" in ${file} to count by.`;
  if (count >= min && count <= max) return null;
  const those = assertion.where === undefined ? '' : ` with ${JSON.stringify(where)}`;
  return `${file}${those} should have ${min} to ${max} rows, but has ${count}.`;
}

function countRows(set: DataSetFiles, assertion: Assertion): number {
  const table = set.tables.find(({ file }) => file === `${set.name}/${assertion.file}`);
  return (table?.rows ?? []).filter((row) => isCounted(assertion, row)).length;
}
