import type { ExportDescription } from '../metadata.js';
import { encodeTexts } from '../streaming.js';
import { checkNetwork } from './check-network.js';
import { cypherLines } from './cypher-script.js';
import { gexfLines } from './gexf.js';
import { graphmlLines } from './graphml.js';
import { jsonLdLines } from './json-ld.js';
import type { Network } from './network.js';

/** What a network can be written as. */
export const NETWORK_FORMATS = ['gexf', 'graphml', 'cypher', 'json-ld'] as const;
export type NetworkFormat = (typeof NETWORK_FORMATS)[number];

/** How a reply says what it holds. */
export const NETWORK_MEDIA_TYPES: Readonly<Record<NetworkFormat, string>> = {
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  cypher: 'text/plain; charset=utf-8',
  'json-ld': 'application/ld+json',
};

const ENDINGS: Readonly<Record<NetworkFormat, string>> = {
  gexf: 'gexf',
  graphml: 'graphml',
  cypher: 'cypher',
  'json-ld': 'jsonld',
};

const LINES = {
  gexf: gexfLines,
  graphml: graphmlLines,
  cypher: cypherLines,
  'json-ld': jsonLdLines,
} as const;

/** A network in a format, in parts of some 64 KB. Throws RangeError at once for a network that {@link checkNetwork} refuses. */
export function streamNetwork(
  network: Network,
  format: NetworkFormat,
  description: ExportDescription,
): Generator<Uint8Array> {
  checkNetwork(network);
  return encodeTexts(LINES[format](network, description));
}

/** The name of a network's file. */
export function networkFileName({ name }: Pick<Network, 'name'>, format: NetworkFormat): string {
  return `${name}.${ENDINGS[format]}`;
}
