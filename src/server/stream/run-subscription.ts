import { createSourceEventStream, execute, GraphQLError, type ExecutionResult } from 'graphql';
import { formatError } from '../../graphql/format-error.js';
import { answerInStream, type AnswerSource } from '../endpoint/answer-from-graph.js';
import { withRequestId } from '../endpoint/error-plugin.js';
import type { CreateContext, ReaderContext } from '../endpoint/served-context.js';
import type { Actor } from '../../domain/actor.js';
import type { Exchange } from '../http/exchange.js';
import type { PreparedOperation } from './prepare-operation.js';

export interface SubscriptionOptions extends AnswerSource {
  readonly createContext: CreateContext;
}

/** Whoever listens, and until when. */
export interface Listener {
  readonly exchange: Exchange;
  readonly actor: Actor;
  readonly signal: AbortSignal;
}

/**
 * The results of a subscription, one for each event. Each is executed with a reader of its own, within the time of a request, so that it shows the
 * graph as it is then. Ends when the events do, when one fails as a whole, or at the signal.
 */
export async function* runSubscription(
  operation: PreparedOperation,
  options: SubscriptionOptions,
  listener: Listener,
): AsyncGenerator<ExecutionResult, void, undefined> {
  const { exchange, signal, actor } = listener;
  const answer = <T>(work: (contextValue: ReaderContext) => Promise<T>): Promise<T> =>
    answerInStream(exchange, options, (reader) => work(options.createContext({ reader, actor })));
  try {
    const source: EventSource | ExecutionResult = await answer((contextValue) =>
      createSourceEventStream({ ...operation, contextValue }),
    );
    if (!isEventSource(source)) return yield shown(source, exchange);
    const end = (): void => void source.return?.();
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, { once: true });
    for await (const rootValue of source) {
      const result = await answer(async (contextValue) =>
        execute({ ...operation, rootValue, contextValue }),
      );
      yield shown(result, exchange);
    }
  } catch (error) {
    if (!signal.aborted) yield shown({ errors: [asGraphqlError(error)] }, exchange);
  }
}

type EventSource = AsyncIterable<unknown> & Pick<AsyncIterator<unknown>, 'return'>;

function isEventSource(source: AsyncIterable<unknown> | ExecutionResult): source is EventSource {
  return Symbol.asyncIterator in source;
}

/** A result as a client sees it: its errors have passed the one boundary. */
export function shown(
  { data = null, errors = [] }: ExecutionResult,
  exchange: Exchange,
): ExecutionResult {
  if (errors.length === 0) return { data };
  const formatted = errors.map((error) =>
    withRequestId(formatError(error.toJSON(), error), error, exchange),
  );
  return { data, errors: formatted as unknown as readonly GraphQLError[] };
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
