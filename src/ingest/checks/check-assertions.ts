import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import type { Assertion } from '../manifest.js';
import { CITATIONS_FILE, CITATION_COLUMNS } from '../citation-rows.js';
import { columnsOf, type DataSetFiles } from '../read-data-set.js';

const COLUMNS_BY_FILE: ReadonlyMap<string, readonly string[]> = new Map([
  ...RECORD_SHAPES.map((shape) => [shape.file, columnsOf(shape)] as const),
  [CITATIONS_FILE, CITATION_COLUMNS] as const,
]);

/** The counts that the manifest asserts hold, so that a broken source fails loudly. */
export function checkAssertions(set: DataSetFiles): readonly RowFault[] {
  return set.manifest.assertions.flatMap((assertion) => {
    const message = complaintAbout(set, assertion);
    if (message === null) return [];
    return [{ file: `${set.name}/dataset.yml`, line: 1, column: 'assertions', message }];
  });
}

function complaintAbout(set: DataSetFiles, assertion: Assertion): string | null {
  const { file, where = {}, min, max } = assertion;
  const columns = COLUMNS_BY_FILE.get(file);
  if (columns === undefined) return `There is no file "${file}" to count.`;
  const unknown = Object.keys(where).find((column) => !columns.includes(column));
  if (unknown !== undefined) return `There is no column "${unknown}" in ${file} to count by.`;
  const count = countRows(set, assertion);
  if (count >= min && count <= max) return null;
  const those = assertion.where === undefined ? '' : ` with ${JSON.stringify(where)}`;
  return `${file}${those} should have ${min} to ${max} rows, but has ${count}.`;
}

function countRows(set: DataSetFiles, { file, where = {} }: Assertion): number {
  const table = set.tables.find((candidate) => candidate.file === `${set.name}/${file}`);
  const wanted = Object.entries(where);
  return (table?.rows ?? []).filter(({ cells }) =>
    wanted.every(([column, value]) => cells[column] === value),
  ).length;
}
