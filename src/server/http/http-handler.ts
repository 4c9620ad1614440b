import type { RequestListener } from 'node:http';
import type { Logger } from '../../logger.js';
import { openExchange, type Exchange } from './exchange.js';
import { HttpRefusal } from './http-refusal.js';
import type { OpenExchanges } from './open-exchanges.js';
import { sendError } from './reply.js';

/** What answers at one path. */
export interface Route {
  readonly methods: readonly string[];
  /** Sends the reply, and resolves when all its work is over. What it throws becomes the reply. */
  handle(exchange: Exchange): Promise<void>;
}

/** Path to route. */
export type Routes = ReadonlyMap<string, Route>;

export interface HandlerOptions {
  readonly routes: Routes;
  readonly exchanges: OpenExchanges;
  readonly logger: Logger;
  /** False when the server is about to stop: then requests on connections that are still open are refused. */
  readonly isOpen: () => boolean;
}

/** The listener of the HTTP server: finds the route, turns what is thrown into a reply, and logs one line a request. */
export function createHttpHandler({
  routes,
  exchanges,
  logger,
  isOpen,
}: HandlerOptions): RequestListener {
  return (request, response) => {
    const exchange = openExchange(request, response, logger);
    logWhenOver(exchange, logger);
    exchanges.add(exchange, isOpen() ? answer(exchange, routes) : refuse(exchange));
  };
}

async function answer(exchange: Exchange, routes: Routes): Promise<void> {
  try {
    await findRoute(routes, exchange).handle(exchange);
  } catch (error) {
    sendError(exchange, error);
  }
}

async function refuse(exchange: Exchange): Promise<void> {
  const headers = { connection: 'close' };
  sendError(exchange, new HttpRefusal(503, 'CANCELLED', 'The server is stopping.', { headers }));
}

function findRoute(routes: Routes, { path, method }: Exchange): Route {
  const route = routes.get(path);
  if (route === undefined) {
    throw new HttpRefusal(404, 'NOT_FOUND', `There is nothing at "${path.slice(0, 100)}".`);
  }
  if (route.methods.includes(method)) return route;
  const allowed = route.methods.join(', ');
  throw new HttpRefusal(
    405,
    'BAD_USER_INPUT',
    `The method must be one of ${allowed}, but got: ${method}.`,
    {
      headers: { allow: allowed },
    },
  );
}

/** By the server's logger: a logger for each request would cost more than its line. */
function logWhenOver(exchange: Exchange, logger: Logger): void {
  const { response, requestId, method, path } = exchange;
  const start = performance.now();
  response.once('close', () => {
    const millis = Math.round(performance.now() - start);
    const outcome = exchange.isHungUp ? { hungUp: true } : { status: response.statusCode };
    logger.info({ requestId, method, path: path.slice(0, 200), millis, ...outcome }, 'request');
  });
}
