import type { GraphStore } from './graph-store.js';
import { queueWrites } from './queue-writes.js';
import type { OpenOptions, StoreLocation } from './store-location.js';

/** Opens the store at a location. This file alone names adapters; each is loaded only when it is asked for. */
export async function openStore(
  location: StoreLocation,
  options: OpenOptions = {},
): Promise<GraphStore> {
  const { EmbeddedStore } = await import('./embedded/embedded-store.js');
  const store =
    location.engine === 'memory'
      ? await EmbeddedStore.inMemory()
      : await EmbeddedStore.open(location.folder, options);
  return store.capabilities.concurrentWrites ? store : queueWrites(store);
}
