import type { GraphQLResolveInfo } from 'graphql';
import { kindOfId } from '../../domain/identifiers.js';
import type { Field, RecordOf, RecordShape } from '../../domain/record-shape.js';
import { shapeOfKind } from '../../domain/record-shapes.js';
import type { Loaded } from '../../queries/decode-record.js';
import { recordAhead, shapeAhead, type RecordSelection } from '../../queries/record-selection.js';
import type { RequestContext } from '../context.js';
import type { RecordLoaders } from './record-loaders.js';
import { recordSelectionOf, selectsOnlyId } from './record-selection-of.js';

/**
 * The record that another refers to through a field: at once where it came along with the other or no more than its id is selected,
 * otherwise by the loaders, and then no more of it than the query selects. Loads see to it that what is referred to is there.
 */
export function followReference(
  shape: RecordShape,
  name: string,
  record: object,
  context: RequestContext,
  info: GraphQLResolveInfo,
): object | null | Promise<object | null> {
  const ahead = recordAhead(record, name);
  if (ahead !== undefined) return ahead;
  const id = (record as Readonly<Record<string, unknown>>)[name] as string | null;
  const target = shapeAhead(shape.fields[name] as Field);
  return target === null ? context.records.find(id) : findReferred(target, id, context, info);
}

/** The records that ids of any kinds name, in their order, each with no more than the query selects of its kind. Unknown ids are left out. */
export async function findOfAnyKind(
  ids: readonly string[],
  { records }: RequestContext,
  info: GraphQLResolveInfo,
  path: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  const found = await Promise.all(
    ids.map((id) => {
      const shape = shapeOfKind(kindOfId(id));
      if (shape === null) return null;
      return findOrRead(recordSelectionOf(shape, info, path), id, records);
    }),
  );
  return found.filter((record) => record !== null);
}

/** A record of one kind that something refers to by its id. */
export function findReferred<S extends RecordShape>(
  shape: S,
  id: string | null,
  { records }: RequestContext,
  info: GraphQLResolveInfo,
): object | null | Promise<object | null> {
  if (id === null) return null;
  if (selectsOnlyId(info)) return { kind: shape.kind, id };
  return findOrRead(recordSelectionOf(shape, info), id, records);
}

/** At once where it came along with another record. */
function findOrRead<S extends RecordShape>(
  selection: RecordSelection<S>,
  id: string,
  records: RecordLoaders,
): Loaded<RecordOf<S>> | Promise<Loaded<RecordOf<S>> | null> {
  return records.found(selection, id) ?? records.findSelected(selection, id);
}
