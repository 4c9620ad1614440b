import type { Field, RecordOf, RecordShape } from '../domain/record-shape.js';
import { shapeOfKind } from '../domain/record-shapes.js';
import type { ReadAlong, Row } from '../store/graph-store.js';
import {
  columnsFor,
  decodeColumns,
  propertiesRead,
  type Loaded,
  type RecordColumns,
} from './decode-record.js';
import { partColumns, partLines, type RecordPart } from './record-parts.js';
import { withWords } from './with-words.js';

/**
 * What a caller needs of a record: some of its fields, and records that it refers to, so that one statement brings them all. A record
 * that was read by a selection lacks its other fields, so it must never serve a caller with another selection.
 */
export interface RecordSelection<S extends RecordShape = RecordShape> {
  readonly shape: S;
  /** Names of the fields to read, `dataSetId` among them where it is wanted; null: all. The id always comes along. */
  readonly fields: ReadonlySet<string> | null;
  /** By the field that refers to them: one record each, of one kind. */
  readonly ahead: ReadonlyMap<string, RecordSelection>;
  /** Two selections are the same when their keys are. */
  readonly key: string;
  /** Present where the record itself is not read. */
  readonly told?: ToldByRelationship;
}

/** A relationship that stands for a record: it tells some of the record's fields, so that these can be read without the record. */
export interface ToldByRelationship {
  /** Never `n`: the embedded engine takes a name that is a node's in one subquery for a node's in all. */
  readonly variable: string;
  /** Binds that variable, and the record at its far end to what {@link variableAhead} calls that of the field `farEnd`. */
  readonly match: string;
  readonly farEnd: string;
  /** What the record calls a property, as an expression over what is bound. */
  readonly values: Readonly<Record<string, string>>;
}

type AnyRecord = Loaded<RecordOf<RecordShape>>;

/** Where a record keeps the records that came along with it, by field. No property of the graph can have this name. */
const AHEAD = Symbol('records that came along');

interface WithAhead {
  readonly [AHEAD]?: ReadonlyMap<string, AnyRecord | null>;
}

/** A look-up by the key that the record holds: both engines have it from an index, where they would read all relationships for an OPTIONAL MATCH. */
const FOLLOW = `
WITH *, OWNER.PROPERTY AS COLUMN
CALL (COLUMN) {
  MATCH (referred:TARGET {id: COLUMN})
  RETURN head(collect(referred)) AS REACHED
}
`.trim();
const RETURN = 'RETURN';

/** The column of {@link returnSelected} that holds the id of the record. */
export const ID_COLUMN = columnFor('n', 'id');

/** A record with some of its fields, or all (null), and what comes along with it. */
export function selectRecord<S extends RecordShape>(
  shape: S,
  fields: ReadonlySet<string> | null = null,
  ahead: ReadonlyMap<string, RecordSelection> = new Map(),
): RecordSelection<S> {
  const keysAhead = [...ahead].map(([name, { key }]) => [name, key]);
  const key = JSON.stringify([shape.kind, fields && [...fields].sort(), keysAhead.sort()]);
  return { shape, fields, ahead, key };
}

/** The same selection where the relationship tells all of it; otherwise null. */
export function toldSelection<S extends RecordShape>(
  selection: RecordSelection<S>,
  told: ToldByRelationship,
): RecordSelection<S> | null {
  const tellsAll = propertiesOf(selection).every((property) => property in told.values);
  return tellsAll ? { ...selection, told } : null;
}

/** The shape of the records that a field refers to, where it holds at most one and all are of one kind; otherwise null. */
export function shapeAhead(field: Field): RecordShape | null {
  const { fieldType } = field;
  if (fieldType.type !== 'reference' || fieldType.to.length !== 1) return null;
  return shapeOfKind(fieldType.to[0] ?? null);
}

/**
 * The end of a statement that has bound `n`: binds what comes along with it and returns its properties, those of what came along, the
 * columns and the parts. A column for each property: maps would carry every name once more in every row, and take twice as long to read.
 */
export function returnSelected(
  selection: RecordSelection,
  columns: readonly string[],
  parts: readonly RecordPart[] = [],
): readonly string[] {
  return [
    ...matchesAhead(selection),
    ...partLines(parts),
    returning([...selectedItems(selection), ...columns, ...partColumns(parts)]),
  ];
}

function selectedItems(selection: RecordSelection): readonly string[] {
  return selectedProperties(selection).map(({ value, column }) => [value, 'AS', column].join(' '));
}

/** The record that a property of each node of a search names, with what comes along with it. */
export function selectedAlong(selection: RecordSelection, property: string): ReadAlong {
  const words = { PROPERTY: property, COLUMN: 'n_key', TARGET: selection.shape.kind, REACHED: 'n' };
  return {
    clausesFrom: (node) => [
      withWords(FOLLOW, { OWNER: node, ...words }),
      ...matchesAhead(selection),
    ],
    columns: selectedItems(selection),
  };
}

/** A RETURN of columns or of expressions that name them. */
export function returning(items: readonly string[]): string {
  return [RETURN, items.join(', ')].join(' ');
}

/** Clauses that bind what comes along with `owner` to variables that name the fields on the way to it. No row is lost or doubled. */
export function matchesAhead(selection: RecordSelection, owner = 'n'): readonly string[] {
  return [...selection.ahead].flatMap(([name, next]) => {
    const reached = variableAhead(owner, name);
    if (selection.told?.farEnd === name) return matchesAhead(next, reached);
    const follow = withWords(FOLLOW, {
      OWNER: owner,
      PROPERTY: name,
      COLUMN: `${reached}_key`,
      TARGET: next.shape.kind,
      REACHED: reached,
    });
    return [follow, ...matchesAhead(next, reached)];
  });
}

/** The variable of the record that comes along with `owner` through a field. */
export function variableAhead(owner: string, field: string): string {
  return `${owner}_${field}`;
}

/** The columns of {@link returnSelected} that hold the record and what came along. */
export function selectedColumns(selection: RecordSelection): readonly string[] {
  return selectedProperties(selection).map(({ column }) => column);
}

/** The values of those columns, as expressions over what {@link matchesAhead} bound. */
export function selectedValues(selection: RecordSelection): readonly string[] {
  return selectedProperties(selection).map(({ value }) => value);
}

/** A property that is read: an expression, and its column. */
interface SelectedProperty {
  readonly value: string;
  readonly column: string;
}

function selectedProperties(selection: RecordSelection): readonly SelectedProperty[] {
  return recordVariables(selection).flatMap(({ variable, selected }) =>
    propertiesReadOf(selected).map((property) => ({
      value: selected.told?.values[property] ?? [variable, property].join('.'),
      column: columnFor(variable, property),
    })),
  );
}

/** The variable of the record and of each that {@link matchesAhead} bound. */
function recordVariables(
  selected: RecordSelection,
  variable = 'n',
): readonly { readonly variable: string; readonly selected: RecordSelection }[] {
  const ahead = [...selected.ahead].flatMap(([name, next]) =>
    recordVariables(next, variableAhead(variable, name)),
  );
  return [{ variable, selected }, ...ahead];
}

function propertiesOf({ shape, fields }: RecordSelection): readonly string[] {
  return propertiesRead(shape, fields);
}

/** Without the key of the far end where its record comes along, for that has it, too. */
function propertiesReadOf(selection: RecordSelection): readonly string[] {
  const { ahead, told } = selection;
  const isTwice = told !== undefined && ahead.has(told.farEnd);
  const properties = propertiesOf(selection);
  return isTwice ? properties.filter((property) => property !== told.farEnd) : properties;
}

function columnFor(variable: string, property: string): string {
  return `${variable}__${property}`;
}

/** The record of a row of {@link returnSelected}, with what came along. Throws INTERNAL_SERVER_ERROR as {@link decodeRecord} does. */
export function decodeSelected<S extends RecordShape>(
  selection: RecordSelection<S>,
  row: Row,
): Loaded<RecordOf<S>> {
  return decodeWithAhead(selection, row, 'n') as Loaded<RecordOf<S>>;
}

/** The same of a row of {@link selectedAlong}; null where no record of the kind is named. */
export function decodeAlong<S extends RecordShape>(
  selection: RecordSelection<S>,
  row: Row,
): Loaded<RecordOf<S>> | null {
  return row[columnFor('n', 'id')] == null ? null : decodeSelected(selection, row);
}

/** Worked out once a selection: a page has as many rows as it has records. */
const knownColumns = new WeakMap<RecordSelection, Map<string, RecordColumns>>();

function columnsOfSelection(selection: RecordSelection, variable: string): RecordColumns {
  const known = knownColumns.get(selection) ?? new Map<string, RecordColumns>();
  knownColumns.set(selection, known);
  const columns = known.get(variable) ?? columnsOf(selection, variable);
  known.set(variable, columns);
  return columns;
}

function columnsOf(selection: RecordSelection, variable: string): RecordColumns {
  const columns = columnsFor(selection.shape, selection.fields, columnFor(variable, ''));
  const read = new Set(propertiesReadOf(selection));
  const fields = columns.fields.map((field) =>
    read.has(field.name)
      ? field
      : { ...field, column: columnFor(variableAhead(variable, field.name), 'id') },
  );
  return { ...columns, fields };
}

/** The record that came along with another through a field: null when it refers to none, undefined when none was selected. */
export function recordAhead(owner: object, field: string): AnyRecord | null | undefined {
  return (owner as WithAhead)[AHEAD]?.get(field);
}

function decodeWithAhead(selection: RecordSelection, row: Row, variable: string): AnyRecord {
  const record = decodeColumns(selection.shape, row, columnsOfSelection(selection, variable));
  if (selection.ahead.size === 0) return record as AnyRecord;
  const ahead = new Map<string, AnyRecord | null>();
  for (const [name, next] of selection.ahead) {
    const reached = variableAhead(variable, name);
    const isThere = row[columnFor(reached, 'id')] != null;
    ahead.set(name, isThere ? decodeWithAhead(next, row, reached) : null);
  }
  return Object.assign(record, { [AHEAD]: ahead }) as AnyRecord;
}
