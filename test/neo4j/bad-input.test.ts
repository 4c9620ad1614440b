import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import type { Neo4jLocation } from '#src/store/neo4j-location.js';
import { openStore } from '#src/store/open-store.js';
import { describeOnNeo4j, neo4jLocation, withDriver } from '../support/neo4j.js';

/** The first statements of a server that has just started take seconds. */
const TEST_MILLIS = 60_000;

const ENDLESS = `
  UNWIND range(1, 1000000000) AS i
  WITH i
  WHERE i < 0
  RETURN count(i) AS count
`;
/** Texts of 10 MB each: memory is used up before much time is. */
const MUCH_MEMORY = `
  WITH reduce(text = '0123456789', i IN range(1, 20) | text + text) AS text
  UNWIND range(1, 1000) AS i
  WITH collect(text + toString(i)) AS texts
  RETURN size(texts) AS size
`;
const RUNNING = `
  SHOW TRANSACTIONS YIELD currentQuery
  WHERE currentQuery CONTAINS 'range(1, 1000000000)' AND NOT currentQuery CONTAINS 'SHOW'
  RETURN currentQuery
`;

describeOnNeo4j('Neo4j that is asked wrongly or too much', () => {
  let store: GraphStore | null = null;
  beforeAll(() => withDriver((driver) => driver.executeQuery('RETURN 1')), TEST_MILLIS);
  afterEach(async () => {
    await store?.close();
    store = null;
  });

  const open = async (parts: Partial<Neo4jLocation> = {}): Promise<GraphStore> => {
    store = await openStore({ ...neo4jLocation(), ...parts });
    return store;
  };

  it('refuses a wrong password at once, says what to set, and shows none', async () => {
    const password = 'wr0ng-password';
    const credentials = { kind: 'password', user: 'neo4j', password } as const;
    const error = await open({ credentials, waitMillis: 60_000 }).catch(errorOf);
    expect(error).toEqual({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(
        'refuses the user and password. Set REFORM_GRAPH_NEO4J_USER and REFORM_GRAPH_NEO4J_PASSWORD',
      ),
    });
    expect(error).not.toMatchObject({ message: expect.stringContaining(password) });
  });

  it('refuses to go without a password where the server wants one', async () => {
    const error = await open({ credentials: { kind: 'none' } }).catch(errorOf);
    expect(error).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('REFORM_GRAPH_NEO4J_PASSWORD'),
    });
  });

  it.each(['bolt:', 'neo4j:'])(
    'refuses a database that is not there at once, by %s',
    async (scheme) => {
      const url = neo4jLocation().url.replace('bolt:', scheme);
      const wrong = { url, database: 'nowhere', waitMillis: 60_000 };
      expect(await open(wrong).catch(errorOf)).toEqual({
        code: 'STORE_UNAVAILABLE',
        message: `Neo4j at ${url} has no database "nowhere". Set REFORM_GRAPH_NEO4J_DATABASE, or leave it out for the user's own.`,
      });
    },
  );

  it(
    'tells that every connection is in use, and answers again once one is free',
    async () => {
      const small = await open({ poolSize: 1, acquireMillis: 300 });
      const reader = await small.openReader();
      const endless = reader.read(cypher(ENDLESS)).catch(errorOf);
      await untilRunning(1);
      expect(await small.read(cypher('RETURN 1 AS one')).catch(errorOf)).toEqual({
        code: 'STORE_UNAVAILABLE',
        message:
          'Every connection to the database is in use. Ask again later, or raise REFORM_GRAPH_NEO4J_POOL_SIZE.',
      });
      await reader.close();
      await endless;
      await untilRunning(0);
      expect(await small.read(cypher('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    },
    TEST_MILLIS,
  );

  it(
    'ends a read at its time limit, in the server as well',
    async () => {
      const graph = await open();
      const read = graph.read(cypher(ENDLESS), { timeoutMillis: 1_000 }).catch(errorOf);
      await untilRunning(1);
      expect(await read).toEqual({
        code: 'TIMEOUT',
        message: expect.stringMatching(
          /^The graph (took too long|gave no answer within 1000 ms)\.$/,
        ),
      });
      await untilRunning(0);
    },
    TEST_MILLIS,
  );

  it(
    'ends a write at its time limit, in the server as well, and keeps nothing of it',
    async () => {
      const graph = await open();
      const written = graph.write(
        async (transaction) => {
          await transaction.run(cypher("CREATE (:Setting {id: 'setting:half'})"));
          await transaction.run(cypher(ENDLESS));
        },
        { timeoutMillis: 1_000 },
      );
      const failure = written.catch(errorOf);
      await untilRunning(1);
      expect(await failure).toMatchObject({ code: 'TIMEOUT' });
      await untilRunning(0);
      const left = cypher("MATCH (s:Setting {id: 'setting:half'}) RETURN s.id AS id");
      expect(await graph.read(left)).toEqual([]);
    },
    TEST_MILLIS,
  );

  it(
    'stops what a reader still runs in the server when the reader is closed',
    async () => {
      const graph = await open();
      const reader = await graph.openReader();
      const endless = reader.read(cypher(ENDLESS)).catch(errorOf);
      await untilRunning(1);
      await reader.close();
      expect(await endless).toEqual({
        code: 'STORE_UNAVAILABLE',
        message: 'The reader is closed.',
      });
      await untilRunning(0);
      expect(await graph.read(cypher('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    },
    TEST_MILLIS,
  );

  it(
    'tells that a statement wants more memory than there is, and goes on',
    async () => {
      const graph = await open();
      const limits = { timeoutMillis: TEST_MILLIS };
      expect(await graph.read(cypher(MUCH_MEMORY), limits).catch(errorOf)).toEqual({
        code: 'TOO_COSTLY',
        message: 'The memory of the statement is used up. Ask for less, or page.',
      });
      expect(await graph.read(cypher('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    },
    TEST_MILLIS,
  );

  it('tells nothing of a statement that is wrong in itself', async () => {
    const graph = await open();
    expect(await graph.read(cypher('RETURN nonsense AS x')).catch(errorOf)).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'The graph refused a statement.',
    });
  });
});

function errorOf(error: unknown): object {
  const { code, message } = error as { readonly code: unknown; readonly message: string };
  return { code, message };
}

/** Waits until so many endless statements run in the server. Fails after 20 s. */
async function untilRunning(count: number): Promise<void> {
  await withDriver(async (driver) => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { records } = await driver.executeQuery(RUNNING);
      if (records.length === count) return;
      await sleep(100);
    }
    throw new Error(`There were never ${count} endless statements in the server.`);
  });
}
