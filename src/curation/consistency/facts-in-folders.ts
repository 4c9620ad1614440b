import type { SpanCitation } from '../../domain/document.js';
import { DomainError } from '../../domain/errors.js';
import { idOf } from '../../domain/identifiers.js';
import { describeFault, type RowFault } from '../../domain/row-fault.js';
import { readDataSet, type DataSetFiles } from '../../ingest/read-data-set.js';
import { Facts, type Fact } from './fact.js';

/**
 * The records of data sets as their files state them, each with its file and line. Division codes are left as they stand. Throws
 * DomainError BAD_DATA_SET with every fault when a folder cannot be read.
 */
export async function factsInFolders(folders: readonly string[]): Promise<Facts> {
  const faults: RowFault[] = [];
  const sets: DataSetFiles[] = [];
  for (const folder of folders) {
    const set = await readDataSet(folder, faults);
    if (set !== null) sets.push(set);
  }
  if (faults.length === 0) return new Facts(sets.flatMap(factsOf));
  const lines = faults.map(describeFault).join('\n');
  throw new DomainError('BAD_DATA_SET', `${lines}\n${faults.length} faults; nothing was checked.`);
}

function factsOf({ records, citations }: DataSetFiles): readonly Fact[] {
  const spans = new Map<string, SpanCitation[]>();
  for (const { subject, field, document, section, start, end, sha256 } of citations) {
    if (start === null || end === null || sha256 === null) continue;
    const place = { documentId: idOf('Document', document), section, start, end, sha256 };
    const span: SpanCitation = { kind: 'SpanCitation', subjectId: subject, field, ...place };
    const known = spans.get(subject);
    if (known === undefined) spans.set(subject, [span]);
    else known.push(span);
  }
  return records.map(({ kind, id, fields, file, line }) => ({
    kind,
    id,
    fields,
    place: `${file}:${line} ${id}`,
    spans: spans.get(id) ?? [],
  }));
}
