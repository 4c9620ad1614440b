import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#src/config.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { createLogger } from '#src/logger.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { FIRST_QUERY } from '#src/server/query-page/first-query.js';
import { startServer, type RunningServer } from '#src/server/start-server.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { writeDataSet } from '../support/data-sets.js';
import { STORY } from '../support/graph-story.js';

const folder = mkdtempSync(join(tmpdir(), 'reform-graph-'));
let server: RunningServer;

beforeAll(async () => {
  const store = await openStore({ engine: 'memory' });
  await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  const report = await loadDataSets(store, [writeDataSet(folder, 'story', STORY)]);
  expect(report.ok).toBe(true);
  server = await startServer({
    config: readConfig({ REFORM_GRAPH_PORT: '0', REFORM_GRAPH_STORE: 'memory:' }),
    store,
    quotations: { quote: async () => ({ status: 'NO_COPY' }), find: async () => null },
    logger: createLogger('silent'),
  });
}, 60_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Record<string, unknown>;
}

describe('startServer', () => {
  it('answers the first query of the query page, within all limits', async () => {
    const reply = await ask(FIRST_QUERY, { pilot: 'pilot:port' });
    expect(reply['errors']).toBeUndefined();
    expect(reply).toMatchObject({
      // Mill, lake and hill hang on port directly; taker (twice) and lone on the batches that it belongs to.
      data: { pilot: { copies: { totalCount: 3 }, collectiveCopies: { totalCount: 3 } } },
      extensions: {
        cost: { requested: expect.any(Number), limit: 25_000 },
        dataRelease: { number: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
  });

  it('takes the first query as it stands, though this graph lacks its pilot', async () => {
    expect(await ask(FIRST_QUERY)).toMatchObject({ data: { pilot: null } });
  });

  it('is ready once data were loaded', async () => {
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });

  it('signs cursors, so that they lead on', async () => {
    const page = `query ($after: String) {
      pilots(first: 1, after: $after) { pageInfo { endCursor } edges { node { id } } }
    }`;
    const first = (await ask(page)) as { data: { pilots: { pageInfo: { endCursor: string } } } };
    const second = await ask(page, { after: first.data.pilots.pageInfo.endCursor });
    expect(second['errors']).toBeUndefined();
    expect(second['data']).not.toEqual(first.data);
  });

  it('refuses what is deeper than six entities', async () => {
    const replaced = `${'replacedBy { '.repeat(6)} id ${'}'.repeat(6)}`;
    expect(await ask(`{ pilot(id: "pilot:port") { ${replaced} } }`)).toMatchObject({
      errors: [{ extensions: { code: 'TOO_COSTLY', limit: 6, requested: 7 } }],
    });
  });
});
