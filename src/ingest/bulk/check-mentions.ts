import type { RowFault } from '../../domain/row-fault.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { uncited } from '../checks/check-citations.js';
import { byKind, mentionsOf, missing, taken } from '../checks/check-references.js';
import { earlyReceivers } from '../checks/check-replications.js';
import type { BulkFiles } from './bulk-files.js';
import type { RowsRead } from './check-rows.js';
import type { Findings } from './fault-list.js';
import { OtherRecords } from './other-records.js';
import type { OwnRecords } from './own-records.js';
import type { Places } from './places.js';
import { BEGINNING, readChunks, type Chunk } from './read-chunks.js';

/** What the second reading compares rows with. */
export interface Surroundings {
  readonly places: Places;
  readonly own: OwnRecords;
  readonly reader: Reader;
}

/** The second reading: what rows say of each other, and of what the graph has from other data sets. */
export async function checkMentions(
  files: BulkFiles,
  { places, own, reader }: Surroundings,
  { faults, warnings }: Findings,
  onRows: RowsRead,
): Promise<void> {
  const loading = files.sets.map(({ manifest }) => manifest.id);
  const others = new OtherRecords(reader, loading);
  const toldBefore: RowFault[] = [];
  for await (const chunk of readChunks(files, places, BEGINNING, toldBefore)) {
    toldBefore.length = 0;
    faults.add(await takenIds(chunk, others));
    faults.add(await deadReferences(chunk, own, others));
    if (files.sets[chunk.table.set]?.manifest.citedBy === 'rows')
      faults.add(uncited(chunk.records, ({ id }) => own.isCited(id)));
    warnings.add(earlyReceivers(chunk.records, (id) => own.startOf(id)));
    onRows(chunk.rows.length);
  }
}

async function takenIds({ records }: Chunk, others: OtherRecords): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  const mentions = records.map(({ id, file, line }) => {
    return { id, place: { file, line, column: 'id' } };
  });
  for (const [kind, group] of byKind(mentions)) {
    const owners = await others.owners(
      kind,
      group.map(({ id }) => id),
    );
    for (const mention of group) {
      const owner = owners.get(mention.id);
      if (owner !== undefined) faults.push(taken(mention, owner));
    }
  }
  return faults;
}

async function deadReferences(
  chunk: Chunk,
  own: OwnRecords,
  others: OtherRecords,
): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  const open = mentionsOf([chunk]).filter(({ id }) => !own.has(id));
  for (const [kind, mentions] of byKind(open)) {
    const found = await others.having(
      kind,
      mentions.map(({ id }) => id),
    );
    const dead = mentions.filter(({ id }) => !found.has(id));
    faults.push(...dead.map((mention) => missing(kind, mention)));
  }
  return faults;
}
