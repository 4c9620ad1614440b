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
  /** Whether it is; to ask so is cheaper than by the signal, which is made when it is wanted. */
  readonly isHungUp: boolean;
  /** Calls the listener once it goes away, or at once if it has; gives what takes the listener back. */
  onHangUp(listener: () => void): () => void;
}

const SANE_REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Begins an exchange: gives it an id and a logger, and watches whether the client stays. */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
): Exchange {
  return new HttpExchange(request, response, logger);
}

/** What few requests need, a logger and a signal of their own, is made when it is asked for. */
class HttpExchange implements Exchange {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly #listeners = new Set<() => void>();
  #isHungUp = false;
  #client: AbortController | null = null;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    private readonly serverLogger: Logger,
  ) {
    const given = request.headers['x-request-id'];
    const isSane = typeof given === 'string' && SANE_REQUEST_ID.test(given);
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    this.requestId = isSane ? given : randomUUID();
    this.method = request.method ?? 'GET';
    this.path = mark < 0 ? url : url.slice(0, mark);
    this.search = mark < 0 ? '' : url.slice(mark);
    response.once('close', () => {
      if (!response.writableFinished) this.#hangUp();
    });
  }

  get logger(): Logger {
    return this.serverLogger.child({ requestId: this.requestId });
  }

  get isHungUp(): boolean {
    return this.#isHungUp;
  }

  get hungUp(): AbortSignal {
    this.#client ??= new AbortController();
    if (this.#isHungUp) this.#client.abort();
    return this.#client.signal;
  }

  onHangUp(listener: () => void): () => void {
    if (this.#isHungUp) listener();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #hangUp(): void {
    this.#isHungUp = true;
    this.#client?.abort();
    for (const listener of this.#listeners) listener();
  }
}
