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

type ById<R> = ReadonlyMap<string, Loaded<R>>;

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
  const read = <S extends RecordShape>(shape: S): Promise<ById<RecordOf<S>>> =>
    recordsByIds(
      reader,
      shape,
      ids.filter((id) => kindOfId(id) === shape.kind),
    );
  const [batches, documents, organizations, pilots, regions] = await Promise.all([
    read(BATCH),
    read(DOCUMENT),
    read(ORGANIZATION),
    read(PILOT),
    read(REGION),
  ]);
  const bearers = new Map<string, Named>([...batches, ...organizations, ...pilots, ...regions]);
  const named = (id: string): Named => namedBy(id, bearers.get(id));
  return {
    named,
    namedOrNull: (id) => (id === null ? null : named(id)),
    batchOrNull: (id) =>
      id === null ? null : { ...named(id), number: batches.get(id)?.number ?? null },
    pilot: (id) => pilots.get(id) ?? notRead(id),
    document: (id) => documents.get(id),
    documentOrNull: (id) => summaryOf(documents.get(id ?? '')),
  };
}

/** A record that is not there goes by its id. */
function namedBy(id: string, bearer: Omit<Named, 'id'> | undefined): Named {
  return { id, name: bearer?.name ?? id, nameEn: bearer?.nameEn ?? null };
}

function summaryOf(document: Document | undefined): NamedDocument | null {
  if (document === undefined) return null;
  const { id, number, title } = document;
  return { id, number, title };
}

function notRead(id: string): never {
  throw new RangeError(`The pilot ${id} was not read.`);
}
