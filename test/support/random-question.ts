import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { someIds, somePair, type KnownIds } from './known-ids.js';
import { randomChoices, randomScope } from './random-diffusion.js';
import { randomFilter } from './world/random-filter.js';
import { randomDate } from './world/random-values.js';
import type { Random } from './world/random.js';

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
type AnyField = GraphQLField<unknown, unknown>;

/** A GraphQL document with the values of its variables. */
export interface Question {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that the arguments of one field must have, by name, in place of random ones. */
export type Given = Readonly<Record<string, unknown>>;

const SHARES = [0.1, 0.5, 1];
const WRAPPER = /(Connection|Edge|Tree|Path)$/;

/**
 * A random question to one field at the root: any of the fields below it to a depth, each with random arguments, so that whatever
 * the schema comes to offer is asked. The same choices give the same question.
 */
export function randomQuestion(
  random: Random,
  schema: GraphQLSchema,
  known: KnownIds,
  fieldName: string,
  given: Given = {},
): Question {
  const field = schema.getQueryType()?.getFields()[fieldName];
  if (field === undefined) throw new RangeError(`The root has no field ${fieldName}.`);
  const asking = new Asking(random, schema, known);
  const selected = asking.field(field, 2, given);
  const variables = [...asking.variables];
  const head = variables.map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  return {
    text: `query ${head === '' ? '' : `(${head})`} { ${selected} }`,
    variables: Object.fromEntries(variables.map(([name, { value }]) => [name, value])),
  };
}

/** Collects variables while a document is put together. */
class Asking {
  readonly variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  #aliases = 0;

  constructor(
    private readonly random: Random,
    private readonly schema: GraphQLSchema,
    private readonly known: KnownIds,
  ) {}

  /** Under a name of its own, for members of a union may give different types under one name. */
  field(field: AnyField, depth: number, given: Given = {}): string {
    const type = getNamedType(field.type);
    const alias = `${field.name}${this.#aliases++}`;
    const head = `${alias}: ${field.name}${this.#arguments(field, given)}`;
    return isLeafType(type)
      ? head
      : `${head} { ${this.#selection(type as GraphQLCompositeType, depth)} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (isObjectType(type)) return ['__typename', ...this.#fields(type, depth, 2)].join(' ');
    const members = this.schema.getPossibleTypes(type);
    const shared = isInterfaceType(type) ? this.#fields(type, depth, 1) : [];
    const own = members.map((member) => {
      const most = this.random.happens(2 / members.length) ? 1 : 0;
      const fields = ['__typename', ...this.#fields(member, depth, most)];
      return `... on ${member.name} { ${fields.join(' ')} }`;
    });
    return ['__typename', ...shared, ...own].join(' ');
  }

  /** Some of the values, and up to `most` of what the type leads to; all of them where it only wraps something. */
  #fields(type: Fielded, depth: number, most: number): readonly string[] {
    const fields = Object.values(type.getFields());
    const isWrapper = WRAPPER.test(type.name);
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const links = fields.filter((field) => !leaves.includes(field));
    const chosen = isWrapper
      ? links
      : depth > 0 && links.length > 0
        ? this.random.some(links, most)
        : [];
    return [
      ...leaves.filter(({ name }) => isWrapper || name === 'id' || this.random.happens(0.6)),
      ...chosen,
    ].map((field) => this.field(field, isWrapper ? depth : depth - 1));
  }

  #arguments(field: AnyField, given: Given): string {
    const wanted = field.args.filter((argument) => this.#isWanted(argument, given));
    // A page has a beginning or an end, never both.
    const isBackward = this.random.happens(0.3);
    const texts = wanted
      .filter(({ name }) => name in given || name !== (isBackward ? 'first' : 'last'))
      .map((argument) => {
        const value = given[argument.name] ?? this.#value(argument, getNamedType(field.type));
        return `${argument.name}: $${this.#variable(argument, value)}`;
      });
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }

  #isWanted(argument: GraphQLArgument, given: Given): boolean {
    if (argument.name in given) return given[argument.name] !== undefined;
    if (argument.name === 'after' || argument.name === 'before') return false;
    return isRequiredArgument(argument) || this.random.happens(0.6);
  }

  #variable(argument: GraphQLArgument, value: unknown): string {
    const name = `v${this.variables.size}`;
    this.variables.set(name, { type: String(argument.type), value });
    return name;
  }

  #value({ name, type }: GraphQLArgument, of: GraphQLNamedType): unknown {
    const named = getNamedType(type);
    const isMany = isListType(getNullableType(type));
    if (named.name === 'DiffusionScopeInput') return randomScope(this.random, this.known);
    if (isInputObjectType(named)) {
      return named.name === 'DiffusionInput'
        ? randomChoices(this.random, named)
        : randomFilter(this.random, this.known.world, named);
    }
    if (isEnumType(named)) {
      const names = named.getValues().map((value) => value.name);
      return isMany ? this.random.some(names, 3) : this.random.pick(names);
    }
    const value = this.#scalar(name, named.name, of);
    return isMany && !Array.isArray(value) ? [value] : value;
  }

  #scalar(name: string, typeName: string, of: GraphQLNamedType): unknown {
    const { random, known } = this;
    switch (typeName) {
      case 'Int':
        return 1 + random.below(6);
      case 'Boolean':
        return random.happens(0.5);
      case 'EdtfDate':
        return randomDate(random) || '2012-06';
      case 'Float':
        return SHARES;
      case 'ID':
        if (name === 'ids') return someIds(random, known, null, 20);
        if (name === 'from' || name === 'to') return somePair(random, known)[name];
        if (name === 'run') return random.pick(known.ids('InferenceRun'));
        if (random.happens(0.1)) return 'pilot:nobody-knows-it';
        return random.pick(of.name === 'Node' ? known.all : known.ids(of.name));
      default:
        return name === 'nameOrCode' && random.happens(0.4)
          ? random.pick(known.codes)
          : random.pick(known.names);
    }
  }
}
