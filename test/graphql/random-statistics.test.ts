import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { GraphQLInputObjectType } from 'graphql';
import { DIMENSIONS, MEASURED, type Dimension, type Measured } from '#src/domain/statistics.js';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { portabilityFaults } from '../../scripts/lint/portable-cypher.mjs';
import type { GraphClient } from '../support/graph-client.js';
import { rowsFulfilling, type Filter } from '../support/world/filter-oracle.js';
import { openWorld } from '../support/world/open-world.js';
import { createRandom } from '../support/world/random.js';
import { randomFilter } from '../support/world/random-filter.js';
import { randomWorld } from '../support/world/random-world.js';
import { countOf, isFirstAtSite, recount, TABLE_OF, type Group } from '../support/world/recount.js';
import type { World, WorldRow } from '../support/world/world.js';

/** Hundreds of queries a test: seconds, and more on a busy machine. */
jest.setTimeout(60_000);

const schema = await buildReformSchema();

/** Graphs that are counted. Their number is their seed. */
const WORLDS = [4, 5, 6].map((seed) => randomWorld(seed));
const FILTER_TYPES = {
  pilots: 'PilotFilter',
  replications: 'ReplicationFilter',
  outcomes: 'OutcomeFilter',
} as const;

const COUNTS = `query (
  $groupBy: [StatisticsDimension!]!, $measure: StatisticsMeasure!,
  $filter: StatisticsFilter, $classes: [ReplicationClass!]
) {
  statistics(groupBy: $groupBy, measure: $measure, filter: $filter, classes: $classes) {
    total
    groups { ...counted groups { ...counted groups { ...counted groups { count } } } }
  }
}
fragment counted on StatisticsGroup {
  count
  reason
  key {
    ... on DomainKey { domain { id } }
    ... on YearKey { year }
    ... on RegionKey { region { id } }
    ... on StatusKey { status }
    ... on AuthorityKey { authority { id } }
    ... on ReplicationClassKey { replicationClass }
  }
}`;

describe('random statistics', () => {
  const clients: GraphClient[] = [];
  const texts = new Set<string>();
  beforeAll(async () => {
    for (const world of WORLDS) clients.push(await openWorld(world, schema));
  }, 120_000);
  afterAll(() => Promise.all(clients.map(({ store }) => store.close())));

  it.each(MEASURED)('of %s are what a recount gives', async (measure) => {
    const dimensions = fc.uniqueArray(fc.constantFrom(...dimensionsOf(measure)), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(WORLDS.length - 1),
        dimensions,
        fc.option(fc.integer(), { freq: 2 }),
        async (at, groupBy, seed) => {
          const world = WORLDS[at] as World;
          const { variables, rows } = randomQuestion(world, measure, groupBy, seed);
          const { data, errors, statements } = await (clients[at] as GraphClient).answer(
            COUNTS,
            variables,
          );
          expect(errors).toEqual([]);
          for (const text of statements) texts.add(text);
          expect(plain(data?.['statistics'] as Counts)).toEqual({
            total: countOf(world, measure, rows),
            groups: recount(world, measure, rows, groupBy),
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are statements of the portable Cypher, however they are put together', () => {
    expect(texts.size).toBeGreaterThan(100);
    expect([...texts].flatMap((text) => portabilityFaults(text))).toEqual([]);
  });
});

/** What is asked, and the rows that it is asked of. */
function randomQuestion(
  world: World,
  measure: Measured,
  groupBy: readonly Dimension[],
  seed: number | null,
): { readonly variables: Filter; readonly rows: readonly WorldRow[] } {
  const table = TABLE_OF[measure] as keyof typeof FILTER_TYPES;
  const type = schema.getType(FILTER_TYPES[table]) as GraphQLInputObjectType;
  const filter = seed === null ? null : randomFilter(createRandom(seed), world, type);
  const chosen = groupBy.includes('REPLICATION_CLASS') ? undefined : ['PRESCRIBED'];
  const classes = table === 'replications' ? chosen : undefined;
  const rows = rowsFulfilling(world, table, filter).filter(
    (row) =>
      (classes === undefined || classes.includes(row['class'] ?? '')) &&
      (measure !== 'FIRST_ADOPTIONS' || isFirstAtSite(world, row)),
  );
  return { variables: { groupBy, measure, classes, filter: { [table]: filter } }, rows };
}

function dimensionsOf(measure: Measured): readonly Dimension[] {
  return TABLE_OF[measure] === 'replications'
    ? DIMENSIONS
    : DIMENSIONS.filter((dimension) => dimension !== 'REPLICATION_CLASS');
}

interface Counts {
  readonly total: number;
  readonly groups: readonly AnsweredGroup[];
}

interface AnsweredGroup {
  readonly key: Readonly<Record<string, string | number | { readonly id: string }>> | null;
  readonly reason: Group['reason'];
  readonly count: number;
  readonly groups?: readonly AnsweredGroup[];
}

function plain({ total, groups }: Counts): { readonly total: number; readonly groups: unknown } {
  return { total, groups: groups.map(plainGroup) };
}

function plainGroup({ key, reason, count, groups = [] }: AnsweredGroup): Group {
  const [value = null] = Object.values(key ?? {});
  const plainKey = typeof value === 'object' ? (value?.id ?? null) : value;
  return { key: plainKey, reason, count, groups: groups.map(plainGroup) };
}
