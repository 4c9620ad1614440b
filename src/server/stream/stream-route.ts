import { createHandler, type Handler } from 'graphql-sse';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config.js';
import type { Access } from '../access/access.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/http-handler.js';
import { HttpRefusal } from '../http/http-refusal.js';
import { readJsonBody } from '../http/read-body.js';
import { COMMON_HEADERS } from '../http/reply.js';
import type { OpenStreams } from './open-streams.js';
import { prepareOperation, type StreamRequest } from './prepare-operation.js';
import {
  runSubscription,
  shown,
  type Listener,
  type SubscriptionOptions,
} from './run-subscription.js';

export interface StreamRouteOptions extends SubscriptionOptions {
  readonly config: SubscriptionOptions['config'] & Pick<Config, 'introspection'>;
  readonly schema: GraphQLSchema;
  readonly access: Access;
  readonly streams: OpenStreams;
}

const EVENT_STREAM = 'text/event-stream';

/** A reader of events that takes none of a stream's signs of life for so long is cut off; they come every 12 s. */
const SILENCE_MILLIS = 60_000;

/** Answers subscriptions as Server-Sent Events, one operation a connection, by the protocol of graphql-sse. */
export function createStreamRoute(options: StreamRouteOptions): Route {
  const handler = createProtocolHandler(options);
  const { access, streams, config } = options;
  return {
    methods: ['GET', 'POST'],
    async handle(exchange) {
      const { request } = exchange;
      const actor = access.actorOf(request.headers.authorization);
      refuseOtherReplies(request.headers.accept);
      const isPost = exchange.method === 'POST';
      const body = isPost ? await readJsonBody(request, config.limits.maxBodyBytes) : null;
      const stream = streams.open();
      const signal = AbortSignal.any([stream.signal, exchange.hungUp]);
      try {
        await sendStream(exchange, body, handler, { exchange, actor, signal });
      } finally {
        streams.close(stream);
      }
    },
  };
}

function refuseOtherReplies(accept: string | undefined): void {
  if (accept === EVENT_STREAM) return;
  throw new HttpRefusal(406, 'BAD_USER_INPUT', `The reply is ${EVENT_STREAM}: accept just that.`);
}

function createProtocolHandler(options: StreamRouteOptions): Handler<null, Listener> {
  const { schema, config } = options;
  return createHandler<null, Listener>({
    // No stream that later requests could join: each connection is one operation.
    authenticate: () => null,
    onSubscribe: (request, { query, variables, operationName }) => {
      const asked = { query, variables, operationName } as StreamRequest;
      const prepared = prepareOperation(schema, config, asked);
      const listener = request.context;
      return 'document' in prepared
        ? runSubscription(prepared, options, listener)
        : shown({ errors: prepared }, listener.exchange);
    },
  });
}

async function sendStream(
  exchange: Exchange,
  body: unknown,
  handler: Handler<null, Listener>,
  listener: Listener,
): Promise<void> {
  const { request, response, requestId, method } = exchange;
  const [events, { status, statusText, headers = {} }] = await handler({
    method,
    url: request.url ?? '',
    headers: { get: (name) => [request.headers[name.toLowerCase()]].flat().join(', ') },
    body: body as Record<string, unknown> | null,
    raw: null,
    context: listener,
  });
  if (events === null || typeof events === 'string')
    throw new HttpRefusal(status, 'BAD_USER_INPUT', messageOf(events) ?? statusText);
  request.socket.setTimeout(SILENCE_MILLIS);
  response.writeHead(status, {
    ...COMMON_HEADERS,
    ...headers,
    // Proxies that gather replies before they pass them on would keep events back.
    'x-accel-buffering': 'no',
    'x-request-id': requestId,
  });
  for await (const text of events) {
    if (listener.signal.aborted && !response.writable) break;
    if (!response.write(text)) await drained(exchange);
  }
  response.end();
}

/** Resolves when the client has read, or is gone. */
function drained({ response, hungUp }: Exchange): Promise<void> {
  return new Promise((resolve) => {
    if (hungUp.aborted) return resolve();
    response.once('drain', resolve);
    response.once('close', () => resolve());
  });
}

/** What the protocol's own replies say is wrong with a request. */
function messageOf(body: string | null): string | null {
  if (body === null) return null;
  const { errors } = JSON.parse(body) as {
    readonly errors?: readonly { readonly message?: string }[];
  };
  return errors?.[0]?.message ?? null;
}
