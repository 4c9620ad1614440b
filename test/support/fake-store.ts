import type { GraphReader, GraphStore, StoreCapabilities } from '#src/store/graph-store.js';

const CAPABILITIES: StoreCapabilities = {
  concurrentWrites: false,
  snapshotReads: true,
  stopsTimedOutReads: true,
  durable: false,
  phraseSearch: false,
  orderedIndexes: false,
  breadthFirstPatterns: false,
  indexKinds: ['range', 'fulltext'],
};

const READER: GraphReader = {
  capabilities: CAPABILITIES,
  read: async () => [],
  searchText: async () => [],
  close: async () => undefined,
};

/** A store that holds nothing and answers everything, with parts replaced: for tests of what stands around a store. */
export function fakeStore(parts: Partial<GraphStore> = {}): GraphStore {
  return {
    capabilities: CAPABILITIES,
    describe: () => ({ engine: 'Fake', version: '0', location: 'nowhere' }),
    openReader: async () => READER,
    read: async () => [],
    write: (work) => work({ run: async () => [] }),
    changeSchema: async () => undefined,
    close: async () => undefined,
    ...parts,
  };
}
