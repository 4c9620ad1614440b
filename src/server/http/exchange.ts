import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../logger.js';

/** One request and its reply. */
export interface Exchange {
  /** The `x-request-id` of the client when it is a sane one, else made here. It stands in the reply and on every line of the log. */
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  /** What follows the path: empty, or with its question mark. */
  readonly search: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly logger: Logger;
  /** Aborted when the client goes away before its reply was sent. */
  readonly hungUp: AbortSignal;
}

const SANE_REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Begins an exchange: gives it an id and a logger, and watches whether the client stays. */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
): Exchange {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && SANE_REQUEST_ID.test(given) ? given : randomUUID();
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const client = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) client.abort();
  });
  return {
    requestId,
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    search: mark < 0 ? '' : url.slice(mark),
    request,
    response,
    logger: logger.child({ requestId }),
    hungUp: client.signal,
  };
}
