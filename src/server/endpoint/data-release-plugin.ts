import type { ApolloServerPlugin } from '@apollo/server';
import type { DataRelease } from '../../domain/data-set.js';
import { latestRelease } from '../../queries/data-set-queries.js';
import type { GraphReader, StoreCapabilities } from '../../store/graph-store.js';
import { addExtension } from './add-extension.js';
import type { ServedContext } from './served-context.js';

/** Milliseconds that a release which was read stands for the graph's, where reads see no snapshot that it could belong to. */
const FRESH_MILLIS = 1_000;

type ReadRelease = (reader: GraphReader) => Promise<DataRelease | null>;

/**
 * Names in `extensions.dataRelease` the release that the data of a reply come from: it is read through the request's own reader,
 * beside the resolvers; where reads are no snapshot, at most once a second. Null before the first load; absent when nothing was executed, or when the graph did not tell.
 */
export function createDataReleasePlugin({
  snapshotReads,
}: Pick<StoreCapabilities, 'snapshotReads'>): ApolloServerPlugin<ServedContext> {
  const readRelease = snapshotReads ? latestRelease : rememberedRelease();
  return {
    async requestDidStart({ contextValue: { reader, exchange } }) {
      let release: Promise<DataRelease | null | undefined> | undefined;
      return {
        // Before the operation is executed, in whichever way; it is not answered here.
        async responseForOperation() {
          release = readRelease(reader).catch((error: unknown) => {
            exchange.logger.warn({ err: error }, 'the data release could not be read');
            return undefined;
          });
          return null;
        },
        async willSendResponse({ response }) {
          const found = await release;
          if (found !== undefined) addExtension(response, 'dataRelease', shown(found));
        },
      };
    },
  };
}

/** Requests of the same second share what one of them read. Where that one failed, as when its client hung up, each reads for itself. */
function rememberedRelease(): ReadRelease {
  let read: Promise<DataRelease | null> | null = null;
  let expiry = 0;
  return (reader) => {
    if (read !== null && performance.now() < expiry) {
      return read.catch(() => latestRelease(reader));
    }
    read = latestRelease(reader);
    expiry = performance.now() + FRESH_MILLIS;
    return read;
  };
}

function shown(release: DataRelease | null): Pick<DataRelease, 'number' | 'digest'> | null {
  return release && { number: release.number, digest: release.digest };
}
