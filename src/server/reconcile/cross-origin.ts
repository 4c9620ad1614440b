import type { Exchange } from '../http/exchange.js';
import type { Route, Routes } from '../http/http-handler.js';
import { HttpRefusal } from '../http/http-refusal.js';
import { send, sendJson } from '../http/reply.js';

/**
 * What the Reconciliation API demands of every endpoint: pages of any origin may read the replies, errors among them. These routes only read, and
 * know no user, so that nothing of a user's can leak.
 */
export function openToAllOrigins(routes: Routes): Routes {
  return new Map([...routes].map(([path, route]) => [path, openRoute(route)]));
}

function openRoute({ methods, handle }: Route): Route {
  return {
    methods: [...methods, 'OPTIONS'],
    async handle(exchange) {
      exchange.response.setHeader('access-control-allow-origin', '*');
      if (exchange.method === 'OPTIONS') allow(exchange, methods);
      else await handle(exchange);
    },
  };
}

function allow(exchange: Exchange, methods: readonly string[]): void {
  send(exchange, {
    status: 204,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    },
    body: '',
  });
}

const CALLBACK = /^(?=.{1,100}$)[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** Throws HttpRefusal 400 when a `callback` is no plain name of a function, so that no other script gets into a reply. */
export function callbackIn(parameters: URLSearchParams): string | null {
  const callback = parameters.get('callback');
  if (callback === null || CALLBACK.test(callback)) return callback;
  const message = `callback is the name of a function, but got: "${callback.slice(0, 100)}".`;
  throw new HttpRefusal(400, 'BAD_USER_INPUT', message);
}

/** Sends a value as JSON, or where older clients name a callback as a script that calls it (JSONP). */
export function sendJsonOrScript(
  exchange: Exchange,
  value: unknown,
  callback: string | null,
): void {
  if (callback === null) {
    sendJson(exchange, 200, value);
    return;
  }
  // These two are line ends to a script of old, and a tag could end a script that stands in a page.
  const json = JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  send(exchange, {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
    // The comment keeps the reply from being taken for a file of another type by its first bytes.
    body: `/**/${callback}(${json});\n`,
  });
}
