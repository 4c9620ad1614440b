import { cypher } from '../store/cypher.js';
import type { WriteTransaction } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { withWords, type Label } from './with-words.js';
import { groupBy, type GraphNode } from './write-records.js';

const SOME_NODE = `
  MATCH (n:LABEL)
  RETURN n.id AS id
  ORDER BY id
  LIMIT 1
`;

const IDS_AFTER = `
  MATCH (n:LABEL)
  WHERE n.id > $after
  RETURN n.id AS id
  ORDER BY id
  LIMIT $limit
`;

const IDS_OF_SET_AFTER = `
  MATCH (n:LABEL)
  WHERE n.id > $after AND n.dataSetId = $dataSetId
  RETURN n.id AS id
  ORDER BY id
  LIMIT $limit
`;

const STORED_NODES = `
  UNWIND $ids AS wanted
  MATCH (n:LABEL {id: wanted})
  RETURN n.id AS id, n.dataSetId AS dataSetId, n.contentDigest AS digest
  ORDER BY id
`;

const SET_DIGESTS = `
  UNWIND $rows AS row
  MATCH (n:LABEL {id: row.id})
  SET n.contentDigest = row.digest
`;

const FORGET_REFERRERS = `
  UNWIND $ids AS wanted
  MATCH (m)-[r]->(n:LABEL {id: wanted})
  WHERE r.id IS NULL
  SET m.contentDigest = null
`;

const SUSPEND_DATA_SETS = `
  UNWIND $ids AS wanted
  MATCH (d:DataSet {id: wanted})
  SET d.filesDigest = '', d.contentDigest = null
`;

/** Large, since an engine without an ordered index sorts all nodes of the label for each page. */
const PAGE_SIZE = 20_000;

/** What the graph knows of a node's content. */
export interface StoredNode {
  readonly dataSetId: string;
  /** Null while the node is there and its relationships are not. */
  readonly digest: string | null;
}

/** Whether the graph holds any node of a label. */
export async function holdsAny(reader: Reader, label: Label): Promise<boolean> {
  return (await reader.read(cypher(withWords(SOME_NODE, { LABEL: label })))).length > 0;
}

/** The ids of one label, of a data set's nodes or of all (null), from behind `after` on, in order. One statement. */
export async function idsAfter(
  reader: Reader,
  label: Label,
  { dataSetId, after, limit }: { dataSetId: string | null; after: string; limit: number },
): Promise<readonly string[]> {
  const text = dataSetId === null ? IDS_AFTER : IDS_OF_SET_AFTER;
  const ofSet = dataSetId === null ? {} : { dataSetId };
  const statement = cypher(withWords(text, { LABEL: label }), { ...ofSet, after, limit });
  const rows = await reader.read(statement, { maxRows: limit, timeoutMillis: 120_000 });
  return rows.map((row) => String(row['id']));
}

/** All of these ids, page by page. The nodes of a page may be deleted before the next is asked for. */
export async function* idPages(
  reader: Reader,
  label: Label,
  dataSetId: string | null = null,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const page = await idsAfter(reader, label, { dataSetId, after, limit: PAGE_SIZE });
    if (page.length > 0) yield page;
    if (page.length < PAGE_SIZE) return;
    after = page.at(-1) ?? '';
  }
}

/** Those of the nodes that the graph holds, by id. One statement a label. */
export async function storedNodes(
  reader: Reader,
  nodes: readonly Pick<GraphNode, 'label' | 'id'>[],
): Promise<ReadonlyMap<string, StoredNode>> {
  const stored = new Map<string, StoredNode>();
  for (const [label, group] of groupBy(nodes, (node) => node.label)) {
    const text = withWords(STORED_NODES, { LABEL: label });
    const ids = group.map(({ id }) => id);
    for (const { id, dataSetId, digest } of await reader.read(cypher(text, { ids }))) {
      const known = digest == null ? null : String(digest);
      stored.set(String(id), { dataSetId: String(dataSetId), digest: known });
    }
  }
  return stored;
}

/** Writes down that nodes have the relationships which their digests speak of. */
export async function writeDigests(
  transaction: WriteTransaction,
  nodes: readonly GraphNode[],
): Promise<void> {
  for (const [label, group] of groupBy(nodes, (node) => node.label)) {
    const rows = group.map(({ id, properties }) => ({
      id,
      digest: properties['contentDigest'] ?? null,
    }));
    await transaction.run(cypher(withWords(SET_DIGESTS, { LABEL: label }), { rows }));
  }
}

/**
 * Takes the digests away from what refers to nodes that are about to be deleted: it will have fewer relationships than its digest
 * speaks of. Derived relationships, which have an id, are told by the digest of the record that has that id.
 */
export async function forgetReferrers(
  transaction: WriteTransaction,
  label: Label,
  ids: readonly string[],
): Promise<void> {
  await transaction.run(cypher(withWords(FORGET_REFERRERS, { LABEL: label }), { ids }));
}

/** Takes the digests of data sets away, since the graph is about to hold neither the old files nor the new. */
export async function suspendDataSets(
  transaction: WriteTransaction,
  ids: readonly string[],
): Promise<void> {
  await transaction.run(cypher(SUSPEND_DATA_SETS, { ids }));
}
