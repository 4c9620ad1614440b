import type { GraphReader } from '../../store/graph-store.js';
import type { Exchange } from '../http/exchange.js';

/** What resolvers work with, as far as this folder knows it. */
export interface ReaderContext {
  readonly reader: GraphReader;
}

/** What plugins see beside it: the exchange that the operation belongs to. */
export interface ServedContext extends ReaderContext {
  readonly exchange: Exchange;
}
