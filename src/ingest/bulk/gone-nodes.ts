import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import { idPages } from '../../queries/bulk-node-queries.js';
import { foreignReferrers, type Reader } from '../../queries/data-set-queries.js';
import type { Label } from '../../queries/with-words.js';
import { stranded } from '../checks/stranded.js';
import type { BulkFiles } from './bulk-files.js';
import type { OwnRecords } from './own-records.js';

const LABELS: readonly Label[] = [...RECORD_SHAPES.map(({ kind }) => kind), 'Citation', 'Name'];

/** Nodes of one label that the graph has from a data set and its files have no more. */
export interface GoneNodes {
  readonly set: number;
  readonly label: Label;
  readonly ids: readonly string[];
}

/** All that is gone, page by page. The nodes of a page may be deleted before the next is asked for. */
export async function* goneNodes(
  { sets }: BulkFiles,
  own: OwnRecords,
  reader: Reader,
): AsyncGenerator<GoneNodes> {
  for (const [set, { manifest }] of sets.entries()) {
    for (const label of LABELS) {
      for await (const page of idPages(reader, label, manifest.id)) {
        const ids = page.filter((id) => !own.hasNode(id));
        if (ids.length > 0) yield { set, label, ids };
      }
    }
  }
}

/** Records that would be removed although data sets outside this load refer to them. */
export async function strandedByRemoval(
  files: BulkFiles,
  own: OwnRecords,
  reader: Reader,
): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  const loading = files.sets.map(({ manifest }) => manifest.id);
  for await (const { set, label, ids } of goneNodes(files, own, reader)) {
    const referrers = await foreignReferrers(reader, label, ids, loading);
    faults.push(...referrers.map((referrer) => stranded(files.sets[set]?.name ?? '', referrer)));
  }
  return faults;
}
