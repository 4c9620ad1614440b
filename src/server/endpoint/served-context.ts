import type { Actor } from '../../domain/actor.js';
import type { GraphReader } from '../../store/graph-store.js';
import type { Exchange } from '../http/exchange.js';

/** What a request brings along for its resolvers. */
export interface RequestOrigin {
  readonly reader: GraphReader;
  readonly actor: Actor;
}

/** Makes what the resolvers of one request work with. */
export type CreateContext = (origin: RequestOrigin) => ReaderContext;

/** What resolvers work with, as far as this folder knows it. */
export interface ReaderContext {
  readonly reader: GraphReader;
}

/** What plugins see beside it: the exchange that the operation belongs to. */
export interface ServedContext extends ReaderContext {
  readonly exchange: Exchange;
}
