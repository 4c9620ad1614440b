import { Field, Float, ID, Int, InterfaceType, ObjectType, type ClassType } from 'type-graphql';
import type { GraphQLFieldResolver } from 'graphql';
import { CONFLICT_SUBJECTS, CONFLICTING_STATEMENT } from '../../domain/conflicting-statement.js';
import type { Kind } from '../../domain/identifiers.js';
import type { FieldType, Fields, RecordShape } from '../../domain/record-shape.js';
import { CitationUnion } from '../document/citation.type.js';
import type { RequestContext } from '../context.js';
import { PartialDateType } from '../scalar/partial-date.type.js';
import { followReference } from './follow-reference.js';
import { enumFor } from '../scalar/register-values.js';

@InterfaceType('Node', { description: 'Anything that has an id of its own.' })
export abstract class NodeType {
  @Field(() => ID, {
    description:
      'Readable, stable and unique in the whole graph, such as pilot:hangzhou-cbec-2015.',
  })
  readonly id!: string;
}

/** A record as resolvers hand it on. */
interface LoadedRecord {
  readonly id: string;
  readonly dataSetId: string;
  readonly [field: string]: unknown;
}

export type RecordResolver = GraphQLFieldResolver<LoadedRecord, RequestContext>;

/** Every list is bounded; this one holds what a record refers to. */
const MAX_REFERENCES = 100;

const typeByKind = new Map<Kind, ClassType<object>>();
const resolvers = new Map<string, RecordResolver>();

export interface RecordTypeOptions<F extends Fields> {
  readonly description: string;
  /** The fields that clients see, each with its description. A reference `siteId` shows as `site`, a list `domainIds` as `domains`. */
  readonly fields: { readonly [Name in keyof F]?: string };
}

/**
 * Declares the GraphQL type of a kind of record from its shape: values as they are, references as the records that they lead to
 * (batched, one statement a kind and level), and the citations of the record.
 */
export function recordType<K extends Kind, F extends Fields>(
  shape: RecordShape<K, F>,
  { description, fields }: RecordTypeOptions<F>,
): ClassType<object> {
  const type = class {};
  ObjectType(shape.kind, { description, implements: NodeType, simpleResolvers: true })(type);
  typeByKind.set(shape.kind, type);
  for (const [name, text] of Object.entries(fields) as [string, string][]) {
    declareField(type, shape, name, text);
  }
  declareCitations(type, shape.kind);
  if (isConflictSubject(shape.kind)) declareConflicts(type, shape.kind);
  return type;
}

/** The resolver of each field that a shape declares, by `Type.field`; `build-schema` puts them in place. */
export function recordResolvers(): ReadonlyMap<string, RecordResolver> {
  return resolvers;
}

/** Every type that was declared from a shape. */
export function recordTypes(): readonly ClassType<object>[] {
  return [...typeByKind.values()];
}

/** The GraphQL type of a kind. Throws RangeError when it has none. */
function typeOfKind(kind: Kind): ClassType<object> {
  const type = typeByKind.get(kind);
  if (type === undefined) throw new RangeError(`The kind ${kind} has no GraphQL type.`);
  return type;
}

function declareField(
  type: ClassType<object>,
  shape: RecordShape,
  name: string,
  description: string,
): void {
  const field = shape.fields[name];
  if (field === undefined) throw new RangeError(`${shape.kind} has no field ${name}.`);
  const { shown, of, resolve } = shownField(shape, name, field.fieldType);
  const { type: fieldType } = field.fieldType;
  const nullable = !field.required && fieldType !== 'textList' && fieldType !== 'referenceList';
  const bound = fieldType === 'referenceList' ? ` At most ${MAX_REFERENCES}.` : '';
  Field(() => of() as ClassType<object>, { description: description + bound, nullable })(
    type.prototype as object,
    shown,
  );
  if (resolve !== undefined) resolvers.set(`${shape.kind}.${shown}`, resolve);
}

interface ShownField {
  /** Its name in GraphQL. */
  readonly shown: string;
  readonly of: () => object;
  /** Absent where the record holds the value itself. */
  readonly resolve?: RecordResolver;
}

function shownField(shape: RecordShape, name: string, fieldType: FieldType): ShownField {
  switch (fieldType.type) {
    case 'text':
      return { shown: name, of: () => String };
    case 'textList':
      return { shown: name, of: () => [String] };
    case 'number':
      return { shown: name, of: () => (fieldType.whole ? Int : Float) };
    case 'boolean':
      return { shown: name, of: () => Boolean };
    case 'date':
      return { shown: name, of: () => PartialDateType };
    case 'oneOf':
      return { shown: name, of: () => enumFor(fieldType.values) };
    case 'reference':
      return {
        shown: name.replace(/Id$/, ''),
        of: () => (fieldType.to.length > 1 ? NodeType : typeOfKind(fieldType.to[0] as Kind)),
        resolve: (record, _, context, info) => followReference(shape, name, record, context, info),
      };
    case 'referenceList':
      return {
        shown: name.replace(/Ids$/, 's'),
        of: () => [typeOfKind(fieldType.to[0] as Kind)],
        resolve: (record, _, context) =>
          context.records.findAll((record[name] as readonly string[]).slice(0, MAX_REFERENCES)),
      };
  }
}

function isConflictSubject(kind: Kind): boolean {
  return CONFLICT_SUBJECTS.some((subject) => subject === kind);
}

function declareConflicts(type: ClassType<object>, kind: Kind): void {
  const description =
    'What other sources state of its fields, where they disagree with what is held here; at most 100.';
  Field(() => [typeOfKind('ConflictingStatement')], { description })(
    type.prototype as object,
    'conflicts',
  );
  resolvers.set(`${kind}.conflicts`, (record, _, context) =>
    context.records.referring(CONFLICTING_STATEMENT, 'subjectId', record.id),
  );
}

function declareCitations(type: ClassType<object>, kind: Kind): void {
  const description =
    'Where this is written; at most 100. Where the record has no citations of its own, the manifest of its data set is the citation.';
  Field(() => [CitationUnion], { description })(type.prototype as object, 'evidence');
  resolvers.set(`${kind}.evidence`, (record, _, context) => context.citationsOf(record));
}
