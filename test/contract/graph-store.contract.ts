import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { describeReads } from './reads.contract.js';
import { describeSchemaAndSearch } from './schema-and-search.contract.js';
import { describeValues } from './values.contract.js';
import { describeWrites } from './writes.contract.js';

/** Gives the store of the running test: a fresh one for each. */
export type OpenedStore = () => GraphStore;

/**
 * The one definition of what a store must do; each adapter's test file calls it with an opener of empty graphs.
 * Statements are in the portable Cypher only, so that every engine runs the same suite.
 */
export function describeGraphStore(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} as a GraphStore`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describeValues(() => store);
    describeReads(() => store);
    describeWrites(() => store);
    describeSchemaAndSearch(() => store);
    describeLife(() => store);
  });
}

function describeLife(opened: OpenedStore): void {
  it('tells its engine, version and place in words', () => {
    const { engine, version, location } = opened().describe();
    expect([engine, version, location].every((text) => /\S/.test(text))).toBe(true);
  });

  it('closes twice without complaint', async () => {
    await opened().close();
    await expect(opened().close()).resolves.toBeUndefined();
  });

  it.each<[string, (store: GraphStore) => Promise<unknown>]>([
    ['read', (store) => store.read(cypher('RETURN 1 AS one'))],
    ['open a reader', (store) => store.openReader()],
    ['write', (store) => store.write((transaction) => transaction.run(cypher('CREATE (:Late)')))],
    [
      'change its schema',
      (store) => store.changeSchema('CREATE INDEX late IF NOT EXISTS FOR (n:Late) ON (n.id)'),
    ],
  ])('refuses to %s once it is closed', async (_, use) => {
    await opened().close();
    await expect(use(opened())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('refuses reads of a reader that was left open when the store was closed', async () => {
    const reader = await opened().openReader();
    await opened().close();
    await expect(reader.read(cypher('RETURN 1 AS one'))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await reader.close();
  });
}
