import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRequiredArgument } from 'graphql';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import type { Answer, GraphClient } from '../support/graph-client.js';
import {
  pageOf,
  pageQuery,
  rootLists,
  type Page,
  type PageArguments,
} from '../support/graph-lists.js';
import { isConnection } from '../support/graph-selections.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { argumentsTogether } from '../support/random-arguments.js';
import { randomQuestion } from '../support/random-question.js';
import { useTwoEngines } from '../support/two-engines.js';
import { createRandom } from '../support/world/random.js';

const schema = await buildReformSchema();
const ROOT_FIELDS = Object.values(schema.getQueryType()?.getFields() ?? {});
/** Search ends in what is only similar, in an order of each engine's own: `differential-search.test.ts` compares it. */
const FIELDS = ROOT_FIELDS.filter(({ name }) => name !== 'search');
const LISTS = FIELDS.filter(isConnection);

/** Lists take more kinds of arguments than look-ups by id. */
const RUNS = { list: 6, one: 3 } as const;
/** Most rounds of questions until one is answered: few are all refused by chance. */
const ROUNDS = 8;
const MANY_ARGUMENTS = ['statistics', 'resolveRegion', 'compare', 'compareRegions'];
const MILLIS = 120_000;

describeOnNeo4j('GraphQL on Neo4j', () => {
  const engines = useTwoEngines(schema);

  describe.each(FIELDS.map((field) => [field.name, field] as const))('%s', (name, field) => {
    const takesMuch = isConnection(field) || MANY_ARGUMENTS.includes(name);
    const numRuns = takesMuch ? RUNS.list : RUNS.one;
    it(
      'gives what the embedded engine gives, whatever is asked',
      async () => {
        let answered = 0;
        const comparison = fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
          const { embedded, neo4j, known } = engines();
          const random = createRandom(seed);
          const given = argumentsTogether(random, schema, known, name);
          const question = randomQuestion(random, schema, known, name, given);
          const expected = outcomeOf(await embedded.answer(question.text, question.variables));
          const found = outcomeOf(await neo4j.answer(question.text, question.variables));
          expect({ question, ...found }).toEqual({ question, ...expected });
          if (expected.errors.length === 0 && valuesIn(expected.data) > 1) answered += 1;
        });
        // Questions that are all refused, or about nothing, prove nothing: then others are asked.
        for (let round = 0; round < ROUNDS && answered === 0; round += 1) {
          await fc.assert(comparison, { numRuns });
        }
        expect(answered).toBeGreaterThan(0);
      },
      MILLIS,
    );
  });

  it.each(LISTS.filter(({ args }) => !args.some(isRequiredArgument)).map(({ name }) => name))(
    'goes through all pages of %s by cursors that the other engine gave',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
          const random = createRandom(seed);
          const [list] = rootLists(schema).filter(({ field }) => field === name);
          const order = random.pick(list?.orders ?? [undefined]);
          const direction = random.pick(['forward', 'backward'] as const);
          const query = pageQuery(name, 'id', order === undefined ? '' : `orderBy: ${order}`);
          const walk = (clients: readonly GraphClient[]) =>
            pagesInTurn(clients, query, { direction, size: 40, most: 8 });
          const { embedded, neo4j } = engines();
          const expected = await walk([embedded]);
          expect(await walk([neo4j, embedded])).toEqual(expected);
          expect(await walk([embedded, neo4j])).toEqual(expected);
        }),
        { numRuns: 2 },
      );
    },
    MILLIS,
  );
});

/** The ids of the first pages, each page asked of the next client with the cursor that the one before gave. */
async function pagesInTurn(
  clients: readonly GraphClient[],
  query: string,
  { direction, size, most }: { direction: 'forward' | 'backward'; size: number; most: number },
): Promise<readonly unknown[]> {
  const pages: unknown[] = [];
  let cursor: string | null = null;
  do {
    const variables: PageArguments =
      direction === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
    const client = clients[pages.length % clients.length] as GraphClient;
    const { edges, pageInfo, totalCount }: Page = await pageOf(client, query, variables);
    pages.push({ ids: edges.map(({ node }) => node['id']), totalCount });
    cursor =
      direction === 'forward'
        ? (pageInfo.hasNextPage && pageInfo.endCursor) || null
        : (pageInfo.hasPreviousPage && pageInfo.startCursor) || null;
  } while (cursor !== null && pages.length < most);
  return pages;
}

/** How many values of records an answer holds. */
function valuesIn(data: unknown): number {
  if (data === null || data === undefined) return 0;
  if (typeof data !== 'object') return 1;
  return Object.values(data).reduce<number>((sum, value) => sum + valuesIn(value), 0);
}

/** What a client sees, but for the time of the load. What was refused before it ran has no data at all. */
function outcomeOf({ data, errors }: Answer): Pick<Answer, 'data' | 'errors'> {
  const plain = JSON.parse(JSON.stringify(data ?? null), (key, value: unknown) =>
    key.startsWith('loadedAt') ? null : value,
  ) as Answer['data'];
  return { data: plain, errors };
}
