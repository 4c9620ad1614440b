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
  { store, config }: AnswerSource,
  work: (reader: GraphReader) => Promise<T>,
  reply: (answer: T) => void,
): Promise<void> {
  const { requestTimeoutMillis } = config.limits;
  const reader = createRequestReader(store, {
    timeoutMillis: requestTimeoutMillis,
    onStatement: slowStatementLog(exchange, config.slowStatementMillis),
  });
  const working = work(reader);
  try {
    reply(await withinTime(working, exchange, requestTimeoutMillis));
  } catch (error) {
    sendError(exchange, error);
  }
  await reader.close();
  await Promise.allSettled([working]);
}

/** Texts of statements hold no values: those are parameters, which are not logged. */
function slowStatementLog({ logger }: Exchange, slowMillis: number): StatementListener {
  return (statement, millis) => {
    if (millis < slowMillis) return;
    logger.warn({ millis: Math.round(millis), statement }, 'slow statement');
  };
}
