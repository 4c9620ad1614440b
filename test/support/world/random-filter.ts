import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Filter } from './filter-oracle.js';
import type { Random } from './random.js';
import { randomDate } from './random-values.js';
import type { TableName, World } from './world.js';

/** Which table the ids of a condition are of, by the end of its name. */
const ID_TABLES: readonly (readonly [RegExp, TableName])[] = [
  [/within$|^siteId$|^regionId$|regionId$|^parentId$/i, 'regions'],
  [/^programId$/, 'programs'],
  [/^(domainId|broaderId)$/, 'domains'],
  [/^batchId$/, 'batches'],
  [/^(authorityId|publisherId)$/, 'organizations'],
  [/^(pilotId|receiverId|sourceId|sourcePilotId)$/, 'pilots'],
];

/** Values that texts are searched for: some are there, some are not. */
const TEXTS = ['甲', '乙丑', '山', '河', '丁'];

/** Texts of conditions that want the whole of a text. */
const TEXTS_OF: Readonly<Record<string, readonly string[]>> = {
  unit: ['天', '件'],
  number: ['1号'],
  field: ['name', 'started', 'site'],
};

/** A filter of a type of the schema, one or two conditions at each depth, with values that a world knows. */
export function randomFilter(random: Random, world: World, type: GraphQLInputObjectType): Filter {
  const fields = Object.values(type.getFields());
  const isQuantifier = fields.some(({ name }) => name === 'some');
  const chosen = isQuantifier
    ? fields.filter(({ name }) => random.happens(name === 'some' ? 0.8 : 0.3))
    : [random.pick(fields), ...(random.happens(0.5) ? [random.pick(fields)] : [])];
  return Object.fromEntries(
    chosen.map((field) => [field.name, randomValue(random, world, field.name, field.type)]),
  );
}

function randomValue(random: Random, world: World, name: string, type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return randomFilter(random, world, named);
  if (isListType(getNullableType(type))) return random.pick([['ATTESTED'], ['PRESCRIBED'], []]);
  if (isEnumType(named)) return random.pick(named.getValues()).name;
  switch (named.name) {
    case 'ID':
      return random.pick(world[tableOf(name)])['id'];
    case 'EdtfDate':
      return randomDate(random) || '2004';
    case 'Float':
      return random.below(20) / 2;
    case 'Boolean':
      return random.happens(0.5);
    default:
      return random.pick(TEXTS_OF[name] ?? TEXTS);
  }
}

function tableOf(name: string): TableName {
  const found = ID_TABLES.find(([pattern]) => pattern.test(name))?.[1];
  if (found === undefined) throw new RangeError(`Of which table are the ids of ${name}?`);
  return found;
}
