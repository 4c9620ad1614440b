import { DomainError } from '../domain/errors.js';
import { describeFault, type RowFault } from '../domain/row-fault.js';
import { readDataSet, type DataSetFiles } from '../ingest/read-data-set.js';

/** Data sets as their files state them, loaded or not. Throws DomainError BAD_DATA_SET with every fault when a folder cannot be read. */
export async function readDataSets(folders: readonly string[]): Promise<readonly DataSetFiles[]> {
  const faults: RowFault[] = [];
  const sets: DataSetFiles[] = [];
  for (const folder of folders) {
    const set = await readDataSet(folder, faults);
    if (set !== null) sets.push(set);
  }
  if (faults.length > 0) throw badRows(faults);
  return sets;
}

/** Rows that cannot be read, all of them in one error. */
export function badRows(faults: readonly RowFault[]): DomainError {
  const lines = faults.map(describeFault).join('\n');
  return new DomainError('BAD_DATA_SET', `${lines}\n${faults.length} faults; nothing was checked.`);
}
