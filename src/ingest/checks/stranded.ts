import type { RowFault } from '../../domain/row-fault.js';
import type { ForeignReferrer } from '../../queries/data-set-queries.js';

/** That a data set no longer has a record to which one of another data set refers. */
export function stranded(name: string, { id, referrer }: ForeignReferrer): RowFault {
  const message = `"${id}" is gone from the files, but ${referrer} refers to it.`;
  return { file: `${name}/`, line: 1, column: '', message };
}
