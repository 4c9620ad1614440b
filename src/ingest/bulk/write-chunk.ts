import { DomainError } from '../../domain/errors.js';
import { storedNodes, writeDigests, type StoredNode } from '../../queries/bulk-node-queries.js';
import {
  deleteLinks,
  writeLinks,
  writeNodes,
  type GraphNode,
} from '../../queries/write-records.js';
import type { WriteTransaction } from '../../store/graph-store.js';
import { readerOf } from '../release-after.js';

const silent = (): void => undefined;

/** What the nodes of a chunk were before it was written. */
export interface WrittenNodes {
  /** New to the data set. */
  readonly added: number;
  readonly changed: number;
  /** Of those added: the data sets that had them until now, one entry a node. */
  readonly movedFrom: readonly string[];
}

/**
 * Writes those nodes of a chunk that the graph does not hold as they are. A node that is to have relationships stays without its digest
 * until it has them; its earlier ones are deleted. So a load that ends anywhere, and never goes on, leaves no node that passes for whole.
 */
export async function writeChunkNodes(
  transaction: WriteTransaction,
  nodes: readonly GraphNode[],
): Promise<WrittenNodes> {
  const stored = await storedNodes(readerOf(transaction), nodes);
  const fresh = nodes.filter((node) => !isWhole(node, stored.get(node.id)));
  const known = fresh.filter(({ id }) => stored.has(id));
  await deleteLinks(transaction, known);
  await writeNodes(transaction, fresh.map(withoutDigest), silent);
  const movedFrom = known.flatMap((node) => {
    const owner = stored.get(node.id)?.dataSetId ?? '';
    return owner === node.properties['dataSetId'] ? [] : [owner];
  });
  return {
    added: fresh.length - known.length + movedFrom.length,
    changed: known.length - movedFrom.length,
    movedFrom,
  };
}

/** Writes the relationships of those nodes of a chunk that have none yet, and their digests. All their ends are in the graph by now. */
export async function writeChunkLinks(
  transaction: WriteTransaction,
  nodes: readonly GraphNode[],
): Promise<void> {
  const linked = nodes.filter(({ links }) => links.length > 0);
  const stored = await storedNodes(readerOf(transaction), linked);
  const bare = linked.filter((node) => !isWhole(node, stored.get(node.id)));
  for (const { id } of bare) {
    if (stored.get(id)?.digest !== null) throw interfered(id);
  }
  await writeLinks(transaction, bare, silent);
  await writeDigests(transaction, bare);
}

function isWhole({ properties }: GraphNode, stored: StoredNode | undefined): boolean {
  return (
    stored?.digest === properties['contentDigest'] && stored?.dataSetId === properties['dataSetId']
  );
}

function withoutDigest(node: GraphNode): GraphNode {
  if (node.links.length === 0) return node;
  const { contentDigest: _, ...properties } = node.properties;
  return { ...node, properties };
}

function interfered(id: string): DomainError {
  return new DomainError(
    'CONFLICT',
    `The node "${id}" was changed by another writer while it was loaded.`,
  );
}
