import { Field, Float, ID, Int, InterfaceType, ObjectType, type ClassType } from 'type-graphql';
import type { GraphQLFieldResolver } from 'graphql';
import type { Kind } from '../../domain/identifiers.js';
import type { Fields, RecordShape } from '../../domain/record-shape.js';
import { CitationUnion } from '../document/citation.type.js';
import type { RequestContext } from '../context.js';
import { PartialDateType } from '../scalar/partial-date.type.js';
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
  const { fieldType } = field;
  const nullable = !field.required;
  const declare = (shown: string, of: () => object, isNullable = nullable): void =>
    Field(() => of() as ClassType<object>, { description, nullable: isNullable })(
      type.prototype as object,
      shown,
    );
  switch (fieldType.type) {
    case 'text':
      return declare(name, () => String);
    case 'textList':
      return declare(name, () => [String], false);
    case 'number':
      return declare(name, () => (fieldType.whole ? Int : Float));
    case 'boolean':
      return declare(name, () => Boolean);
    case 'date':
      return declare(name, () => PartialDateType);
    case 'oneOf':
      return declare(name, () => enumFor(fieldType.values));
    case 'reference': {
      const shown = name.replace(/Id$/, '');
      resolvers.set(`${shape.kind}.${shown}`, (record, _, context) =>
        context.records.find(record[name] as string | null),
      );
      return declare(shown, () => typeOfKind(fieldType.to[0] as Kind));
    }
    case 'referenceList': {
      const shown = name.replace(/Ids$/, 's');
      resolvers.set(`${shape.kind}.${shown}`, (record, _, context) =>
        context.records.findAll(record[name] as readonly string[]),
      );
      return declare(shown, () => [typeOfKind(fieldType.to[0] as Kind)], false);
    }
  }
}

function declareCitations(type: ClassType<object>, kind: Kind): void {
  const description =
    'Where this is written. Where the record has no citations of its own, the manifest of its data set is the citation.';
  Field(() => [CitationUnion], { description })(type.prototype as object, 'citations');
  resolvers.set(`${kind}.citations`, (record, _, context) => context.citationsOf(record));
}
