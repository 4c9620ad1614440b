import type { GraphStore } from './graph-store.js';
import { queueWrites } from './queue-writes.js';
import type { StoreLocation } from './store-location.js';

export interface OpenOptions {
  /** Opens for reading only: the engine itself then refuses every write. The graph must exist. */
  readonly readOnly?: boolean;
  /**
   * Opens even when commits are missing, with those that came before the damage, and takes the graph as it is from now on. A
   * damaged log is put aside beside it. A damaged data file cannot be opened so.
   */
  readonly acceptDamage?: boolean;
}

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
