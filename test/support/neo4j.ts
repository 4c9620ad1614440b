import { describe } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { readNeo4jLocation, type Neo4jLocation } from '#src/store/neo4j-location.js';

const VARIABLE = 'REFORM_GRAPH_TEST_NEO4J';
const HINT = `
Skipped: ${VARIABLE} names no Neo4j. "npm run test:neo4j" starts one and sets it. By hand, with a server whose data the tests may delete
("node scripts/neo4j.mjs start"): ${VARIABLE}='{"url":"bolt://127.0.0.1:PORT","user":"neo4j","password":"..."}' npx jest test/neo4j
`;

interface TestServer {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** The Neo4j that the tests may do anything to. Throws when none is named; inside `describeOnNeo4j` one is. */
export function neo4jLocation(): Neo4jLocation {
  const { url, user, password } = testServer();
  return readNeo4jLocation(url, {
    REFORM_GRAPH_NEO4J_USER: user,
    REFORM_GRAPH_NEO4J_PASSWORD: password,
  });
}

/** The settings by which the program uses it. */
export function neo4jEnvironment(): Readonly<Record<string, string>> {
  const { url, user, password } = testServer();
  return {
    REFORM_GRAPH_STORE: url,
    REFORM_GRAPH_NEO4J_USER: user,
    REFORM_GRAPH_NEO4J_PASSWORD: password,
  };
}

const DELETE_RECORDS = `
  MATCH (n) WHERE coalesce(n.id, '') <> 'setting:schema-version'
  CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
`;

/** Tests that want a Neo4j; where none is named they are skipped, and a line says how to name one. */
export function describeOnNeo4j(name: string, body: () => void): void {
  const isNamed = process.env[VARIABLE] !== undefined;
  if (!isNamed) process.stderr.write(HINT);
  (isNamed ? describe : describe.skip)(name, body);
}

/** Runs work with a driver of its own, closed in the end. */
export async function withDriver<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
  const { url, user, password } = testServer();
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

/** Leaves the database as a new one: no nodes, relationships, constraints or indexes but Neo4j's own two of labels and types. */
export async function emptyNeo4j(): Promise<void> {
  await withDriver(async (driver) => {
    await dropAll(driver, 'CONSTRAINT', 'SHOW CONSTRAINTS YIELD name');
    await dropAll(driver, 'INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
    await run(driver, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  });
}

/** Deletes all nodes but the version of the schema, which stays: to make it takes seconds. */
export async function deleteRecordsOnNeo4j(): Promise<void> {
  await withDriver((driver) => run(driver, DELETE_RECORDS));
}

async function dropAll(driver: Driver, kind: string, listing: string): Promise<void> {
  const { records } = await run(driver, listing);
  for (const record of records) await run(driver, `DROP ${kind} \`${String(record.get('name'))}\``);
}

/** Outside of a transaction of ours: deletion in batches makes its own. */
async function run(driver: Driver, statement: string) {
  const session = driver.session();
  try {
    return await session.run(statement);
  } finally {
    await session.close();
  }
}

/** Of several, each of jest's processes has one of its own. */
function testServer(): TestServer {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error(HINT);
  const servers = [JSON.parse(text) as TestServer | readonly TestServer[]].flat();
  const worker = Number(process.env['JEST_WORKER_ID'] ?? 1) - 1;
  return servers[worker % servers.length] as TestServer;
}
