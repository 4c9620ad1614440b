import { DomainError } from '../../domain/errors.js';
import {
  DEFAULT_READ_OPTIONS,
  type GraphReader,
  type GraphStore,
} from '../../store/graph-store.js';

/** A statement may run this much longer than its request, so that the request's own limit answers first. */
const GRACE_MILLIS = 250;

/**
 * The reader of one request: opened by its first read, so that a request that is refused opens none. No statement outlasts the
 * request. After `close`, a resolver that is still under way gets CANCELLED.
 */
export function createRequestReader(store: GraphStore, timeoutMillis: number): GraphReader {
  const expiry = performance.now() + timeoutMillis + GRACE_MILLIS;
  let opened: Promise<GraphReader> | null = null;
  let isClosed = false;

  const open = async (): Promise<GraphReader> => {
    if (isClosed) throw new DomainError('CANCELLED', 'The request is over.');
    opened ??= store.openReader();
    return opened;
  };

  return {
    read: async (statement, options = {}) => {
      const reader = await open();
      const wanted = options.timeoutMillis ?? DEFAULT_READ_OPTIONS.timeoutMillis;
      const left = Math.max(1, Math.ceil(expiry - performance.now()));
      return reader.read(statement, { ...options, timeoutMillis: Math.min(wanted, left) });
    },
    searchText: async (index, text, limit) => (await open()).searchText(index, text, limit),
    close: async () => {
      isClosed = true;
      const reader = await opened?.catch(() => null);
      await reader?.close();
    },
  };
}
