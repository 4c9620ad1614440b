import DataLoader from 'dataloader';
import { kindOfId, type Kind } from '../../domain/identifiers.js';
import type { RecordOf, RecordShape } from '../../domain/record-shape.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { Loaded } from '../../queries/decode-record.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { recordsReferring, selectedByIds } from '../../queries/record-queries.js';
import type { RecordPart } from '../../queries/record-parts.js';
import { selectRecord, type RecordSelection } from '../../queries/record-selection.js';

type AnyRecord = Loaded<RecordOf<RecordShape>>;

/** Look-ups of records for one request: what a level of a query asks for goes to the graph as one statement a kind. */
export interface RecordLoaders {
  /** The record with the id, of whatever kind, with all its fields; null for null and for what the graph does not know. */
  find(id: string | null): Promise<AnyRecord | null>;
  /** The records with the ids, in their order, without those that the graph does not know. */
  findAll(ids: readonly string[]): Promise<readonly AnyRecord[]>;
  /** The record of one kind. */
  findOf<S extends RecordShape>(shape: S, id: string | null): Promise<Loaded<RecordOf<S>> | null>;
  /** The record of one kind, of which only what is selected is read. */
  findSelected<S extends RecordShape>(
    selection: RecordSelection<S>,
    id: string | null,
  ): Promise<Loaded<RecordOf<S>> | null>;
  /** The same with parts of it, which go where they will be asked for. One statement of its own. */
  findWithParts<S extends RecordShape>(
    selection: RecordSelection<S>,
    id: string,
    parts: readonly RecordPart[],
  ): Promise<Loaded<RecordOf<S>> | null>;
  /** Takes records that came along with another, for {@link found}. */
  addFound<S extends RecordShape>(
    selection: RecordSelection<S>,
    records: readonly Loaded<RecordOf<S>>[],
  ): void;
  /** The record, at once, where it came along with another so selected. */
  found<S extends RecordShape>(
    selection: RecordSelection<S>,
    id: string,
  ): Loaded<RecordOf<S>> | undefined;
  /** Records of a kind that refer to an owner through a field, by id; at most 100. */
  referring<S extends RecordShape>(
    shape: S,
    field: keyof S['fields'] & string,
    ownerId: string,
  ): Promise<readonly Loaded<RecordOf<S>>[]>;
}

const MAX_REFERRING = 100;
const EVERY_FIELD = new Map<Kind, RecordSelection>(
  RECORD_SHAPES.map((shape) => [shape.kind, selectRecord(shape)]),
);

/** One set per request: a loader's cache must not outlive the snapshot it was filled from. */
export function createRecordLoaders(reader: Reader): RecordLoaders {
  const bySelection = new Map<string, DataLoader<string, AnyRecord | null>>();
  const byOwner = new Map<string, DataLoader<string, readonly AnyRecord[]>>();

  const loaderOf = (selection: RecordSelection): DataLoader<string, AnyRecord | null> =>
    getOrCreate(bySelection, selection.key, () => createLoaderById(reader, selection));

  const find = async (id: string | null): Promise<AnyRecord | null> => {
    const kind = id === null ? null : kindOfId(id);
    const selection = kind === null ? undefined : EVERY_FIELD.get(kind);
    return id === null || selection === undefined ? null : loaderOf(selection).load(id);
  };
  const findSelected = async (
    selection: RecordSelection,
    id: string | null,
  ): Promise<AnyRecord | null> => (id === null ? null : loaderOf(selection).load(id));
  return {
    find,
    findAll: async (ids) => {
      const records = await Promise.all(ids.map(find));
      return records.filter((record) => record !== null);
    },
    findOf: (shape, id) =>
      findSelected(EVERY_FIELD.get(shape.kind) ?? selectRecord(shape), id) as never,
    findSelected: (selection, id) => findSelected(selection, id) as never,
    findWithParts: async (selection, id, parts) => {
      const records = await selectedByIds(reader, selection, [id], parts);
      return records.get(id) ?? null;
    },
    ...keepFound(),
    referring: async (shape, field, ownerId) => {
      const ownerKind = kindOfId(ownerId) as Kind;
      const key = `${shape.kind}.${field}.${ownerKind}`;
      const loader = getOrCreate(byOwner, key, () =>
        createLoaderByOwner(reader, shape, field, ownerKind),
      );
      return (await loader.load(ownerId)) as never;
    },
  };
}

/** Records that came along with others, by selection and id. */
function keepFound(): Pick<RecordLoaders, 'found' | 'addFound'> {
  const bySelection = new Map<string, Map<string, object>>();
  return {
    found: ({ key }, id) => bySelection.get(key)?.get(id) as never,
    addFound: ({ key }, records) => {
      const byId = getOrCreate(bySelection, key, () => new Map<string, object>());
      for (const record of records) byId.set(record.id, record);
    },
  };
}

function createLoaderById(
  reader: Reader,
  selection: RecordSelection,
): DataLoader<string, AnyRecord | null> {
  return new DataLoader(async (ids) => {
    const records = await selectedByIds(reader, selection, ids);
    return ids.map((id) => records.get(id) ?? null);
  });
}

function createLoaderByOwner(
  reader: Reader,
  shape: RecordShape,
  field: string,
  ownerKind: Kind,
): DataLoader<string, readonly AnyRecord[]> {
  return new DataLoader(async (ownerIds) => {
    const groups = new Map<string, AnyRecord[]>(ownerIds.map((id) => [id, []]));
    for (const { ownerId, record } of await recordsReferring(
      reader,
      shape,
      field,
      ownerKind,
      ownerIds,
    )) {
      const group = groups.get(ownerId);
      if (group !== undefined && group.length < MAX_REFERRING) group.push(record);
    }
    return ownerIds.map((id) => groups.get(id) ?? []);
  });
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
