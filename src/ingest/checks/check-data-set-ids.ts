import type { RowFault } from '../../domain/row-fault.js';
import type { DataSetFiles } from '../read-data-set.js';

/** A data set has the id of its folder, and no two of a load have the same: each would remove what the other wrote. */
export function checkDataSetIds(
  sets: readonly Pick<DataSetFiles, 'name' | 'manifest'>[],
): readonly RowFault[] {
  return sets.flatMap(({ name, manifest }, index) => {
    const fault = (message: string): RowFault => {
      return { file: `${name}/dataset.yml`, line: 1, column: 'id', message };
    };
    const own = `dataset:${name}`;
    const isTaken = sets.slice(0, index).some((earlier) => earlier.manifest.id === manifest.id);
    return [
      ...(manifest.id === own
        ? []
        : [fault(`The id of this folder is "${own}", but got: "${manifest.id}".`)]),
      ...(isTaken ? [fault(`Two of the folders hold "${manifest.id}".`)] : []),
    ];
  });
}
