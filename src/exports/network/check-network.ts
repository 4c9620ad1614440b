import { parsePartialDate } from '../../domain/partial-date.js';
import { cellFault } from '../cell-fault.js';
import { checkColumns, checkFileName } from '../check-columns.js';
import type { Column } from '../table.js';
import { RESERVED_NAMES } from './network-fields.js';
import { INFERRED, type AttributeValues, type Network, type NetworkEdge } from './network.js';

const ID = /^[A-Za-z0-9][\w.:-]*$/;
const KIND = /^[A-Z][A-Za-z0-9]*$/;
const CLASS = /^[a-z]+(?:_[a-z]+)*$/;

/**
 * Refuses a network that some format could not hold, or that says less than it must: names and ids of another form, ids that stand twice
 * or are not there, attributes that were not declared or are missing, days that no calendar has, an edge that a model made but of
 * another class, or of that class without a run. Texts are free: each format escapes them.
 *
 * Cost: O(nodes and edges with their attributes). Throws: RangeError, naming the node or edge.
 */
export function checkNetwork(network: Network): void {
  checkFileName(network.name);
  if (!KIND.test(network.nodeKind)) {
    throw new RangeError(
      `A kind of node is a word like "Pilot", but got: ${quoted(network.nodeKind)}.`,
    );
  }
  checkAttributes(network.nodeAttributes, 'nodes');
  checkAttributes(network.edgeAttributes, 'edges');
  const domains = idsOf(network.domains, 'domain');
  const nodes = idsOf(network.nodes, 'node');
  for (const { broaderId } of network.domains)
    if (broaderId !== null) known(broaderId, domains, 'domain');
  for (const node of network.nodes) {
    checkItem(`Node ${node.id}`, node, network.nodeAttributes);
    for (const id of node.domainIds) known(id, domains, 'domain');
  }
  checkEdges(network, nodes);
}

function checkEdges(network: Network, nodes: ReadonlySet<string>): void {
  const documents = idsOf(network.documents, 'document');
  const runs = idsOf(network.runs, 'run');
  idsOf(network.edges, 'edge');
  for (const edge of network.edges) {
    checkItem(`Edge ${edge.id}`, edge, network.edgeAttributes);
    known(edge.source, nodes, 'node');
    known(edge.target, nodes, 'node');
    for (const id of edge.documentIds) known(id, documents, 'document');
    if (edge.runId !== null) known(edge.runId, runs, 'run');
    checkClass(edge);
  }
}

function checkClass({ id, edgeClass, runId, weight }: NetworkEdge): void {
  if (!CLASS.test(edgeClass)) {
    throw new RangeError(
      `Edge ${id}: a class is a word like "attested", but got: ${quoted(edgeClass)}.`,
    );
  }
  if ((edgeClass === INFERRED) !== (runId !== null)) {
    throw new RangeError(`Edge ${id}: an edge names a run just when its class is ${INFERRED}.`);
  }
  if (weight !== null && !Number.isFinite(weight)) {
    throw new RangeError(`Edge ${id}: a weight is a finite number, but got: ${weight}.`);
  }
}

function checkAttributes(columns: readonly Column[], owner: string): void {
  checkColumns(columns, `The list of attributes of ${owner}`);
  const reserved = columns.find(({ name }) => RESERVED_NAMES.has(name));
  if (reserved !== undefined) {
    throw new RangeError(
      `An attribute of ${owner} is named ${reserved.name}, which formats keep for themselves.`,
    );
  }
}

interface Item {
  readonly attributes: AttributeValues;
  readonly start: string | null;
  readonly end: string | null;
}

function checkItem(
  name: string,
  { attributes, start, end }: Item,
  columns: readonly Column[],
): void {
  for (const column of columns) {
    const fault = cellFault(attributes[column.name], column);
    if (fault !== null) throw new RangeError(`${name}, attribute ${column.name}: ${fault}.`);
  }
  if (Object.keys(attributes).length > columns.length) {
    throw new RangeError(`${name} has an attribute that the network does not declare.`);
  }
  for (const day of [start, end]) {
    if (day !== null && !isDay(day)) {
      throw new RangeError(`${name}: a day is like 2017-03-05, but got: ${quoted(day)}.`);
    }
  }
  if (start !== null && end !== null && end < start) {
    throw new RangeError(`${name} ends on ${end}, before its start on ${start}.`);
  }
}

function isDay(text: string): boolean {
  const parsed = parsePartialDate(text);
  return parsed.ok && parsed.value.precision === 'DAY';
}

function idsOf(items: readonly { readonly id: string }[], kind: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (!ID.test(id)) {
      throw new RangeError(
        `The id of a ${kind} is like "pilot:hangzhou-cbec", but got: ${quoted(id)}.`,
      );
    }
    if (ids.has(id)) throw new RangeError(`Two of the network have the id ${id}, each a ${kind}.`);
    ids.add(id);
  }
  return ids;
}

function known(id: string, ids: ReadonlySet<string>, kind: string): void {
  if (!ids.has(id))
    throw new RangeError(`The network has no ${kind} ${quoted(id)}, which it refers to.`);
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
