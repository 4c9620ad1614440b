import type { GraphQLSchema } from 'graphql';
import type { QuotationSource } from '../domain/document.js';
import type { Config } from '../config.js';
import { buildReformSchema } from '../graphql/build-schema.js';
import { createCursorCodec } from '../graphql/connection/cursor.js';
import { createRequestContext } from '../graphql/context.js';
import { ResultCache } from '../graphql/diffusion/result-cache.js';
import { JobDesk } from '../jobs/job-desk.js';
import { JobRunner, type FailureListener } from '../jobs/job-runner.js';
import type { Logger } from '../logger.js';
import { packageVersion } from '../package-files.js';
import { cursorKey } from '../queries/setting-queries.js';
import { SearchStarts } from '../queries/search-starts.js';
import type { GraphStore } from '../store/graph-store.js';
import { accessByFile, OPEN_ACCESS } from './access/access.js';
import { serveSchema, type RunningServer } from './serve-schema.js';

export type { RunningServer } from './serve-schema.js';

export interface ServerOptions {
  readonly config: Config;
  /** The server's own from now on: it is closed when the server stops. */
  readonly store: GraphStore;
  readonly quotations: QuotationSource;
  readonly logger: Logger;
  /** The compiled `jobs/worker-main.ts`, where it does not stand beside the rest of the program. */
  readonly workerFile?: URL;
}

/** Serves the reform graph over HTTP: GraphQL, probes and, where introspection is on, the query page. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  return (await prepareServer())(options);
}

/** Does what needs no graph yet, and gives the function that starts the server. */
export async function prepareServer(): Promise<typeof startServer> {
  const schema = await buildReformSchema();
  return (options) => startWith(schema, options);
}

async function startWith(
  schema: GraphQLSchema,
  { config, store, quotations, logger, workerFile }: ServerOptions,
): Promise<RunningServer> {
  const access = config.tokensFile === null ? OPEN_ACCESS : accessByFile(config.tokensFile, logger);
  const cursors = createCursorCodec(await cursorKey(store));
  const searchStarts = new SearchStarts(store.capabilities);
  const results = new ResultCache();
  const onFailure: FailureListener = (error, jobId) =>
    logger.error({ err: error, jobId }, 'a job failed');
  const runner = new JobRunner({ store, onFailure });
  const jobs = new JobDesk({ store, runner, programVersion: packageVersion(), workerFile });
  await runner.start();
  try {
    return await serveSchema({
      config,
      store,
      logger,
      schema,
      access,
      createContext: (origin) =>
        createRequestContext({ ...origin, jobs, cursors, searchStarts, results, quotations }),
      endWork: () => runner.stop(),
    });
  } catch (error) {
    await runner.stop();
    throw error;
  }
}
