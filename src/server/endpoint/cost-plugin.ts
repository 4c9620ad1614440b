import type { ApolloServerPlugin } from '@apollo/server';
import { costOf } from '../../graphql/limits/query-cost.js';
import { costsTooMuch } from '../../graphql/limits/too-costly.js';
import { addExtension } from './add-extension.js';
import type { ServedContext } from './served-context.js';

/** Refuses what costs too much before it runs, and tells every client in `extensions.cost` what its query would cost. */
export function createCostPlugin(limit: number): ApolloServerPlugin<ServedContext> {
  return {
    async requestDidStart() {
      let requested: number | null = null;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined) return;
          const variables = request.variables ?? {};
          requested = costOf({ schema, document, operation, variables });
          if (requested !== null && requested > limit) throw costsTooMuch(requested, limit);
        },
        async willSendResponse({ response }) {
          if (requested !== null) addExtension(response, 'cost', { requested, limit });
        },
      };
    },
  };
}
