import { describingLines, type ExportDescription } from '../metadata.js';
import type { ColumnType } from '../table.js';
import { edgeFields, nodeFields, type Field } from './network-fields.js';
import type { Network } from './network.js';
import { cellXml, openTag, textElement, XML_DECLARATION } from './xml.js';

const ROOT = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};

/**
 * The network as GraphML, in lines: a directed graph whose keys have the declared types and say what they hold; a null is left out.
 * Every edge has its id, so that readers keep parallel edges apart. Dates are texts: GraphML knows no time.
 *
 * Source: GraphML primer and schema 1.0 (graphml.graphdrawing.org).
 */
export function* graphmlLines(network: Network, description: ExportDescription): Generator<string> {
  const nodeKeys = nodeFields(network);
  const edgeKeys = edgeFields(network);
  yield `${XML_DECLARATION}${openTag('graphml', ROOT)}\n`;
  yield `${textElement('desc', {}, describingLines(description).join('\n'))}\n`;
  yield* nodeKeys.map((field) => keyElement('node', field));
  yield* edgeKeys.map((field) => keyElement('edge', field));
  yield `${openTag('graph', { id: network.name, edgedefault: 'directed' })}\n`;
  for (const node of network.nodes) {
    yield `${openTag('node', { id: node.id })}${dataElements('node', node, nodeKeys)}</node>\n`;
  }
  for (const edge of network.edges) {
    const { id, source, target } = edge;
    yield `${openTag('edge', { id, source, target })}${dataElements('edge', edge, edgeKeys)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keyElement<T>(owner: string, { column }: Field<T>): string {
  const attributes = {
    id: keyId(owner, column.name),
    for: owner,
    'attr.name': column.name,
    'attr.type': TYPES[column.type],
  };
  return `${openTag('key', attributes)}${textElement('desc', {}, column.description)}</key>\n`;
}

function dataElements<T>(owner: string, item: T, fields: readonly Field<T>[]): string {
  return fields
    .map(({ column, value }) => {
      const cell = value(item);
      return cell === null
        ? ''
        : textElement('data', { key: keyId(owner, column.name) }, cellXml(cell));
    })
    .join('');
}

/** Keys of nodes and of edges share one space of ids. */
function keyId(owner: string, name: string): string {
  return `${owner}.${name}`;
}
