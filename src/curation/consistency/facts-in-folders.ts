import type { SpanCitation } from '../../domain/document.js';
import { idOf } from '../../domain/identifiers.js';
import type { DataSetFiles } from '../../ingest/read-data-set.js';
import { readDataSets } from '../read-data-sets.js';
import { Facts, type Fact } from './fact.js';

/** {@link factsOf} the data sets of these folders. Throws DomainError BAD_DATA_SET with every fault when a folder cannot be read. */
export async function factsInFolders(folders: readonly string[]): Promise<Facts> {
  return factsOf(await readDataSets(folders));
}

/** The records of data sets as their files state them, each with its file and line. Division codes are left as they stand. */
export function factsOf(sets: readonly DataSetFiles[]): Facts {
  return new Facts(sets.flatMap(factsOfSet));
}

function factsOfSet({ records, citations }: DataSetFiles): readonly Fact[] {
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
