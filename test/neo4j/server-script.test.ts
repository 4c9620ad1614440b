import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cypher } from '#src/store/cypher.js';
import { readNeo4jLocation } from '#src/store/neo4j-location.js';
import { openStore } from '#src/store/open-store.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { runNode, type Outcome } from '../support/run-node.js';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'neo4j.mjs');
const START_MILLIS = 240_000;
const SMALL = ['--short-lived', '--heap', '400m', '--page-cache', '32m'];
const OWNER_ONLY = 0o600;

interface Server {
  readonly boltUrl: string;
  readonly httpUrl: string;
  readonly password: string;
}

/** The tests follow one server through its life, for a start takes about 12 s. */
describeOnNeo4j('scripts/neo4j.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reform-graph-neo4j-'));
  const home = join(folder, 'home');
  const run = (command: string, ...argv: readonly string[]): Promise<Outcome> =>
    runNode(SCRIPT, [command, '--home', home, ...argv]);
  const server = (): Server =>
    JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as Server;
  let started: Outcome;

  beforeAll(async () => {
    started = await run('start', ...SMALL);
  }, START_MILLIS);
  afterAll(async () => {
    await run('stop');
    rmSync(folder, { recursive: true, force: true });
  }, START_MILLIS);

  it('prints the settings to use, and nothing else', () => {
    expect(started).toEqual({ code: 0, stdout: settingsOf(home, server()), stderr: '' });
  });

  it('keeps what is secret from others', () => {
    for (const name of ['server.json', 'password']) {
      expect([name, statSync(join(home, name)).mode & 0o777]).toEqual([name, OWNER_ONLY]);
    }
  });

  it(
    'answers on Bolt, also by routing, to its password alone',
    async () => {
      const { boltUrl } = server();
      const password = readFileSync(join(home, 'password'), 'utf8').trim();
      await query(boltUrl, password, "CREATE (:Pilot {id: 'kept'})");
      const routed = boltUrl.replace('bolt:', 'neo4j:');
      expect(await query(routed, password, 'MATCH (n) RETURN n.id AS id')).toEqual(['kept']);
      await expect(query(boltUrl, 'neo4j', 'RETURN 1 AS id')).rejects.toThrow('unauthorized');
    },
    START_MILLIS,
  );

  it('listens on this machine alone', () => {
    expect(server().boltUrl).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(readFileSync(join(home, 'conf', 'neo4j.conf'), 'utf8')).not.toContain('0.0.0.0');
  });

  it('says where it runs', async () => {
    expect(await run('status')).toEqual({ ...started, code: 0 });
  });

  it('leaves a running server as it is when it is started again', async () => {
    const before = server();
    expect(await run('start')).toEqual(started);
    expect(server()).toEqual(before);
  });

  it.each([
    ['--fresh', 'stop it before --fresh'],
    ['--read-only', 'for reading and writing: stop it first'],
    ['--password=another-1', 'This home has another password'],
  ])('refuses %s while it runs', async (option, message) => {
    const { code, stderr } = await run('start', option);
    expect(stderr).toContain(message);
    expect(code).toBe(1);
    expect((await run('status')).code).toBe(0);
  });

  it(
    'stops, once and for all',
    async () => {
      expect((await fetch(server().httpUrl)).ok).toBe(true);
      expect((await run('stop')).stdout).toBe('Stopped.\n');
      await expect(fetch(server().httpUrl)).rejects.toThrow('fetch failed');
      expect((await run('stop')).stdout).toBe(`No Neo4j runs in ${home}.\n`);
      expect((await run('status')).code).toBe(1);
    },
    START_MILLIS,
  );

  it(
    'comes up again at the same address with its data, read-only when asked',
    async () => {
      expect(await run('start', '--read-only', ...SMALL)).toEqual(started);
      const { boltUrl, password } = server();
      expect(await query(boltUrl, password, 'MATCH (n) RETURN n.id AS id')).toEqual(['kept']);
      await expect(query(boltUrl, password, 'CREATE (n) RETURN 1 AS id')).rejects.toThrow(
        'read-only',
      );
    },
    START_MILLIS,
  );

  it(
    'makes the program tell that a read-only database was not written to',
    async () => {
      const { boltUrl, password } = server();
      const environment = { REFORM_GRAPH_NEO4J_PASSWORD: password };
      const store = await openStore(readNeo4jLocation(boltUrl, environment));
      try {
        const written = store.write((transaction) => transaction.run(cypher('CREATE (:Pilot)')));
        const expected = {
          code: 'FORBIDDEN',
          message: 'The database is read-only: nothing was written.',
        };
        await expect(written).rejects.toMatchObject(expected);
        const index = 'CREATE INDEX pilot_year IF NOT EXISTS FOR (n:Pilot) ON (n.year)';
        await expect(store.changeSchema(index)).rejects.toMatchObject(expected);
        expect(await store.read(cypher('MATCH (n) RETURN n.id AS id'))).toEqual([{ id: 'kept' }]);
      } finally {
        await store.close();
      }
    },
    START_MILLIS,
  );
});

function settingsOf(home: string, { boltUrl }: Server): string {
  return [
    `REFORM_GRAPH_STORE=${boltUrl}`,
    'REFORM_GRAPH_NEO4J_USER=neo4j',
    `REFORM_GRAPH_NEO4J_PASSWORD_FILE=${join(home, 'password')}\n`,
  ].join('\n');
}

/** The ids that a statement returns. */
async function query(url: string, password: string, statement: string): Promise<unknown[]> {
  const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', password));
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record): unknown => record.get('id'));
  } finally {
    await driver.close();
  }
}
