import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { portabilityFaults } from '../../scripts/lint/portable-cypher.mjs';
import type { GraphClient } from '../support/graph-client.js';
import { pageQuery } from '../support/graph-lists.js';
import { fulfils, rowsFulfilling } from '../support/world/filter-oracle.js';
import { openWorld } from '../support/world/open-world.js';
import { createRandom } from '../support/world/random.js';
import { randomFilter } from '../support/world/random-filter.js';
import { randomWorld } from '../support/world/random-world.js';
import type { TableName } from '../support/world/world.js';

/** Hundreds of queries a test: seconds, and more on a busy machine. */
jest.setTimeout(60_000);

const schema = await buildReformSchema();
const TABLES: Readonly<Record<string, TableName>> = {
  scaleUps: 'scale-ups',
  studyVisits: 'study-visits',
  conflictingStatements: 'conflicting-statements',
};

/** Every list at the root that takes a filter, with the filter's type. */
const LISTS = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const type = field.args.find(({ name }) => name === 'filter')?.type;
  const filter = type === undefined ? null : getNamedType(type);
  return isInputObjectType(filter) && field.name !== 'statistics'
    ? [[field.name, TABLES[field.name] ?? (field.name as TableName), filter] as const]
    : [];
});

/** Graphs that the filters are tried on. Their number is their seed. */
const WORLDS = [1, 2, 3].map((seed) => ({ seed, world: randomWorld(seed) }));

describe('a random filter', () => {
  const clients: GraphClient[] = [];
  const texts = new Set<string>();
  beforeAll(async () => {
    for (const { world } of WORLDS) clients.push(await openWorld(world, schema));
  }, 120_000);
  afterAll(() => Promise.all(clients.map(({ store }) => store.close())));

  it('is tried on every list that takes one', () => {
    expect(LISTS.map(([field]) => field).sort()).toEqual([
      'claims',
      'conflictingStatements',
      'documents',
      'domains',
      'officials',
      'organizations',
      'outcomes',
      'pilots',
      'plans',
      'programs',
      'recognitions',
      'regions',
      'replications',
      'rules',
      'scaleUps',
      'studyVisits',
      'tallies',
      'targets',
    ]);
  });

  it.each(LISTS)('of %s leaves what a recount leaves', async (field, table, type) => {
    const chosen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.nat(WORLDS.length - 1), fc.integer(), async (at, seed) => {
        const { world } = WORLDS[at] as (typeof WORLDS)[number];
        const filter = randomFilter(createRandom(seed), world, type);
        const wanted = rowsFulfilling(world, table, filter).map(({ id }) => id);
        chosen.add(wanted.length);
        expect(await idsOf(at, field, type, filter)).toEqual([...wanted].sort());
      }),
      { numRuns: 60 },
    );
    // Filters that leave nothing, or everything, would prove little.
    expect(chosen.size).toBeGreaterThan(2);
  });

  it('of the pilots of programs leaves what a recount leaves: there the search begins at the program', async () => {
    const type = schema.getType('PilotFilter') as GraphQLInputObjectType;
    await fc.assert(
      fc.asyncProperty(fc.nat(WORLDS.length - 1), fc.integer(), async (at, seed) => {
        const { world } = WORLDS[at] as (typeof WORLDS)[number];
        const filter = randomFilter(createRandom(seed), world, type);
        const wanted = world.programs.map(({ id }) =>
          world.pilots
            .filter((pilot) => pilot['program'] === id && fulfils(world, 'pilots', pilot, filter))
            .map((pilot) => pilot['id'])
            .sort(),
        );
        const { data, errors } = await (clients[at] as GraphClient).answer(OF_PROGRAMS, {
          ids: world.programs.map(({ id }) => id),
          filter,
        });
        expect(errors).toEqual([]);
        const found = (data?.['nodes'] as readonly OfProgram[]).map(({ pilots }) =>
          pilots.edges.map(({ node }) => node.id),
        );
        expect(found).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });

  it('is a statement of the portable Cypher, however its conditions are put together', () => {
    expect(texts.size).toBeGreaterThan(100);
    expect([...texts].flatMap((text) => portabilityFaults(text))).toEqual([]);
  });

  async function idsOf(
    at: number,
    field: string,
    type: GraphQLInputObjectType,
    filter: object,
  ): Promise<readonly string[]> {
    const order = field === 'domains' ? 'NOTATION_ASC' : 'ID_ASC';
    const query = pageQuery(field, 'id', `filter: $filter, orderBy: ${order}`).replace(
      'query (',
      `query ($filter: ${type.name}, `,
    );
    const { data, errors, statements } = await (clients[at] as GraphClient).answer(query, {
      first: 100,
      filter,
    });
    expect(errors).toEqual([]);
    for (const text of statements) texts.add(text);
    const { edges, totalCount } = data?.['list'] as Connection;
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.id).sort();
  }
});

const OF_PROGRAMS = `query ($ids: [ID!]!, $filter: PilotFilter) {
  nodes(ids: $ids) {
    ... on Program { pilots(first: 100, filter: $filter, orderBy: ID_ASC) { edges { node { id } } } }
  }
}`;

interface Connection {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly totalCount: number;
}

interface OfProgram {
  readonly pilots: Connection;
}
