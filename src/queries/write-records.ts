import { DomainError } from '../domain/errors.js';
import { cypher } from '../store/cypher.js';
import type { GraphValue, WriteTransaction } from '../store/graph-store.js';
import { withWords, type Label } from './with-words.js';

/** A node as it is to stand in the graph. */
export interface GraphNode {
  readonly label: Label;
  readonly id: string;
  readonly properties: Readonly<Record<string, GraphValue>>;
  readonly links: readonly GraphLink[];
}

/** A relationship that a node owns. It starts at the node itself, unless `from` says otherwise: then `properties.id` is the owner's id. */
export interface GraphLink {
  readonly type: string;
  readonly from?: { readonly label: Label; readonly id: string };
  readonly to: { readonly label: Label; readonly id: string };
  readonly properties: Readonly<Record<string, GraphValue>>;
}

const WRITE_NODES = `
  UNWIND $rows AS row
  MERGE (n:LABEL {id: row.id})
  SET n = row.properties
`;

const WRITE_LINKS = `
  UNWIND $rows AS row
  MATCH (a:LABEL {id: row.fromId})
  MATCH (b:TARGET {id: row.toId})
  CREATE (a)-[r:TYPE]->(b)
  SET r += row.properties
  RETURN count(r) AS written
`;

const DELETE_OWN_LINKS = `
  UNWIND $ids AS id
  MATCH (n:LABEL {id: id})-[r]->()
  WHERE r.id IS NULL
  DELETE r
`;

const DELETE_REPLICATES = `
  UNWIND $ids AS id
  MATCH (n:Replication {id: id})-[:RECEIVER]->(p:Pilot)-[r:REPLICATES]->(:Pilot)
  WHERE r.id = id
  DELETE r
`;

const DELETE_PART_OF = `
  UNWIND $ids AS id
  MATCH (n:RegionVersion {id: id})-[:VERSION_OF]->(p:Region)-[r:PART_OF]->(:Region)
  WHERE r.id = id
  DELETE r
`;

const DELETE_SPANS = `
  UNWIND $ids AS id
  MATCH (n:RegionSpan {id: id})-[:SPAN_OF]->(zone:Region)-[r:SPANS]->(:Region)
  WHERE r.id = id
  DELETE r
`;

const DELETE_NODES = `
  UNWIND $ids AS id
  MATCH (n:LABEL {id: id})
  DETACH DELETE n
`;

const DERIVED_LINKS: Partial<Record<Label, string>> = {
  Replication: DELETE_REPLICATES,
  RegionSpan: DELETE_SPANS,
  RegionVersion: DELETE_PART_OF,
};

const BATCH_SIZE = 2_000;

/** Told how many rows were written since the last call. */
export type RowsWritten = (rows: number) => void;

/** Creates nodes, or gives existing ones these properties and no others. Their relationships are written apart. */
export async function writeNodes(
  transaction: WriteTransaction,
  nodes: readonly GraphNode[],
  onWritten: RowsWritten,
): Promise<void> {
  for (const [label, group] of groupBy(nodes, (node) => node.label)) {
    const rows = group.map(({ id, properties }) => ({ id, properties }));
    await inBatches(rows, onWritten, async (batch) => {
      await transaction.run(cypher(withWords(WRITE_NODES, { LABEL: label }), { rows: batch }));
    });
  }
}

/** Creates the relationships of nodes. Throws CONFLICT when one of them has an end that the graph does not hold. */
export async function writeLinks(
  transaction: WriteTransaction,
  nodes: readonly GraphNode[],
  onWritten: RowsWritten,
): Promise<void> {
  const links = nodes.flatMap((node) =>
    node.links.map((link) => ({ ...link, from: link.from ?? node })),
  );
  const byForm = groupBy(links, ({ type, from, to }) => `${type} ${from.label} ${to.label}`);
  for (const group of byForm.values()) {
    const [{ type, from, to }] = group as [(typeof group)[number]];
    const text = withWords(WRITE_LINKS, { LABEL: from.label, TARGET: to.label, TYPE: type });
    const rows = group.map((link) => ({
      fromId: link.from.id,
      toId: link.to.id,
      properties: link.properties,
    }));
    await inBatches(rows, onWritten, async (batch) => {
      const [row] = await transaction.run(cypher(text, { rows: batch }));
      if (row?.['written'] !== batch.length) throw missingEnds(type);
    });
  }
}

/** Checked before the load, so that only another writer can have taken an end away since. */
function missingEnds(type: string): DomainError {
  return new DomainError(
    'CONFLICT',
    `Records that this load refers to by ${type} were removed while it ran. Load again.`,
  );
}

/** Deletes the relationships that nodes own, so that new ones can be written. */
export async function deleteLinks(
  transaction: WriteTransaction,
  nodes: readonly Pick<GraphNode, 'label' | 'id'>[],
): Promise<void> {
  for (const [label, group] of groupBy(nodes, (node) => node.label)) {
    const ids = group.map((node) => node.id);
    const derived = DERIVED_LINKS[label];
    if (derived !== undefined) await transaction.run(cypher(derived, { ids }));
    await transaction.run(cypher(withWords(DELETE_OWN_LINKS, { LABEL: label }), { ids }));
  }
}

/** Deletes nodes with all their relationships, derived ones too. */
export async function deleteNodes(
  transaction: WriteTransaction,
  nodes: readonly Pick<GraphNode, 'label' | 'id'>[],
): Promise<void> {
  await deleteLinks(transaction, nodes);
  for (const [label, group] of groupBy(nodes, (node) => node.label)) {
    const ids = group.map((node) => node.id);
    await transaction.run(cypher(withWords(DELETE_NODES, { LABEL: label }), { ids }));
  }
}

/** Writes rows so many at a time, and tells of each batch. */
export async function inBatches<T>(
  rows: readonly T[],
  onWritten: RowsWritten,
  write: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    const batch = rows.slice(start, start + BATCH_SIZE);
    await write(batch);
    onWritten(batch.length);
  }
}

/** Items by a key, in the order in which the keys come up. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
