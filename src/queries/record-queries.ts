import type { Kind } from '../domain/identifiers.js';
import {
  isReference,
  type Field,
  type RecordOf,
  type RecordShape,
} from '../domain/record-shape.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { decodeRecord, projectionOf, type Loaded } from './decode-record.js';
import { partParameters, receiveParts, type RecordPart } from './record-parts.js';
import {
  decodeSelected,
  returnSelected,
  selectRecord,
  type RecordSelection,
} from './record-selection.js';
import { withWords } from './with-words.js';
import type { Properties } from './read-properties.js';

const BY_IDS = `
UNWIND $ids AS wanted
MATCH (n:LABEL {id: wanted})
`.trim();

const OF_KIND = `
  MATCH (n:LABEL)
  RETURN n.id AS id, n {PROJECTION} AS record
  ORDER BY id
`;

const REFERRING = `
  UNWIND $ids AS ownerId
  MATCH (owner:TARGET {id: ownerId})<-[:TYPE]-(n:LABEL)
  RETURN ownerId, n.id AS id, n {PROJECTION} AS record
  ORDER BY ownerId, id
`;

/** The records with these ids, of one kind; what the graph does not know is absent. One statement. */
export async function recordsByIds<S extends RecordShape>(
  reader: Reader,
  shape: S,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Loaded<RecordOf<S>>>> {
  return selectedByIds(reader, selectRecord(shape), ids);
}

/** The same, of which only what is selected is read, with the records that come along and the parts. One statement. */
export async function selectedByIds<S extends RecordShape>(
  reader: Reader,
  selection: RecordSelection<S>,
  ids: readonly string[],
  parts: readonly RecordPart[] = [],
): Promise<ReadonlyMap<string, Loaded<RecordOf<S>>>> {
  const text = parts.length === 0 ? knownTextFor(selection) : textFor(selection, parts);
  const rows = await reader.read(cypher(text, { ids, ...partParameters(parts) }));
  const records = new Map<string, Loaded<RecordOf<S>>>();
  for (const row of rows) {
    const record = decodeSelected(selection, row);
    receiveParts(parts, record.id, row);
    records.set(record.id, record);
  }
  return records;
}

/** Selections are kept as long as the queries that they were told from. */
const knownTexts = new WeakMap<RecordSelection, string>();

function knownTextFor(selection: RecordSelection): string {
  const text = knownTexts.get(selection) ?? textFor(selection, []);
  knownTexts.set(selection, text);
  return text;
}

function textFor(selection: RecordSelection, parts: readonly RecordPart[]): string {
  const match = withWords(BY_IDS, { LABEL: selection.shape.kind });
  return [match, ...returnSelected(selection, [], parts)].join('\n');
}

/** Every record of a kind may be more than a reader's default lets through. */
const WHOLE_KIND = { maxRows: 1_000_000, timeoutMillis: 120_000 } as const;

/** All records of a kind, by id. One statement; for checks of the whole graph, not for requests. */
export async function recordsOfKind<S extends RecordShape>(
  reader: Reader,
  shape: S,
): Promise<readonly Loaded<RecordOf<S>>[]> {
  const text = withWords(OF_KIND, { LABEL: shape.kind, PROJECTION: projectionOf(shape) });
  const rows = await reader.read(cypher(text), WHOLE_KIND);
  return rows.map((row) => decodeRecord(shape, row['record'] as Properties));
}

/** A record found through one that it refers to. */
export interface Owned<R> {
  readonly ownerId: string;
  readonly record: Loaded<R>;
}

/** The records of one kind that refer to any of the ids through the given field, by id. One statement. */
export async function recordsReferring<S extends RecordShape>(
  reader: Reader,
  shape: S,
  fieldName: keyof S['fields'] & string,
  targetKind: Kind,
  ids: readonly string[],
): Promise<readonly Owned<RecordOf<S>>[]> {
  const { fieldType } = shape.fields[fieldName] as Field;
  if (!isReference(fieldType))
    throw new RangeError(`${fieldName} of ${shape.kind} is no reference.`);
  const text = withWords(REFERRING, {
    LABEL: shape.kind,
    TARGET: targetKind,
    TYPE: fieldType.relationship,
    PROJECTION: projectionOf(shape),
  });
  const rows = await reader.read(cypher(text, { ids }));
  return rows.map((row) => ({
    ownerId: String(row['ownerId']),
    record: decodeRecord(shape, row['record'] as Properties),
  }));
}
