import { describingLines, type ExportDescription } from '../metadata.js';
import type { ColumnType } from '../table.js';
import { gexfScopes, type Scope } from './gexf-scopes.js';
import { edgeFields, nodeFields, type Field } from './network-fields.js';
import type { Network, NetworkEdge } from './network.js';
import {
  cellXml,
  emptyElement,
  openTag,
  textElement,
  XML_DECLARATION,
  type XmlAttributes,
} from './xml.js';

const ROOT = {
  xmlns: 'http://gexf.net/1.3',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
  version: '1.3',
};

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};

/** What GEXF has an attribute of its own for. */
const NATIVE: readonly string[] = ['label', 'weight'];

/**
 * The network as GEXF 1.3, in lines: dynamic, by days and intervals, where any date is known (see {@link gexfScopes}), else static.
 * Attributes have the declared types; a null is left out. GEXF tells parallel edges apart by their kind, so the kind is the class, and
 * `attested-2` and so on for further edges of a class between the same nodes; `class` is always the class.
 *
 * Source: GEXF 1.3 primer and schema (github.com/gephi/gexf). The package graphology-gexf is not used, since it has no dynamic form,
 *   infers types from the values at hand, drops blank texts and lets through characters that XML cannot hold; tests read with it.
 */
export function* gexfLines(network: Network, description: ExportDescription): Generator<string> {
  const scopes = gexfScopes(network);
  const nodeColumns = nodeFields(network).filter(isNotNative);
  const edgeColumns = edgeFields(network).filter(isNotNative);
  yield `${XML_DECLARATION}${openTag('gexf', ROOT)}\n${metaElement(description)}\n`;
  yield `${openTag('graph', graphAttributes([...scopes.nodes.values(), ...scopes.edges.values()]))}\n`;
  yield `${declarations('node', nodeColumns)}\n${declarations('edge', edgeColumns)}\n`;
  yield `${openTag('nodes')}\n`;
  for (const node of network.nodes) {
    const attributes = { id: node.id, label: node.label, ...scopes.nodes.get(node.id) };
    yield `${element('node', attributes, node, nodeColumns)}\n`;
  }
  yield `</nodes>\n${openTag('edges')}\n`;
  const kindOf = kindCounter();
  for (const edge of network.edges) {
    const { id, source, target, weight } = edge;
    const attributes = { id, source, target, kind: kindOf(edge), weight, ...scopes.edges.get(id) };
    yield `${element('edge', attributes, edge, edgeColumns)}\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function metaElement(description: ExportDescription): string {
  const day = description.createdAt.slice(0, 10);
  return [
    openTag('meta', { lastmodifieddate: day }),
    textElement('creator', {}, `Reform Graph ${description.versions.program}`),
    textElement('description', {}, describingLines(description).join('\n')),
    '</meta>',
  ].join('');
}

function graphAttributes(scopes: readonly Scope[]): XmlAttributes {
  const isDynamic = scopes.some(({ start, end }) => start !== null || end !== null);
  return isDynamic
    ? {
        defaultedgetype: 'directed',
        mode: 'dynamic',
        timeformat: 'date',
        timerepresentation: 'interval',
      }
    : { defaultedgetype: 'directed', mode: 'static' };
}

function declarations<T>(owner: string, fields: readonly Field<T>[]): string {
  const list = fields.map(({ column: { name, type } }) =>
    emptyElement('attribute', { id: name, title: name, type: TYPES[type] }),
  );
  return `${openTag('attributes', { class: owner, mode: 'static' })}${list.join('')}</attributes>`;
}

function element<T>(
  name: string,
  attributes: XmlAttributes,
  item: T,
  fields: readonly Field<T>[],
): string {
  const values = fields.flatMap(({ column, value }) => {
    const cell = value(item);
    return cell === null
      ? []
      : [emptyElement('attvalue', { for: column.name, value: cellXml(cell) })];
  });
  return `${openTag(name, attributes)}<attvalues>${values.join('')}</attvalues></${name}>`;
}

/** Gives each edge a kind that no other edge between the same nodes has. */
function kindCounter(): (edge: NetworkEdge) => string {
  const counts = new Map<string, number>();
  return ({ source, target, edgeClass }) => {
    const key = `${source} ${target} ${edgeClass}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? edgeClass : `${edgeClass}-${count}`;
  };
}

function isNotNative({
  column: { name },
}: {
  readonly column: { readonly name: string };
}): boolean {
  return !NATIVE.includes(name);
}
