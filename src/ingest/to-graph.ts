import { createHash } from 'node:crypto';
import { kindOfId, type Kind } from '../domain/identifiers.js';
import type { PartialDate } from '../domain/partial-date.js';
import { isReference, type Field } from '../domain/record-shape.js';
import { shapeOfKind } from '../domain/record-shapes.js';
import type { GraphLink, GraphNode } from '../queries/write-records.js';
import type { GraphValue } from '../store/graph-store.js';
import type { CitationRow } from './citation-rows.js';
import { citationNode, dataSetNode, type ManifestFacts } from './manifest-to-graph.js';
import { nameNodesOf } from './names-to-graph.js';
import type { DataSetFiles } from './read-data-set.js';
import type { PlacedRecord } from './row-to-record.js';
import {
  currentStateOf,
  partOfLinks,
  spansLinks,
  type RegionVersions,
} from './regions-to-graph.js';

/** A sort key for what has no date: after every date, so that a page can be continued behind it. */
export const UNDATED = '9999-99-99';

/** All nodes and relationships of a data set, each with the digest of its content. */
export function toGraph(files: DataSetFiles, versions: RegionVersions): readonly GraphNode[] {
  const dataSetId = files.manifest.id;
  return [
    ...recordNodes(files.records, dataSetId, versions),
    ...citationNodes(files.citations, dataSetId),
    manifestNode({ ...files, recordCount: files.records.length }),
  ];
}

/** The nodes of some records of a data set, and of their names. */
export function recordNodes(
  records: readonly PlacedRecord[],
  dataSetId: string,
  versions: RegionVersions,
): readonly GraphNode[] {
  return [
    ...records.map((record) => recordNode(record, versions)),
    ...records.flatMap((record) => nameNodesOf(record, versions)),
  ].map((node) => withDigest(node, dataSetId));
}

/** The nodes of some citations of a data set. */
export function citationNodes(
  citations: readonly CitationRow[],
  dataSetId: string,
): readonly GraphNode[] {
  return citations.map((citation) => withDigest(citationNode(citation), dataSetId));
}

/** The node of a data set itself. */
export function manifestNode(files: ManifestFacts): GraphNode {
  return withDigest(dataSetNode(files), files.manifest.id);
}

function recordNode(record: PlacedRecord, versions: RegionVersions): GraphNode {
  const shape = shapeOfKind(record.kind);
  if (shape === null) throw new RangeError(`No shape for ${record.kind}.`);
  const properties: Record<string, GraphValue> = { id: record.id };
  const links: GraphLink[] = [];
  for (const [name, field] of Object.entries(shape.fields)) {
    const value = record.fields[name];
    Object.assign(properties, propertiesOf(name, field, value));
    links.push(...linksOf(field, value));
  }
  const derived = record.kind === 'Region' ? currentStateOf(record.id, versions) : {};
  return {
    label: record.kind,
    id: record.id,
    properties: { ...properties, ...derived },
    links: [...links, ...derivedLinks(record, versions)],
  };
}

function propertiesOf(name: string, field: Field, value: unknown): Record<string, GraphValue> {
  const { fieldType } = field;
  if (fieldType.type === 'date') {
    const date = value as PartialDate | null;
    const order = fieldType.ordered ? { [`${name}Order`]: date?.earliest ?? UNDATED } : {};
    if (date === null) return order;
    return {
      [name]: date.text,
      [`${name}Earliest`]: date.earliest,
      [`${name}Latest`]: date.latest,
      ...order,
    };
  }
  const isNothing = value === null || (Array.isArray(value) && value.length === 0);
  return isNothing ? {} : { [name]: value as GraphValue };
}

function linksOf(field: Field, value: unknown): readonly GraphLink[] {
  const { fieldType } = field;
  if (!isReference(fieldType) || value === null) return [];
  const ids = Array.isArray(value) ? (value as string[]) : [value as string];
  return ids.map((id) => ({
    type: fieldType.relationship,
    to: { label: kindOfId(id) as Kind, id },
    properties: {},
  }));
}

function derivedLinks(record: PlacedRecord, versions: RegionVersions): readonly GraphLink[] {
  if (record.kind === 'RegionVersion') return partOfLinks(record, versions);
  if (record.kind === 'RegionSpan') return spansLinks(record);
  return record.kind === 'Replication' ? replicatesLinks(record) : [];
}

/** Paths are walked on this direct relationship; a batch as a body ends a path, so it has none. */
function replicatesLinks({ id, fields }: PlacedRecord): readonly GraphLink[] {
  const sourceId = fields['sourceId'] as string;
  if (kindOfId(sourceId) !== 'Pilot') return [];
  const date = fields['date'] as PartialDate | null;
  const dated =
    date === null ? {} : { date: date.text, dateEarliest: date.earliest, dateLatest: date.latest };
  return [
    {
      type: 'REPLICATES',
      from: { label: 'Pilot', id: fields['receiverId'] as string },
      to: { label: 'Pilot', id: sourceId },
      properties: {
        id,
        class: fields['replicationClass'] as string,
        mandate: fields['mandate'] as string,
        dateOrder: date?.earliest ?? UNDATED,
        ...dated,
      },
    },
  ];
}

function withDigest(node: GraphNode, dataSetId: string): GraphNode {
  const content = JSON.stringify([node.label, node.properties, node.links]);
  const contentDigest = createHash('sha256').update(content).digest('hex').slice(0, 24);
  return { ...node, properties: { ...node.properties, dataSetId, contentDigest } };
}
