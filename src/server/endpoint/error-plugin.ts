import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { causeOf, isWithheld } from '../../graphql/format-error.js';
import type { Exchange } from '../http/exchange.js';
import type { ServedContext } from './served-context.js';

/**
 * Joins what `formatError` withheld with what the log got: both carry the request id. Apollo's `formatError` belongs to the server
 * and knows no request; here the formatted errors and those that they were made from stand side by side, in the same order.
 */
export function createErrorPlugin(): ApolloServerPlugin<ServedContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body }, errors = [], contextValue: { exchange } }) {
          if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
          body.singleResult.errors = body.singleResult.errors.map((formatted, index) =>
            withRequestId(formatted, errors[index], exchange),
          );
        },
      };
    },
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      requestContext.contextValue.exchange.logger.error({ err: error }, 'a plugin failed');
    },
  };
}

/** An error as a client sees it; of which something is withheld, with the id under which all of it goes to the log. */
export function withRequestId(
  formatted: GraphQLFormattedError,
  error: GraphQLError | undefined,
  exchange: Exchange,
): GraphQLFormattedError {
  if (!isWithheld(formatted)) return formatted;
  exchange.logger.error({ err: causeOf(error), path: error?.path }, 'a resolver failed');
  return { ...formatted, extensions: { ...formatted.extensions, requestId: exchange.requestId } };
}
