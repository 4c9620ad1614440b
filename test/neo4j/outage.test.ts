import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore, WriteTransaction } from '#src/store/graph-store.js';
import { readNeo4jLocation } from '#src/store/neo4j-location.js';
import { openStore } from '#src/store/open-store.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { runNode, type Outcome } from '../support/run-node.js';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'neo4j.mjs');
const START_MILLIS = 240_000;
const SMALL = ['--short-lived', '--heap', '400m', '--page-cache', '32m'];
const HALF_BATCH = 500;

const WRITE_HALF = `
  UNWIND range(1, $size) AS i
  CREATE (:Setting {id: 'setting:' + $batch + $half + toString(i), batch: $batch})
`;
const BATCH_SIZES = `
  MATCH (s:Setting)
  RETURN s.batch AS batch, count(s) AS size
  ORDER BY batch
`;
const ENDLESS = `
  UNWIND range(1, 1000000000) AS i
  WITH i
  WHERE i < 0
  RETURN count(i) AS count
`;

/** One server that dies once: a start takes about 12 s, and a write is tried again for 15 s. */
describeOnNeo4j('a Neo4j that dies', () => {
  let folder: string;
  let home: string;
  const run = (command: string, ...argv: readonly string[]): Promise<Outcome> =>
    runNode(SCRIPT, [command, '--home', home, ...argv]);
  const stores: GraphStore[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reform-graph-neo4j-'));
    home = join(folder, 'home');
    await run('start', ...SMALL);
    const { boltUrl, password } = server(home);
    for (const url of [boltUrl, boltUrl.replace('bolt:', 'neo4j:')]) {
      const environment = { REFORM_GRAPH_NEO4J_PASSWORD: password };
      stores.push(await openStore(readNeo4jLocation(url, environment)));
    }
  }, START_MILLIS);
  afterAll(async () => {
    for (const store of stores) await store.close();
    await run('stop');
    rmSync(folder, { recursive: true, force: true });
  }, START_MILLIS);

  it(
    'fails what runs as unavailable, keeps nothing half written, and is used again once it is back',
    async () => {
      const [direct, routed] = stores as [GraphStore, GraphStore];
      await direct.write((transaction) => writeBatch(transaction, 'whole'));
      const reads = stores.map((store) => codeOf(store.read(cypher(ENDLESS))));

      const write = direct.write((transaction) =>
        writeBatch(transaction, 'broken', () => process.kill(server(home).pid, 'SIGKILL')),
      );
      expect(await Promise.all([codeOf(write), ...reads])).toEqual([
        'STORE_UNAVAILABLE',
        'STORE_UNAVAILABLE',
        'STORE_UNAVAILABLE',
      ]);
      for (const store of stores) {
        await expect(store.read(cypher(BATCH_SIZES))).rejects.toMatchObject({
          code: 'STORE_UNAVAILABLE',
          message: 'The database cannot be reached.',
        });
      }

      await run('start', ...SMALL);
      for (const store of stores) {
        expect(await store.read(cypher(BATCH_SIZES))).toEqual([
          { batch: 'whole', size: 2 * HALF_BATCH },
        ]);
      }
      await routed.write((transaction) => writeBatch(transaction, 'again'));
      expect(await direct.read(cypher(BATCH_SIZES))).toEqual([
        { batch: 'again', size: 2 * HALF_BATCH },
        { batch: 'whole', size: 2 * HALF_BATCH },
      ]);
    },
    START_MILLIS,
  );
});

/** Writes a batch by two statements. What happens between them happens at the first try alone. */
async function writeBatch(
  transaction: WriteTransaction,
  batch: string,
  between: () => void = () => undefined,
): Promise<void> {
  await transaction.run(cypher(WRITE_HALF, { batch, half: 'a', size: HALF_BATCH }));
  between();
  await transaction.run(cypher(WRITE_HALF, { batch, half: 'b', size: HALF_BATCH }));
}

function server(home: string) {
  const text = readFileSync(join(home, 'server.json'), 'utf8');
  return JSON.parse(text) as { readonly boltUrl: string; password: string; pid: number };
}

/** The code with which work fails, or null when it does not. */
async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error as { readonly code: unknown }).code,
  );
}
