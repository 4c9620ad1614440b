import type { GraphQLSchema } from 'graphql';
import type { QuotationSource } from '../domain/document.js';
import type { Config } from '../config.js';
import { buildReformSchema } from '../graphql/build-schema.js';
import { createCursorCodec } from '../graphql/connection/cursor.js';
import { createRequestContext } from '../graphql/context.js';
import { ResultCache } from '../graphql/diffusion/result-cache.js';
import type { Logger } from '../logger.js';
import { cursorKey } from '../queries/setting-queries.js';
import { SearchStarts } from '../queries/search-starts.js';
import type { GraphStore } from '../store/graph-store.js';
import { serveSchema, type RunningServer } from './serve-schema.js';

export type { RunningServer } from './serve-schema.js';

export interface ServerOptions {
  readonly config: Config;
  /** The server's own from now on: it is closed when the server stops. */
  readonly store: GraphStore;
  readonly quotations: QuotationSource;
  readonly logger: Logger;
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
  { config, store, quotations, logger }: ServerOptions,
): Promise<RunningServer> {
  const cursors = createCursorCodec(await cursorKey(store));
  const searchStarts = new SearchStarts(store.capabilities);
  const results = new ResultCache();
  return serveSchema({
    config,
    store,
    logger,
    schema,
    createContext: (reader) =>
      createRequestContext({ reader, cursors, searchStarts, results, quotations }),
  });
}
