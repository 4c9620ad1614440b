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
            isWithheld(formatted) ? joined(formatted, errors[index], exchange) : formatted,
          );
        },
      };
    },
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      requestContext.contextValue.exchange.logger.error({ err: error }, 'a plugin failed');
    },
  };
}

function joined(
  formatted: GraphQLFormattedError,
  error: GraphQLError | undefined,
  { logger, requestId }: Exchange,
): GraphQLFormattedError {
  logger.error({ err: causeOf(error), path: error?.path }, 'a resolver failed');
  return { ...formatted, extensions: { ...formatted.extensions, requestId } };
}
