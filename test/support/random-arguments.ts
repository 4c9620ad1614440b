import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { DIMENSIONS, MEASURED } from '#src/domain/statistics.js';
import { somePair, type KnownIds } from './known-ids.js';
import type { Given } from './random-question.js';
import type { Random } from './world/random.js';
import { TABLE_OF } from './world/recount.js';
import { randomFilter } from './world/random-filter.js';

/** The filters of statistics that are for one kind of record. */
const COUNTED: readonly string[] = Object.values(TABLE_OF);

/** Arguments of fields at the root that belong together; others can be chosen one by one. */
export function argumentsTogether(
  random: Random,
  schema: GraphQLSchema,
  known: KnownIds,
  fieldName: string,
): Given {
  if (fieldName === 'replicationPaths') return somePair(random, known);
  if (fieldName === 'statistics') return statisticsArguments(random, schema, known);
  if (fieldName === 'resolveRegion') return placeArguments(random, known);
  if (fieldName === 'compareMechanisms') {
    const programs = known.ids('Program');
    return { a: random.pick(programs), b: random.pick(programs) };
  }
  if (fieldName === 'compare') return { programs: someOf(random, known, 'Program') };
  if (fieldName === 'compareRegions') return { regions: someOf(random, known, 'Region') };
  return {};
}

/** One to four ids of a kind, none twice. */
function someOf(random: Random, known: KnownIds, kind: string): readonly string[] {
  return [...new Set([random.pick(known.ids(kind)), ...random.some(known.ids(kind), 3)])];
}

/** Mostly what some place bears: of random names few are of places, and of these few lie within a random one. */
function placeArguments(random: Random, known: KnownIds): Given {
  const nameOrCode = random.pick(random.happens(0.8) ? known.codes : known.names);
  return { nameOrCode, within: undefined, validAt: undefined };
}

/** Filters and dimensions that the measure takes: others are refused before the graph is asked. */
function statisticsArguments(random: Random, schema: GraphQLSchema, known: KnownIds): Given {
  const measure = random.pick(MEASURED);
  const ofReplications = TABLE_OF[measure] === 'replications';
  const dimensions = DIMENSIONS.filter((each) => ofReplications || each !== 'REPLICATION_CLASS');
  const type = schema.getType('StatisticsFilter') as GraphQLInputObjectType;
  const conditions = Object.entries(randomFilter(random, known.world, type)).filter(
    ([name]) => !COUNTED.includes(name) || name === TABLE_OF[measure],
  );
  const groupBy = random.some(dimensions, 3);
  return {
    measure,
    groupBy: groupBy.length === 0 ? ['YEAR'] : groupBy,
    filter: Object.fromEntries(conditions),
    classes: undefined,
    maxGroups: undefined,
  };
}
