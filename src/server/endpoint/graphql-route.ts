import {
  HeaderMap,
  type ApolloServer,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../../config.js';
import { DomainError } from '../../domain/errors.js';
import type { GraphReader, GraphStore } from '../../store/graph-store.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/http-handler.js';
import { readJsonBody } from '../http/read-body.js';
import { send, sendError } from '../http/reply.js';
import { createRequestReader, type StatementListener } from './request-reader.js';
import type { ReaderContext, ServedContext } from './served-context.js';
import { withinTime } from './time-limit.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ServedContext>;
  readonly store: GraphStore;
  readonly config: Pick<Config, 'limits' | 'slowStatementMillis'>;
  /** Makes what the resolvers of one request work with. */
  readonly createContext: (reader: GraphReader) => ReaderContext;
}

/**
 * Answers GraphQL: one operation and one reader a request, which is closed whatever becomes of the request. Resolvers that a time
 * limit or a hang-up left behind fail at their next read; the exchange is over when they are.
 */
export function createGraphqlRoute({
  apollo,
  store,
  config,
  createContext,
}: GraphqlRouteOptions): Route {
  const { maxBodyBytes, requestTimeoutMillis } = config.limits;
  return {
    methods: ['GET', 'POST'],
    async handle(exchange) {
      const httpGraphQLRequest = await toGraphqlRequest(exchange, maxBodyBytes);
      const reader = createRequestReader(store, {
        timeoutMillis: requestTimeoutMillis,
        onStatement: slowStatementLog(exchange, config.slowStatementMillis),
      });
      const execution = apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => Object.assign(createContext(reader), { exchange }),
      });
      try {
        sendGraphqlReply(exchange, await withinTime(execution, exchange, requestTimeoutMillis));
      } catch (error) {
        sendError(exchange, error);
      }
      await reader.close();
      await Promise.allSettled([execution]);
    },
  };
}

async function toGraphqlRequest(exchange: Exchange, maxBytes: number): Promise<HTTPGraphQLRequest> {
  const { method, search, request } = exchange;
  const body = method === 'POST' ? await readJsonBody(request, maxBytes) : undefined;
  return { method, search, body, headers: toHeaderMap(request.headers) };
}

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** Apollo gives 500 only for a failure of its own or of ours, outside any field: its body is replaced by one with the request id. */
function sendGraphqlReply(
  exchange: Exchange,
  { status = 200, headers, body }: HTTPGraphQLResponse,
): void {
  if (status === 500) throw new DomainError('INTERNAL_SERVER_ERROR', 'Apollo Server failed.');
  if (body.kind !== 'complete') throw new Error('Replies in parts are not served.');
  const text = body.string;
  send(exchange, {
    status,
    headers: { 'cache-control': 'no-store', ...Object.fromEntries(headers) },
    body: text,
  });
}

/** Texts of statements hold no values: those are parameters, which are not logged. */
function slowStatementLog({ logger }: Exchange, slowMillis: number): StatementListener {
  return (statement, millis) => {
    if (millis < slowMillis) return;
    logger.warn({ millis: Math.round(millis), statement }, 'slow statement');
  };
}
