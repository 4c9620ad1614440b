import { DOCUMENT, type Document } from '../../domain/document.js';
import { kindOfId } from '../../domain/identifiers.js';
import { ORGANIZATION } from '../../domain/organization.js';
import { PILOT, type Pilot } from '../../domain/pilot.js';
import { BATCH } from '../../domain/program.js';
import type { RecordOf, RecordShape } from '../../domain/record-shape.js';
import { REGION } from '../../domain/region.js';
import type { Reader } from '../../queries/data-set-queries.js';
import type { Loaded } from '../../queries/decode-record.js';
import { recordsByIds } from '../../queries/record-queries.js';
import type { Named, NamedBatch, NamedDocument } from './answer.js';

/** The records that an answer names. */
export interface Mentioned {
  /** A region, an organization, a batch or a pilot by its names. */
  named(id: string): Named;
  namedOrNull(id: string | null): Named | null;
  batchOrNull(id: string | null): NamedBatch | null;
  /** A pilot that was asked for; throws RangeError otherwise. */
  pilot(id: string): Loaded<Pilot>;
  document(id: string): Loaded<Document> | undefined;
  documentOrNull(id: string | null): NamedDocument | null;
}

/** Reads records by their ids, whatever their kinds. One statement a kind, however many records. */
export async function readMentioned(
  reader: Reader,
  mentioned: readonly (string | null)[],
): Promise<Mentioned> {
  const ids = [...new Set(mentioned.filter((id) => id !== null))];
  const read = <S extends RecordShape>(shape: S): Promise<ReadonlyMap<string, Loaded<RecordOf<S>>>> =>
    recordsByIds(reader, shape, ids.filter((id) => kindOfId(id) === shape.kind));
  const [batches, documents, organizations, pilots, regions] = await Promise.all([
    read(BATCH),
    read(DOCUMENT),
    read(ORGANIZATION),
    read(PILOT),
    read(REGION),
  ]);
  const named = (id: string): Named => {
    const record = regions.get(id) ?? organizations.get(id) ?? batches.get(id) ?? pilots.get(id);
    return { id, name: record?.name ?? id, nameEn: record?.nameEn ?? null };
  };
  const documentOrNull = (id: string | null): NamedDocument | null => {
    const document = documents.get(id ?? '');
    return document === undefined
      ? null
      : { id: document.id, number: document.number, title: document.title };
  };
  return {
    named,
    namedOrNull: (id) => (id === null ? null : named(id)),
    batchOrNull: (id) =>
      id === null ? null : { ...named(id), number: batches.get(id)?.number ?? null },
    pilot: (id) => {
      const pilot = pilots.get(id);
      if (pilot === undefined) throw new RangeError(`The pilot ${id} was not read.`);
      return pilot;
    },
    document: (id) => documents.get(id),
    documentOrNull,
  };
}
