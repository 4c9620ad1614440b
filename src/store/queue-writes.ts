import type { GraphStore } from './graph-store.js';

/** The store with its writes one after another, in the order in which they were asked for. */
export function queueWrites(store: GraphStore): GraphStore {
  let last: Promise<unknown> = Promise.resolve();
  return {
    capabilities: store.capabilities,
    describe: () => store.describe(),
    openReader: () => store.openReader(),
    read: (statement, options) => store.read(statement, options),
    write: (work, options) => {
      const turn = last.then(() => store.write(work, options));
      last = turn.catch(() => undefined);
      return turn;
    },
    changeSchema: (text) => {
      const turn = last.then(() => store.changeSchema(text));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      await last;
      await store.close();
    },
  };
}
