import type { CypherStatement, GraphReader, GraphStore, Row } from './graph-store.js';

/** Told of each read after it ended. */
export type StatementObserver = (statement: CypherStatement, millis: number) => void;

/** The store, telling an observer of every read: for tests and benches that count and time statements. */
export function observeStatements(store: GraphStore, observer: StatementObserver): GraphStore {
  return {
    capabilities: store.capabilities,
    describe: () => store.describe(),
    openReader: async () => observeReader(await store.openReader(), observer),
    read: (statement, options) => timed(statement, observer, () => store.read(statement, options)),
    write: (work, options) => store.write(work, options),
    changeSchema: (text) => store.changeSchema(text),
    close: () => store.close(),
  };
}

function observeReader(reader: GraphReader, observer: StatementObserver): GraphReader {
  return {
    capabilities: reader.capabilities,
    read: (statement, options) => timed(statement, observer, () => reader.read(statement, options)),
    searchText: (index, text, limit, options) => {
      const statement = { text: `full-text ${index.name}`, parameters: { text, limit } };
      return timed(statement, observer, () => reader.searchText(index, text, limit, options));
    },
    close: () => reader.close(),
  };
}

async function timed(
  statement: CypherStatement,
  observer: StatementObserver,
  work: () => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    observer(statement, performance.now() - start);
  }
}
