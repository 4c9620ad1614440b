import { partialDate } from '../domain/partial-date.js';
import type { Field, RecordOf, RecordShape } from '../domain/record-shape.js';
import { DomainError } from '../domain/errors.js';
import { readNumber, readText, readTextList, type Properties } from './read-properties.js';

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
  const record: Record<string, unknown> = {
    kind: shape.kind,
    id: readText(properties, 'id'),
    dataSetId: readText(properties, 'dataSetId'),
  };
  for (const name in shape.fields) {
    if (fields?.has(name) === false) continue;
    record[name] = decodeField(properties, name, shape.fields[name] as Field);
  }
  return record as Loaded<RecordOf<S>>;
}

/**
 * The properties that {@link decodeRecord} reads, as the inside of a map projection. Not `properties(n)`: the embedded engine keeps a
 * column for each property of the whole graph and loads it when it is first read, and that would be all of them at once.
 */
export function projectionOf(
  shape: RecordShape,
  fields: ReadonlySet<string> | null = null,
): string {
  const names = Object.keys(shape.fields).filter((name) => fields?.has(name) ?? true);
  return ['id', 'dataSetId', ...names].map((name) => `.${name}`).join(', ');
}

function decodeField(properties: Properties, name: string, field: Field): unknown {
  const { type } = field.fieldType;
  if (type === 'textList' || type === 'referenceList') return readTextList(properties, name);
  if (properties[name] == null) {
    if (!field.required) return null;
    throw new DomainError(
      'INTERNAL_SERVER_ERROR',
      `The node ${String(properties['id'])} lacks its ${name}.`,
    );
  }
  if (type === 'number') return readNumber(properties, name);
  if (type === 'boolean') return properties[name] === true;
  const text = readText(properties, name);
  return type === 'date' ? partialDate(text) : text;
}
