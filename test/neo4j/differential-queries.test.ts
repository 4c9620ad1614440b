import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { cursorKey } from '#src/queries/setting-queries.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { READS, type Call } from '../support/query-comparisons.js';
import { queryFunctions } from '../support/query-functions.js';
import { useTwoEngines } from '../support/two-engines.js';
import { createRandom } from '../support/world/random.js';

const schema = await buildReformSchema();
const RUNS = { numRuns: 8 } as const;
const MILLIS = 60_000;

/** Compared elsewhere, with the reason. */
const ELSEWHERE = {
  bearingName: 'as a step of reconcile',
  containingName: 'as a step of reconcile',
  likeName: 'similar names: engines find others of them',
  similarNames: 'similar names: engines find others of them',
  suggestEntities: 'what searchNames finds, as readEntities has it',
  searchNames: 'differential-search.test.ts, which knows what is only similar',
  indexedNamesHolding: 'part of searchNames, and only where there is an index of phrases',
  readCollected: 'as a step of listPage, statisticsRows and sourcesReached',
  countCommits: 'the embedded engine alone counts commits, in its file',
  cursorKey: 'below: it is made up at random and kept',
} as const;

describe('the functions of src/queries that read', () => {
  it('are each compared', async () => {
    const reads = [...(await queryFunctions())].filter(([, works]) => works === 'reads');
    const compared = [...Object.keys(READS), ...Object.keys(ELSEWHERE)];
    expect(reads.map(([name]) => name).sort()).toEqual(compared.sort());
  });
});

describeOnNeo4j('Queries on Neo4j', () => {
  const engines = useTwoEngines(schema);

  it.each(Object.entries(READS))(
    '%s gives what it gives on the embedded engine',
    async (_, call) => {
      await fc.assert(
        fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
          const { embedded, neo4j, known } = engines();
          const ask = (store: GraphStore): Promise<unknown> =>
            called(store, call, createRandom(seed), known);
          expect(await ask(neo4j.store)).toEqual(await ask(embedded.store));
        }),
        RUNS,
      );
    },
    MILLIS,
  );

  it('cursorKey keeps the key that it made, on both', async () => {
    const { embedded, neo4j } = engines();
    for (const { store } of [embedded, neo4j]) {
      const key = await cursorKey(store);
      expect(key).toHaveLength(43);
      expect(await cursorKey(store)).toBe(key);
    }
  });
});

async function called(
  store: GraphStore,
  call: Call,
  ...[random, known]: [Parameters<Call>[1], Parameters<Call>[2]]
): Promise<unknown> {
  const reader = await store.openReader();
  try {
    return await call(reader, random, known);
  } finally {
    await reader.close();
  }
}
