import { RECORD_SHAPES } from '../domain/record-shapes.js';
import { digestsOf, type Reader } from '../queries/data-set-queries.js';
import type { Label } from '../queries/with-words.js';
import type { GraphNode } from '../queries/write-records.js';
import { tellsOfPlaces } from './own-places.js';

const ALL_LABELS: readonly Label[] = [
  ...RECORD_SHAPES.map((shape) => shape.kind),
  'Citation',
  'Name',
  'DataSet',
];

export type RemovedNode = Pick<GraphNode, 'label' | 'id'>;

/** What a load changes in one data set. */
export interface DataSetDifference {
  readonly added: readonly GraphNode[];
  readonly changed: readonly GraphNode[];
  readonly removed: readonly RemovedNode[];
}

/** Compares the nodes of a data set with what the graph holds of it, by the digest of their content. */
export async function differenceFromGraph(
  reader: Reader,
  dataSetId: string,
  nodes: readonly GraphNode[],
): Promise<DataSetDifference> {
  const added: GraphNode[] = [];
  const changed: GraphNode[] = [];
  const removed: RemovedNode[] = [];
  for (const label of ALL_LABELS) {
    const digests = await digestsOf(reader, label, dataSetId);
    const wanted = nodes.filter((node) => node.label === label);
    const ids = new Set(wanted.map((node) => node.id));
    for (const node of wanted) {
      const digest = digests.get(node.id);
      if (digest === undefined) added.push(node);
      else if (digest !== node.properties['contentDigest']) changed.push(node);
    }
    for (const id of digests.keys()) if (!ids.has(id)) removed.push({ label, id });
  }
  return { added, changed, removed };
}

/** Whether a load would change nothing. */
export function isEmpty({ added, changed, removed }: DataSetDifference): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** Whether a load changes what is known of regions, their versions and what they span. */
export function changesPlaces({ added, changed, removed }: DataSetDifference): boolean {
  return [...added, ...changed, ...removed].some(({ label }) => tellsOfPlaces(label));
}
