import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { NAME_INDEX, searchNames } from '#src/queries/search-queries.js';
import { similarWords } from '#src/queries/similar-words.js';
import type { GraphReader, GraphStore } from '#src/store/graph-store.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { useTwoEngines } from '../support/two-engines.js';
import { createRandom, type Random } from '../support/world/random.js';

const schema = await buildReformSchema();
const KINDS = ['Pilot', 'Region', 'Program', 'Outcome', 'Document'];
const MOST_HITS = 2_000;
const RUNS = { numRuns: 40 } as const;
const MILLIS = 120_000;

const SEARCH = `query ($text: String!, $kinds: [SearchedKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) { matchedName nameRole node { __typename id } }
}`;

interface Found {
  readonly matchedName: string;
  readonly node: { readonly id: string };
}

describeOnNeo4j('Search on Neo4j', () => {
  const engines = useTwoEngines(schema);

  it(
    'gives the same records in the same order as long as their names hold the whole text',
    () =>
      forRandomTexts(async (random, text) => {
        const { embedded, neo4j } = engines();
        const variables = {
          text,
          kinds: random.some(KINDS, 2).map((kind) => kind.toUpperCase()),
          first: 1 + random.below(30),
        };
        const [expected, found] = await Promise.all(
          [embedded, neo4j].map(async (client) => {
            const { data, errors } = await client.answer(SEARCH, variables);
            expect(errors).toEqual([]);
            return data?.['search'] as readonly Found[];
          }),
        );
        const asked = { ...variables, found: holding(found ?? [], text) };
        expect(asked).toEqual({ ...variables, found: holding(expected ?? [], text) });
      }),
    MILLIS,
  );

  it(
    'finds the same similar names, in an order of its own',
    () =>
      forRandomTexts(async (_, text) => {
        const { embedded, neo4j } = engines();
        const hits = (store: GraphStore) =>
          reading(store, (reader) => reader.searchText(NAME_INDEX, similarWords(text), MOST_HITS));
        const [expected, found] = [await hits(embedded.store), await hits(neo4j.store)];
        // What is cut off depends on the order, which is each engine's own.
        fc.pre(expected.length < MOST_HITS);
        expect({ text, hits: [...found].sort() }).toEqual({ text, hits: [...expected].sort() });
      }),
    MILLIS,
  );

  it(
    'finds the same records for any text when nothing is cut off',
    () =>
      forRandomTexts(async (random, text) => {
        const { embedded, neo4j } = engines();
        const options = { kinds: random.some(KINDS, 2), limit: MOST_HITS };
        const records = async (store: GraphStore) => {
          const found = await reading(store, (reader) => searchNames(reader, text, options));
          return found.map(({ subjectId }) => subjectId).sort();
        };
        expect({ text, records: await records(neo4j.store) }).toEqual({
          text,
          records: await records(embedded.store),
        });
      }),
    MILLIS,
  );

  /** Names, parts of names, two of them, and what a query language might take for syntax. */
  async function forRandomTexts(
    compare: (random: Random, text: string) => Promise<void>,
  ): Promise<void> {
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
        const random = createRandom(seed);
        const { names } = engines().known;
        const name = random.pick(names);
        const start = random.below(name.length);
        const text = random.pick([
          name,
          name.slice(start, start + 2),
          name.slice(0, 3),
          `${name} ${random.pick(names)}`,
          `${name.slice(0, 2)}${random.pick(['*', '"', ' AND ', '~', ':', '(', '\\', '/'])}${name.slice(2)}`,
        ]);
        fc.pre(text.trim() !== '' && text.isWellFormed());
        await compare(random, text);
      }),
      RUNS,
    );
  }
});

/** The records at the head of a result whose names hold the whole text. */
function holding(found: readonly Found[], text: string): readonly Found[] {
  const wanted = text.trim().toLowerCase();
  return found.filter(({ matchedName }) => matchedName.toLowerCase().includes(wanted));
}

async function reading<T>(
  store: GraphStore,
  work: (reader: GraphReader) => Promise<T>,
): Promise<T> {
  const reader = await store.openReader();
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}
