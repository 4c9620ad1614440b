import type { IdOf, Kind } from './identifiers.js';
import type { PartialDate } from './partial-date.js';

/**
 * What one field of a record may hold. The shape of a kind is written once, here in the domain: its TypeScript
 * type, the columns of its CSV file, its properties and relationships in the graph and the decoding of rows all follow from it.
 */
export type FieldType =
  | { readonly type: 'text' }
  | { readonly type: 'textList' }
  | { readonly type: 'number'; readonly whole: boolean }
  | { readonly type: 'boolean' }
  /** `ordered`: the graph also keeps a sort key that is never null, so that pages can be ordered by it. */
  | { readonly type: 'date'; readonly ordered: boolean }
  | { readonly type: 'oneOf'; readonly values: readonly string[] }
  | { readonly type: 'reference'; readonly to: readonly Kind[]; readonly relationship: string }
  | { readonly type: 'referenceList'; readonly to: readonly Kind[]; readonly relationship: string };

export interface Field<Value = unknown> {
  readonly fieldType: FieldType;
  readonly required: boolean;
  /** Name of the CSV column where it is not the field's own name in snake case. */
  readonly column: string | null;
  /** Never set; carries the type of the value. */
  readonly value?: Value;
}

export type Fields = Readonly<Record<string, Field>>;

/** One kind of record: its label in the graph, its file in a data set, its fields. */
export interface RecordShape<K extends Kind = Kind, F extends Fields = Fields> {
  readonly kind: K;
  readonly file: string;
  readonly fields: F;
}

type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** The domain object of a shape: `kind`, `id`, and one readonly property a field. */
export type RecordOf<S extends RecordShape> =
  S extends RecordShape<infer K, infer F>
    ? { readonly kind: K; readonly id: IdOf<K> } & { readonly [Name in keyof F]: ValueOf<F[Name]> }
    : never;

/** Declares a shape. Every kind also has an id, which is not listed. */
export function recordShape<K extends Kind, F extends Fields>(
  kind: K,
  file: string,
  fields: F,
): RecordShape<K, F> {
  return { kind, file, fields };
}

export function text(): Field<string> {
  return { fieldType: { type: 'text' }, required: true, column: null };
}

export function textList(): Field<readonly string[]> {
  return { fieldType: { type: 'textList' }, required: false, column: null };
}

export function number(): Field<number> {
  return { fieldType: { type: 'number', whole: false }, required: true, column: null };
}

export function integer(): Field<number> {
  return { fieldType: { type: 'number', whole: true }, required: true, column: null };
}

export function boolean(): Field<boolean> {
  return { fieldType: { type: 'boolean' }, required: true, column: null };
}

export function date(options: { readonly ordered?: true } = {}): Field<PartialDate> {
  const fieldType = { type: 'date', ordered: options.ordered === true } as const;
  return { fieldType, required: true, column: null };
}

export function oneOf<const Value extends string>(values: readonly Value[]): Field<Value> {
  return { fieldType: { type: 'oneOf', values }, required: true, column: null };
}

/** A reference to a record of one of the kinds, kept as an id and as a relationship of the given type. */
export function reference<K extends Kind>(
  to: K | readonly K[],
  relationship: string,
): Field<IdOf<K>> {
  const kinds = typeof to === 'string' ? [to] : to;
  return {
    fieldType: { type: 'reference', to: kinds, relationship },
    required: true,
    column: null,
  };
}

export function referenceList<K extends Kind>(
  to: K,
  relationship: string,
): Field<readonly IdOf<K>[]> {
  const fieldType = { type: 'referenceList', to: [to], relationship } as const;
  return { fieldType, required: false, column: null };
}

/** The same field, null when its cell is blank: unknown, or not applicable. */
export function optional<Value>(field: Field<Value>): Field<Value | null> {
  return { fieldType: field.fieldType, required: false, column: field.column };
}

/** The same field under another column name. */
export function inColumn<Value>(column: string, field: Field<Value>): Field<Value> {
  return { ...field, column };
}

/** The CSV column of a field: `nameEn` is `name_en`, the reference `siteId` is `site`, the list `domainIds` is `domains`. */
export function columnOf(name: string, field: Field): string {
  if (field.column !== null) return field.column;
  const { type } = field.fieldType;
  const stem =
    type === 'reference'
      ? name.replace(/Id$/, '')
      : type === 'referenceList'
        ? name.replace(/Ids$/, 's')
        : name;
  return stem.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Whether a field holds one reference or a list of them. */
export function isReference(
  fieldType: FieldType,
): fieldType is Extract<FieldType, { readonly relationship: string }> {
  return fieldType.type === 'reference' || fieldType.type === 'referenceList';
}
