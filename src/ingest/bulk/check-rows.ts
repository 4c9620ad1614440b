import type { RowFault } from '../../domain/row-fault.js';
import { checkAssertion, isCounted } from '../checks/check-assertions.js';
import { checkField } from '../checks/check-citations.js';
import { checkDates } from '../checks/check-dates.js';
import { checkDocuments } from '../checks/check-documents.js';
import { checkReplications } from '../checks/check-replications.js';
import type { BulkFiles, BulkSet } from './bulk-files.js';
import type { FaultList } from './fault-list.js';
import type { OwnRecords } from './own-records.js';
import type { Places } from './places.js';
import { BEGINNING, readChunks, type Chunk } from './read-chunks.js';

/** Told how many rows were read since the last call. */
export type RowsRead = (rows: number) => void;

/**
 * The first reading: what each row alone tells, ids that stand twice, and counts that must hold. Gives how many records each data
 * set has. Fills `own` for the second reading.
 */
export async function checkRows(
  files: BulkFiles,
  places: Places,
  own: OwnRecords,
  faults: FaultList,
  onRows: RowsRead,
): Promise<readonly number[]> {
  const recordCounts = files.sets.map(() => 0);
  const counts = files.sets.map(({ manifest }) => manifest.assertions.map(() => 0));
  const found: RowFault[] = [];
  for await (const chunk of readChunks(files, places, BEGINNING, found)) {
    const { set } = chunk.table;
    found.push(...faultsIn(chunk, own));
    faults.add(found.splice(0));
    recordCounts[set] = (recordCounts[set] ?? 0) + chunk.records.length;
    countRows(files.sets[set], chunk, counts[set] ?? []);
    onRows(chunk.rows.length);
  }
  faults.add(found);
  for (const [set, { name, manifest }] of files.sets.entries()) {
    faults.add(
      manifest.assertions.flatMap((assertion, index) =>
        checkAssertion(name, assertion, counts[set]?.[index] ?? 0),
      ),
    );
  }
  return recordCounts;
}

function faultsIn({ records, citations }: Chunk, own: OwnRecords): readonly RowFault[] {
  return [
    ...records.flatMap((record) => own.add(record)),
    ...checkDates(records),
    ...checkDocuments(records),
    ...checkReplications(records),
    ...citations.flatMap((citation) => [...own.addCitation(citation), ...checkField(citation)]),
  ];
}

function countRows(set: BulkSet | undefined, { table, rows }: Chunk, counts: number[]): void {
  for (const [index, assertion] of set?.manifest.assertions.entries() ?? []) {
    if (`${set?.name}/${assertion.file}` !== table.file) continue;
    counts[index] = (counts[index] ?? 0) + rows.filter((row) => isCounted(assertion, row)).length;
  }
}
