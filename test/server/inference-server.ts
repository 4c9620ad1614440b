import { afterEach } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig, type Config } from '#src/config.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { createLogger } from '#src/logger.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { digestOfToken } from '#src/server/access/token-list.js';
import { startServer, type RunningServer } from '#src/server/start-server.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { useCompiledSources } from '../support/compile-sources.js';
import { writeDataSet } from '../support/data-sets.js';
import { CHAIN } from '../support/graph-chain.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import type { Answer, AnswerBody, LogLine } from './test-server.js';

/** The token of the analyst Ana. */
export const TOKEN = 'rgt_of-ana';

export interface InferenceServer extends RunningServer {
  readonly store: GraphStore;
  readonly logLines: readonly LogLine[];
  /** Sends an operation with a token, Ana's unless told; null: with none. */
  ask(query: string, variables?: object, token?: string | null): Promise<Answer>;
  /** The data of an operation of Ana's. Throws when anything was refused. */
  data(query: string, variables?: object): Promise<Readonly<Record<string, never>>>;
  /** Follows a job to its end, and gives it. */
  over(jobId: string): Promise<JobReply>;
}

export interface JobReply {
  readonly id: string;
  readonly state: string;
  readonly stage: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly startedBy: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly result: { readonly id: string } | null;
}

export interface InferenceServerOptions {
  /** In place of the real worker: the text of one. */
  readonly workerText?: string;
  readonly store?: GraphStore;
  readonly limits?: Partial<Config['limits']>;
}

export const JOB_FIELDS =
  'id state stage done total startedBy error { code message } result { id }';
const JOB = `query ($id: ID!) { job(id: $id) { ${JOB_FIELDS} } }`;

/** Gives a function that starts servers over the spread, with the analyst Ana; each is stopped after its test. */
export function useInferenceServers(): (
  options?: InferenceServerOptions,
) => Promise<InferenceServer> {
  const sources = useCompiledSources('domain', 'analytics', 'jobs');
  const makeFolder = useTemporaryFolders();
  const running: RunningServer[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
  });
  return async ({ workerText, store = undefined, limits = {} } = {}) => {
    const folder = makeFolder();
    const opened = store ?? (await spreadStore(folder));
    const worker =
      workerText === undefined
        ? join(sources(), 'jobs', 'worker-main.js')
        : writeText(folder, 'worker.mjs', workerText);
    const server = await start(opened, worker, folder, limits);
    running.push(server);
    return server;
  };
}

async function start(
  store: GraphStore,
  worker: string,
  folder: string,
  limits: Partial<Config['limits']>,
): Promise<InferenceServer> {
  const tokens = `name,role,sha256\nAna,analyst,${digestOfToken(TOKEN)}\n`;
  const config = readConfig({
    REFORM_GRAPH_PORT: '0',
    REFORM_GRAPH_STORE: 'memory:',
    REFORM_GRAPH_TOKENS_FILE: writeText(folder, 'tokens.csv', tokens),
  });
  const logLines: LogLine[] = [];
  const server = await startServer({
    config: { ...config, limits: { ...config.limits, ...limits } },
    store,
    quotations: { quote: async () => ({ status: 'NO_COPY' }), find: async () => null },
    logger: createLogger('info', {
      write: (line) => void logLines.push(JSON.parse(line) as LogLine),
    }),
    workerFile: pathToFileURL(worker),
  });
  const ask: InferenceServer['ask'] = (query, variables = {}, token = TOKEN) =>
    post(server.url, { query, variables }, token);
  const data: InferenceServer['data'] = async (query, variables) => {
    const { body } = await ask(query, variables);
    if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
    return body.data as never;
  };
  const over = async (id: string): Promise<JobReply> => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const { job } = (await data(JOB, { id })) as unknown as { readonly job: JobReply };
      if (!['QUEUED', 'RUNNING'].includes(job.state)) return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The job ${id} was not over in time.`);
  };
  return { ...server, store, logLines, ask, data, over };
}

/** The spread in a graph of its own, in memory or in a folder. */
export async function spreadStore(parent: string, folder?: string): Promise<GraphStore> {
  const store = await openStore(
    folder === undefined ? { engine: 'memory' } : { engine: 'embedded', folder },
  );
  await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  const report = await loadDataSets(store, [writeDataSet(parent, 'spread', CHAIN)]);
  if (!report.ok) throw new Error(JSON.stringify(report.faults));
  return store;
}

async function post(url: string, body: object, token: string | null): Promise<Answer> {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  const answered = (await response.json()) as AnswerBody;
  return { status: response.status, headers: response.headers, body: answered };
}

function writeText(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
