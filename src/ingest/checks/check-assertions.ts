import type { RowFault } from '../../domain/row-fault.js';
import type { Assertion } from '../manifest.js';
import type { DataSetFiles } from '../read-data-set.js';

/** The counts that the manifest asserts hold, so that a broken source fails loudly. */
export function checkAssertions(set: DataSetFiles): readonly RowFault[] {
  return set.manifest.assertions.flatMap((assertion) => {
    const count = countRows(set, assertion);
    if (count >= assertion.min && count <= assertion.max) return [];
    const where = assertion.where === undefined ? '' : ` with ${JSON.stringify(assertion.where)}`;
    return [
      {
        file: `${set.name}/dataset.yml`,
        line: 1,
        column: 'assertions',
        message: `${assertion.file}${where} should have ${assertion.min} to ${assertion.max} rows, but has ${count}.`,
      },
    ];
  });
}

function countRows(set: DataSetFiles, { file, where = {} }: Assertion): number {
  const table = set.tables.find((candidate) => candidate.file === `${set.name}/${file}`);
  const wanted = Object.entries(where);
  return (table?.rows ?? []).filter(({ cells }) =>
    wanted.every(([column, value]) => cells[column] === value),
  ).length;
}
