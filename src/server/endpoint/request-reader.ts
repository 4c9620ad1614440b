import { DomainError } from '../../domain/errors.js';
import {
  DEFAULT_READ_OPTIONS,
  type GraphReader,
  type GraphStore,
} from '../../store/graph-store.js';

/** Told of each statement after it ended, well or not. */
export type StatementListener = (text: string, millis: number) => void;

export interface RequestReaderOptions {
  readonly timeoutMillis: number;
  readonly onStatement: StatementListener;
}

/** A statement may run this much longer than its request, so that the request's own limit answers first. */
const GRACE_MILLIS = 250;

/**
 * The reader of one request: opened by its first read, so that a request that is refused opens none. No statement outlasts the
 * request. After `close`, a resolver that is still under way gets CANCELLED.
 */
export function createRequestReader(
  store: GraphStore,
  { timeoutMillis, onStatement }: RequestReaderOptions,
): GraphReader {
  const expiry = performance.now() + timeoutMillis + GRACE_MILLIS;
  let opened: Promise<GraphReader> | null = null;
  let isClosed = false;

  const run = async <T>(text: string, work: (reader: GraphReader) => Promise<T>): Promise<T> => {
    if (isClosed) throw new DomainError('CANCELLED', 'The request is over.');
    opened ??= store.openReader();
    const reader = await opened;
    const start = performance.now();
    try {
      return await work(reader);
    } finally {
      onStatement(text, performance.now() - start);
    }
  };

  return {
    capabilities: store.capabilities,
    read: (statement, options = {}) =>
      run(statement.text, (reader) => {
        const wanted = options.timeoutMillis ?? DEFAULT_READ_OPTIONS.timeoutMillis;
        const left = Math.max(1, Math.ceil(expiry - performance.now()));
        return reader.read(statement, { ...options, timeoutMillis: Math.min(wanted, left) });
      }),
    searchText: (index, text, limit, options) =>
      run(`full-text ${index.name}`, (reader) => reader.searchText(index, text, limit, options)),
    close: async () => {
      isClosed = true;
      const reader = await opened?.catch(() => null);
      await reader?.close();
    },
  };
}
