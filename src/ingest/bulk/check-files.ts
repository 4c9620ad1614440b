import type { Reader } from '../../queries/data-set-queries.js';
import type { BulkFiles } from './bulk-files.js';
import type { BulkOptions } from './bulk-progress.js';
import { checkMentions } from './check-mentions.js';
import { checkRows } from './check-rows.js';
import type { Findings } from './fault-list.js';
import { strandedByRemoval } from './gone-nodes.js';
import { OwnRecords } from './own-records.js';
import { throwIfStopped } from './patient-store.js';
import type { Places } from './places.js';

/** What two readings of all files brought, besides faults and warnings. */
export interface CheckedFiles {
  readonly own: OwnRecords;
  /** Records of each data set. */
  readonly recordCounts: readonly number[];
}

/** Checks all that the small way checks, with rows passing by instead of standing in memory. */
export async function checkFiles(
  files: BulkFiles,
  places: Places,
  reader: Reader,
  found: Findings,
  options: BulkOptions,
): Promise<CheckedFiles> {
  const { faults } = found;
  const own = new OwnRecords();
  const counter = (stage: 'checking rows' | 'checking references') => {
    let done = 0;
    return (rows: number): void => {
      throwIfStopped(options);
      options.onProgress?.(stage, (done += rows), files.rows);
    };
  };
  faults.add(places.faults);
  const recordCounts = await checkRows(files, places, own, faults, counter('checking rows'));
  await checkMentions(files, { places, own, reader }, found, counter('checking references'));
  if (faults.count === 0) faults.add(await strandedByRemoval(files, own, reader));
  return { own, recordCounts };
}
