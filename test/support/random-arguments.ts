import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { DIMENSIONS, MEASURED, type Measured } from '#src/domain/statistics.js';
import { somePair, type KnownIds } from './known-ids.js';
import type { Given } from './random-question.js';
import type { Random } from './world/random.js';
import { randomFilter } from './world/random-filter.js';

const FILTER_OF: Readonly<Record<Measured, string>> = {
  PILOTS: 'pilots',
  PROGRAMS: 'pilots',
  SITES: 'pilots',
  REPLICATIONS: 'replications',
  ADOPTING_SITES: 'replications',
  OUTCOMES: 'outcomes',
};

/** Arguments of fields at the root that belong together; others can be chosen one by one. */
export function argumentsTogether(
  random: Random,
  schema: GraphQLSchema,
  known: KnownIds,
  fieldName: string,
): Given {
  if (fieldName === 'replicationPaths') return somePair(random, known);
  if (fieldName === 'statistics') return statisticsArguments(random, schema, known);
  return {};
}

/** Filters and dimensions that the measure takes: others are refused before the graph is asked. */
function statisticsArguments(random: Random, schema: GraphQLSchema, known: KnownIds): Given {
  const measure = random.pick(MEASURED);
  const ofReplications = FILTER_OF[measure] === 'replications';
  const dimensions = DIMENSIONS.filter((each) => ofReplications || each !== 'REPLICATION_CLASS');
  const type = schema.getType('StatisticsFilter') as GraphQLInputObjectType;
  const conditions = Object.entries(randomFilter(random, known.world, type)).filter(
    ([name]) => !Object.values(FILTER_OF).includes(name) || name === FILTER_OF[measure],
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
