import {
  HeaderMap,
  type ApolloServer,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '../../domain/errors.js';
import type { Access } from '../access/access.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/http-handler.js';
import { readJsonBody } from '../http/read-body.js';
import { send } from '../http/reply.js';
import { answerFromGraph, type AnswerSource } from './answer-from-graph.js';
import type { CreateContext, ServedContext } from './served-context.js';

export interface GraphqlRouteOptions extends AnswerSource {
  readonly apollo: ApolloServer<ServedContext>;
  readonly access: Access;
  readonly createContext: CreateContext;
}

/** Answers GraphQL: one operation a request. */
export function createGraphqlRoute(options: GraphqlRouteOptions): Route {
  const { apollo, config, access, createContext } = options;
  return {
    methods: ['GET', 'POST'],
    async handle(exchange) {
      const actor = access.actorOf(exchange.request.headers.authorization);
      const httpGraphQLRequest = await toGraphqlRequest(exchange, config.limits.maxBodyBytes);
      await answerFromGraph(
        exchange,
        options,
        (reader) =>
          apollo.executeHTTPGraphQLRequest({
            httpGraphQLRequest,
            context: async () => Object.assign(createContext({ reader, actor }), { exchange }),
          }),
        (reply) => sendGraphqlReply(exchange, reply),
      );
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
