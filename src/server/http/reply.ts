import { DomainError } from '../../domain/errors.js';
import { formatDomainError, isWithheld } from '../../graphql/format-error.js';
import type { Exchange } from './exchange.js';
import { HttpRefusal } from './http-refusal.js';
import { statusOf } from './status-of.js';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What every reply says, so that a browser takes it for nothing else. */
export const COMMON_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Sends the one reply of an exchange; nothing when the client is gone. */
export function send({ response, requestId }: Exchange, { status, headers, body }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'x-request-id': requestId,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  });
  response.end(body);
}

/** Sends a JSON value, which no cache may keep. */
export function sendJson(
  exchange: Exchange,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  send(exchange, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: `${JSON.stringify(value)}\n`,
  });
}

/** Answers with an error in GraphQL's form, so that clients read one form only. What is not shown goes to the log. */
export function sendError(exchange: Exchange, error: unknown): void {
  if (exchange.isHungUp) return;
  const shown = error instanceof DomainError ? error : new DomainError('INTERNAL_SERVER_ERROR', '');
  const refusal = error instanceof HttpRefusal ? error : null;
  const formatted = formatDomainError(shown);
  const extensions = { ...formatted.extensions, requestId: exchange.requestId };
  if (isWithheld(formatted)) exchange.logger.error({ err: error }, 'request failed');
  sendJson(exchange, statusOf(shown), { errors: [{ ...formatted, extensions }] }, refusal?.headers);
}
