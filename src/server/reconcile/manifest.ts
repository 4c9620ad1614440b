import { broaderType, ENTITY_TYPES, type EntityType } from '../../domain/entity-types.js';
import type { Exchange } from '../http/exchange.js';
import { BATCH_SIZE } from './parse-queries.js';

export const PATHS = {
  queries: '/reconcile',
  preview: '/reconcile/preview',
  suggestEntity: '/reconcile/suggest/entity',
  suggestType: '/reconcile/suggest/type',
  suggestProperty: '/reconcile/suggest/property',
} as const;

/** The same wherever the graph is served, so that what was matched with one server is known to another. */
const IDENTIFIER_SPACE = 'urn:reform-graph:id:';
const SCHEMA_SPACE = 'urn:reform-graph:type:';

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** The service as the protocol describes it, version 0.2. `url` is where clients reach the server. */
export function reconcileManifest(url: string): object {
  const card = `${url}${PATHS.preview}?id={{id}}`;
  return {
    versions: ['0.2'],
    name: 'Reform Graph',
    identifierSpace: IDENTIFIER_SPACE,
    schemaSpace: SCHEMA_SPACE,
    defaultTypes: ENTITY_TYPES.map(shownType),
    view: { url: card },
    preview: { url: card, width: 430, height: 300 },
    suggest: {
      entity: { service_url: url, service_path: PATHS.suggestEntity },
      type: { service_url: url, service_path: PATHS.suggestType },
      property: { service_url: url, service_path: PATHS.suggestProperty },
    },
    batchSize: BATCH_SIZE,
  };
}

/** A type as the protocol has it. */
export function shownType(type: EntityType): object {
  const broader = broaderType(type);
  const { id, name } = type;
  return broader === null
    ? { id, name }
    : { id, name, broader: [{ id: broader.id, name: broader.name }] };
}

/** Where clients reach the server: what the configuration says, else the address that this one used. */
export function publicUrlOf(
  { request }: Pick<Exchange, 'request'>,
  publicUrl: string | null,
): string {
  if (publicUrl !== null) return publicUrl;
  const { host } = request.headers;
  if (host !== undefined && HOST.test(host)) return `http://${host}`;
  const { localAddress = '127.0.0.1', localPort = 80 } = request.socket;
  return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
