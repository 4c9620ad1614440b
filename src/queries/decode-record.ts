import { partialDate } from '../domain/partial-date.js';
import type { Field, RecordOf, RecordShape } from '../domain/record-shape.js';
import { DomainError } from '../domain/errors.js';
import { nodeOf, readNumber, readText, readTextList, type Properties } from './read-properties.js';

/** A record together with the data set that it came with: the manifest is its citation when it has no other. */
export type Loaded<R> = R & { readonly dataSetId: string };

/**
 * The domain object that a node's properties stand for, with all its fields or those that are named. Throws DomainError
 * INTERNAL_SERVER_ERROR, naming node and property, when they do not fit the shape.
 */
export function decodeRecord<S extends RecordShape>(
  shape: S,
  properties: Properties,
  fields: ReadonlySet<string> | null = null,
): Loaded<RecordOf<S>> {
  return decodeColumns(shape, properties, columnsFor(shape, fields));
}

/** A field of a shape, and the column that holds it. */
interface FieldColumn {
  readonly name: string;
  readonly column: string;
  readonly field: Field;
}

/** Where the values of a record stand in a row. */
export interface RecordColumns {
  readonly id: string;
  /** Null where it is not read. */
  readonly dataSetId: string | null;
  readonly fields: readonly FieldColumn[];
}

/** The columns of a record, or of some of its fields, each with a prefix before the name of its property. */
export function columnsFor(
  shape: RecordShape,
  fields: ReadonlySet<string> | null,
  prefix = '',
): RecordColumns {
  const named = Object.entries(shape.fields).filter(([name]) => fields?.has(name) ?? true);
  return {
    id: `${prefix}id`,
    dataSetId: readsDataSet(fields) ? `${prefix}dataSetId` : null,
    fields: named.map(([name, field]) => ({ name, column: `${prefix}${name}`, field })),
  };
}

/** The domain object whose values stand in the columns of a row; see {@link decodeRecord}. */
export function decodeColumns<S extends RecordShape>(
  shape: S,
  row: Properties,
  columns: RecordColumns,
): Loaded<RecordOf<S>> {
  const record: Record<string, unknown> = {
    kind: shape.kind,
    id: readText(row, columns.id),
  };
  if (columns.dataSetId !== null) record['dataSetId'] = readText(row, columns.dataSetId);
  for (const { name, column, field } of columns.fields)
    record[name] = decodeField(row, column, field);
  return record as Loaded<RecordOf<S>>;
}

/** The properties that {@link decodeRecord} reads. */
export function propertiesRead(
  shape: RecordShape,
  fields: ReadonlySet<string> | null = null,
): readonly string[] {
  const names = Object.keys(shape.fields).filter((name) => fields?.has(name) ?? true);
  return readsDataSet(fields) ? ['id', 'dataSetId', ...names] : ['id', ...names];
}

/** The data set that a record came with is read like a field: few ask for it. */
function readsDataSet(fields: ReadonlySet<string> | null): boolean {
  return fields === null || fields.has('dataSetId');
}

/**
 * All of them, as the inside of a map projection. Not `properties(n)`: the embedded engine keeps a column for each property
 * of the whole graph and loads it when it is first read, and that would be all of them at once.
 */
export function projectionOf(shape: RecordShape): string {
  return propertiesRead(shape)
    .map((name) => `.${name}`)
    .join(', ');
}

function decodeField(properties: Properties, name: string, field: Field): unknown {
  const { type } = field.fieldType;
  if (type === 'textList' || type === 'referenceList') return readTextList(properties, name);
  if (properties[name] == null) {
    if (!field.required) return null;
    throw new DomainError(
      'INTERNAL_SERVER_ERROR',
      `The node ${nodeOf(properties, name)} lacks its ${name}.`,
    );
  }
  if (type === 'number') return readNumber(properties, name);
  if (type === 'boolean') return properties[name] === true;
  const text = readText(properties, name);
  return type === 'date' ? partialDate(text) : text;
}
