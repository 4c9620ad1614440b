import { describe } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { readNeo4jLocation, type Neo4jLocation } from '#src/store/neo4j-location.js';

interface TestServer {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

const GIVEN = process.env['REFORM_GRAPH_TEST_NEO4J'];
const HINT =
  'Start a server with "node scripts/neo4j.mjs start" and set REFORM_GRAPH_TEST_NEO4J to {"url", "user", "password"}.';

/** Tests that need a Neo4j server: skipped, saying why, where none is given. They must not run beside others that use it. */
export const describeOnNeo4j: typeof describe.skip = (name, body) =>
  GIVEN === undefined ? describe.skip(`${String(name)} (${HINT})`, body) : describe(name, body);

/** The server of the tests. */
export function neo4jLocation(): Neo4jLocation {
  const { url, user, password } = JSON.parse(GIVEN ?? '{}') as TestServer;
  return readNeo4jLocation(url, {
    REFORM_GRAPH_NEO4J_USER: user,
    REFORM_GRAPH_NEO4J_PASSWORD: password,
  });
}

/** Takes everything out of the database: data, constraints and indexes. */
export async function emptyNeo4j(): Promise<void> {
  const { url, credentials } = neo4jLocation();
  if (credentials.kind !== 'password') throw new Error(HINT);
  const driver = neo4j.driver(url, neo4j.auth.basic(credentials.user, credentials.password));
  const run = async (text: string): Promise<readonly string[]> => {
    const { records } = await driver.executeQuery<{ name: string }>(text);
    return records.map((record) => String(record.get(0)));
  };
  try {
    await run('MATCH (n) DETACH DELETE n RETURN count(n) AS name');
    for (const name of await run('SHOW CONSTRAINTS YIELD name')) {
      await run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
    }
    for (const name of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
      await run(`DROP INDEX \`${name}\` IF EXISTS`);
    }
  } finally {
    await driver.close();
  }
}
