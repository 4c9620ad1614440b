import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.js';
import { DomainError } from '../domain/errors.js';
import type { Logger } from '../logger.js';
import type { GraphStore } from '../store/graph-store.js';
import { OPEN_ACCESS, type Access } from './access/access.js';
import { createApolloServer } from './endpoint/create-apollo-server.js';
import { createGraphqlRoute, type GraphqlRouteOptions } from './endpoint/graphql-route.js';
import type { CreateContext } from './endpoint/served-context.js';
import { createHttpHandler, type Routes } from './http/http-handler.js';
import { OpenExchanges } from './http/open-exchanges.js';
import { ServerLifecycle, type ServerState } from './lifecycle.js';
import { createReadyRoute, healthRoute } from './probes.js';
import { createExportRoutes } from './export/export-routes.js';
import { createReconcileRoutes } from './reconcile/reconcile-routes.js';
import { createQueryPageRoutes } from './query-page/query-page-routes.js';
import { STREAM_PATH } from './endpoint/subscription-plugin.js';
import { OpenStreams } from './stream/open-streams.js';
import { createStreamRoute, type StreamRouteOptions } from './stream/stream-route.js';

export interface SchemaServerOptions {
  readonly config: Omit<Config, 'store' | 'sourcesFolder' | 'tokensFile' | 'logLevel'>;
  readonly store: GraphStore;
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  /** Who may do more than read; nobody, unless told. */
  readonly access?: Access;
  /** Ends what the requests left behind, once the last of them is over and before the store is closed. */
  readonly endWork?: () => Promise<void>;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  state(): ServerState;
  /** Stops accepting, lets what runs finish within the time limit of a request, and closes the store last. Any number of calls. */
  stop(): Promise<void>;
}

/** A client that neither sends nor reads for this long after a request's own limit is cut off. */
const IDLE_GRACE_MILLIS = 10_000;

/**
 * Serves a schema over HTTP. Once it resolves, the store is the server's and is closed with it; when it fails, the store stays open.
 * Throws DomainError BAD_CONFIGURATION when the address is not to be had.
 */
export async function serveSchema(options: SchemaServerOptions): Promise<RunningServer> {
  const { config, store, logger, schema, access = OPEN_ACCESS } = options;
  const { requestTimeoutMillis } = config.limits;
  const apollo = createApolloServer(schema, config, logger, store.capabilities);
  const streams = new OpenStreams(config.limits.maxStreams);
  const routes = createRoutes({ ...options, apollo, access, streams });
  const exchanges = new OpenExchanges();
  const isOpen = (): boolean => lifecycle.state.phase !== 'draining';
  const http = createServer(
    { requestTimeout: requestTimeoutMillis, headersTimeout: requestTimeoutMillis },
    createHttpHandler({ routes, exchanges, logger, isOpen }),
  );
  http.timeout = requestTimeoutMillis + IDLE_GRACE_MILLIS;

  const lifecycle = new ServerLifecycle({
    open: async () => {
      await apollo.start();
      return listen(http, config);
    },
    close: async () => {
      streams.closeAll();
      const left = await closeHttp(http, exchanges, requestTimeoutMillis);
      if (left > 0) logger.warn({ left }, 'requests were cut off');
      await apollo.stop();
      await options.endWork?.();
      await store.close();
    },
  });
  const url = await lifecycle.start();
  return { url, state: () => lifecycle.state, stop: () => lifecycle.stop() };
}

function createRoutes(
  options: SchemaServerOptions &
    Pick<GraphqlRouteOptions, 'apollo' | 'access'> &
    Pick<StreamRouteOptions, 'streams'>,
): Routes {
  return new Map([
    ['/graphql', createGraphqlRoute(options)],
    [STREAM_PATH, createStreamRoute(options)],
    ['/health', healthRoute],
    ['/ready', createReadyRoute(options.store)],
    ...createReconcileRoutes(options),
    ...createExportRoutes(options),
    ...(options.config.introspection ? createQueryPageRoutes() : []),
  ]);
}

async function listen(
  http: Server,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<string> {
  http.listen({ host, port });
  try {
    await once(http, 'listening');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The server cannot listen on port ${port} of ${host}: ${reason}. Set REFORM_GRAPH_HOST or REFORM_GRAPH_PORT.`;
    throw new DomainError('BAD_CONFIGURATION', message, { cause });
  }
  const { port: taken } = http.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

/** Closes the port at once, connections when their requests are over or their time is up. Gives how many were cut off. */
async function closeHttp(
  http: Server,
  exchanges: OpenExchanges,
  limitMillis: number,
): Promise<number> {
  const closed = once(http, 'close');
  http.close();
  exchanges.announceEnd();
  const left = await exchanges.settled(limitMillis);
  http.closeAllConnections();
  await closed;
  return left;
}
