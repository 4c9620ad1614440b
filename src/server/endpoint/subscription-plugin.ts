import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DomainError } from '../../domain/errors.js';
import type { ServedContext } from './served-context.js';

/** Where subscriptions are answered. */
export const STREAM_PATH = '/graphql/stream';

/** Refuses subscriptions where one reply is all there is. */
export function createSubscriptionPlugin(): ApolloServerPlugin<ServedContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation !== 'subscription') return;
          const message = `Subscriptions are answered at ${STREAM_PATH}, as Server-Sent Events.`;
          throw new GraphQLError(message, {
            originalError: new DomainError('BAD_USER_INPUT', message),
            extensions: { http: { status: 400 } },
          });
        },
      };
    },
  };
}
