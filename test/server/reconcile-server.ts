import { afterAll, beforeAll, expect } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#src/config.js';
import { openSourceFolder } from '#src/curation/source-folder.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { createLogger } from '#src/logger.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { startServer, type RunningServer } from '#src/server/start-server.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { manifestText, writeDataSet, type DataSetText } from '../support/data-sets.js';
import { STORY } from '../support/graph-story.js';

export const SCRIPT = '<script>alert("x")</script>';

/** A program whose names would run in a page that did not escape them. */
const HOSTILE: DataSetText = {
  'dataset.yml': manifestText('hostile'),
  'programs.csv': `id,name,name_en,aliases,kind
program:hostile,"${SCRIPT.replaceAll('"', '""')}",It's <b>bold</b> & more,</title><img src=x>,platform
`,
};

/** What the service says of one entity. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly features: readonly { readonly id: string; readonly value: boolean | number }[];
}

export type Query = Readonly<Record<string, unknown>>;

/** A server over the story, with what a client of the service can ask of it. */
export interface ReconcileServer {
  readonly url: () => string;
  readonly post: (queries: string) => Promise<Response>;
  /** The candidates of one query. */
  readonly candidates: (query: Query) => Promise<readonly Candidate[]>;
}

/** Starts a server for all tests of a file. */
export function useReconcileServer(): ReconcileServer {
  const folder = mkdtempSync(join(tmpdir(), 'reform-graph-'));
  let server: RunningServer;
  beforeAll(async () => {
    server = await start(folder);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const post: ReconcileServer['post'] = (queries) =>
    fetch(`${server.url}/reconcile`, { method: 'POST', body: new URLSearchParams({ queries }) });
  return {
    url: () => server.url,
    post,
    candidates: async (query) => {
      const response = await post(JSON.stringify({ q0: query }));
      expect(response.status).toBe(200);
      const body = (await response.json()) as { q0: { result: readonly Candidate[] } };
      return body.q0.result;
    },
  };
}

/** Status, code and message of a reply that refuses. */
export async function refusalOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  return `${response.status} ${errors[0]?.extensions.code} ${errors[0]?.message}`;
}

/** A property of a query: as of a date. */
export function at(validAt: unknown): Query {
  return { pid: 'validAt', v: validAt };
}

/** A property of a query: below a place. */
export function within(place: unknown): Query {
  return { pid: 'within', v: place };
}

async function start(folder: string): Promise<RunningServer> {
  const store = await openStore({ engine: 'memory' });
  await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  const folders = [writeDataSet(folder, 'story', STORY), writeDataSet(folder, 'hostile', HOSTILE)];
  expect(await loadDataSets(store, folders)).toMatchObject({ ok: true });
  return startServer({
    config: readConfig({ REFORM_GRAPH_PORT: '0', REFORM_GRAPH_STORE: 'memory:' }),
    store,
    quotations: openSourceFolder(null),
    logger: createLogger('silent'),
  });
}
