import type { Config } from '../../config.js';
import type { GraphReader, GraphStore } from '../../store/graph-store.js';
import type { Exchange } from '../http/exchange.js';
import { sendError } from '../http/reply.js';
import { createRequestReader, type StatementListener } from './request-reader.js';
import { withinTime } from './time-limit.js';

/** Where answers come from, and for how long they may take. */
export interface AnswerSource {
  readonly store: GraphStore;
  readonly config: Pick<Config, 'limits' | 'slowStatementMillis'>;
}

/**
 * Answers a request from the graph: one reader a request, which is closed whatever becomes of the request. Work that a time limit
 * or a hang-up left behind fails at its next read; the exchange is over when it has.
 */
export async function answerFromGraph<T>(
  exchange: Exchange,
  source: AnswerSource,
  work: (reader: GraphReader) => Promise<T>,
  reply: (answer: T) => void,
): Promise<void> {
  const reader = readerFor(exchange, source);
  const working = work(reader);
  try {
    reply(await withinTime(working, exchange, source.config.limits.requestTimeoutMillis));
  } catch (error) {
    sendError(exchange, error);
  }
  await reader.close();
  await Promise.allSettled([working]);
}

/** One answer of several in an exchange: it has a reader of its own and the time of a request. Throws what the work does, and TIMEOUT. */
export async function answerInStream<T>(
  exchange: Exchange,
  source: AnswerSource,
  work: (reader: GraphReader) => Promise<T>,
): Promise<T> {
  const reader = readerFor(exchange, source);
  const working = work(reader);
  try {
    return await withinTime(working, exchange, source.config.limits.requestTimeoutMillis);
  } finally {
    await reader.close();
    await Promise.allSettled([working]);
  }
}

function readerFor(exchange: Exchange, { store, config }: AnswerSource): GraphReader {
  return createRequestReader(store, {
    timeoutMillis: config.limits.requestTimeoutMillis,
    onStatement: slowStatementLog(exchange, config.slowStatementMillis),
  });
}

/** Texts of statements hold no values: those are parameters, which are not logged. */
function slowStatementLog(exchange: Exchange, slowMillis: number): StatementListener {
  return (statement, millis) => {
    if (millis < slowMillis) return;
    exchange.logger.warn({ millis: Math.round(millis), statement }, 'slow statement');
  };
}
