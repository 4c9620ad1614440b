import type { GraphStore } from './graph-store.js';
import { queueWrites } from './queue-writes.js';
import type { OpenOptions, StoreLocation } from './store-location.js';

/** Opens the store at a location. This file alone names adapters; each is loaded only when it is asked for. */
export async function openStore(
  location: StoreLocation,
  options: OpenOptions = {},
): Promise<GraphStore> {
  const store = await openAdapter(location, options);
  return store.capabilities.concurrentWrites ? store : queueWrites(store);
}

async function openAdapter(location: StoreLocation, options: OpenOptions): Promise<GraphStore> {
  if (location.engine === 'neo4j') {
    const { Neo4jStore } = await import('./neo4j/neo4j-store.js');
    return Neo4jStore.open(location, options);
  }
  const { EmbeddedStore } = await import('./embedded/embedded-store.js');
  return location.engine === 'memory'
    ? EmbeddedStore.inMemory()
    : EmbeddedStore.open(location.folder, options);
}
