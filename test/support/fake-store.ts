import type { GraphReader, GraphStore } from '#src/store/graph-store.js';

const READER: GraphReader = {
  read: async () => [],
  searchText: async () => [],
  close: async () => undefined,
};

/** A store that holds nothing and answers everything, with parts replaced: for tests of what stands around a store. */
export function fakeStore(parts: Partial<GraphStore> = {}): GraphStore {
  return {
    capabilities: {
      concurrentWrites: false,
      snapshotReads: true,
      stopsTimedOutReads: true,
      durable: false,
    },
    describe: () => ({ engine: 'Fake', version: '0', location: 'nowhere' }),
    openReader: async () => READER,
    read: async () => [],
    write: (work) => work({ run: async () => [] }),
    changeSchema: async () => undefined,
    close: async () => undefined,
    ...parts,
  };
}
