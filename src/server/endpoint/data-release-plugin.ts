import type { ApolloServerPlugin } from '@apollo/server';
import type { DataRelease } from '../../domain/data-set.js';
import { latestRelease } from '../../queries/data-set-queries.js';
import { addExtension } from './add-extension.js';
import type { ServedContext } from './served-context.js';

/**
 * Names in `extensions.dataRelease` the release that the data of a reply come from: it is read through the request's own reader,
 * beside the resolvers. Null before the first load; absent when nothing was executed, or when the graph did not tell.
 */
export function createDataReleasePlugin(): ApolloServerPlugin<ServedContext> {
  return {
    async requestDidStart({ contextValue: { reader, exchange } }) {
      let release: Promise<DataRelease | null | undefined> | undefined;
      return {
        async executionDidStart() {
          release = latestRelease(reader).catch((error: unknown) => {
            exchange.logger.warn({ err: error }, 'the data release could not be read');
            return undefined;
          });
        },
        async willSendResponse({ response }) {
          const found = await release;
          if (found !== undefined) addExtension(response, 'dataRelease', shown(found));
        },
      };
    },
  };
}

function shown(release: DataRelease | null): Pick<DataRelease, 'number' | 'digest'> | null {
  return release && { number: release.number, digest: release.digest };
}
