import { partialDate, type PartialDate } from '../domain/partial-date.js';
import { cypher } from '../store/cypher.js';
import type { Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { readText, readTextOrNull } from './read-properties.js';

const OF_ALL = `
  MATCH (r:Replication)-[:RECEIVER]->(receiver)
  RETURN r.id AS replicationId, r.receiverId AS receiverId, r.sourceId AS sourceId, r.replicationClass AS replicationClass,
    r.assertedById AS assertedById, r.asserterRole AS asserterRole, r.authorityId AS authorityId, r.documentId AS documentId,
    r.mandate AS mandate, r.fidelity AS fidelity, r.mechanism AS mechanism, r.item AS item, r.date AS date, r.dataSetId AS dataSetId,
    receiver.siteId AS receiverSiteId, receiver.programId AS receiverProgramId
  ORDER BY replicationId
`;

const CITATIONS = `
  UNWIND $replicationIds AS replicationId
  MATCH (c:Citation {subjectId: replicationId})
  RETURN replicationId, c.id AS citationId, c.documentId AS documentId, c.start AS begins, c.end AS ends, c.confidence AS confidence
  ORDER BY replicationId, citationId
`;

/** A table may have as many rows as the graph has replications. */
const LIMITS = { maxRows: 1_000_000, timeoutMillis: 60_000 } as const;

/** A citation of a replication: a place in a document, or the document as a whole. */
export interface ReplicationCitation {
  readonly citationId: string;
  readonly documentId: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly confidence: string | null;
}

/** A replication that documents state, flat, with its citations. */
export interface ReplicationFact {
  readonly replicationId: string;
  readonly receiverId: string;
  readonly receiverSiteId: string;
  readonly receiverProgramId: string | null;
  /** A pilot, or a batch as a body. */
  readonly sourceId: string;
  readonly replicationClass: string;
  readonly assertedById: string | null;
  readonly asserterRole: string | null;
  readonly authorityId: string | null;
  readonly documentId: string | null;
  readonly mandate: string;
  readonly fidelity: string;
  readonly mechanism: string | null;
  readonly item: string | null;
  readonly date: PartialDate | null;
  readonly dataSetId: string;
  readonly citations: readonly ReplicationCitation[];
}

/** Every replication that documents state, by id. Two statements. */
export async function replicationFacts(reader: Reader): Promise<readonly ReplicationFact[]> {
  const rows = await reader.read(cypher(OF_ALL), LIMITS);
  const replicationIds = rows.map((row) => readText(row, 'replicationId'));
  const citations = new Map<string, ReplicationCitation[]>();
  for (const row of await reader.read(cypher(CITATIONS, { replicationIds }), LIMITS)) {
    const id = readText(row, 'replicationId');
    const known = citations.get(id);
    if (known === undefined) citations.set(id, [toCitation(row)]);
    else known.push(toCitation(row));
  }
  return rows.map((row) => toFact(row, citations.get(readText(row, 'replicationId')) ?? []));
}

function toCitation(row: Row): ReplicationCitation {
  return {
    citationId: readText(row, 'citationId'),
    documentId: readText(row, 'documentId'),
    start: numberOrNull(row, 'begins'),
    end: numberOrNull(row, 'ends'),
    confidence: readTextOrNull(row, 'confidence'),
  };
}

function toFact(row: Row, citations: readonly ReplicationCitation[]): ReplicationFact {
  const date = readTextOrNull(row, 'date');
  return {
    replicationId: readText(row, 'replicationId'),
    receiverId: readText(row, 'receiverId'),
    receiverSiteId: readText(row, 'receiverSiteId'),
    receiverProgramId: readTextOrNull(row, 'receiverProgramId'),
    sourceId: readText(row, 'sourceId'),
    replicationClass: readText(row, 'replicationClass'),
    assertedById: readTextOrNull(row, 'assertedById'),
    asserterRole: readTextOrNull(row, 'asserterRole'),
    authorityId: readTextOrNull(row, 'authorityId'),
    documentId: readTextOrNull(row, 'documentId'),
    mandate: readText(row, 'mandate'),
    fidelity: readText(row, 'fidelity'),
    mechanism: readTextOrNull(row, 'mechanism'),
    item: readTextOrNull(row, 'item'),
    date: date === null ? null : partialDate(date),
    dataSetId: readText(row, 'dataSetId'),
    citations,
  };
}

function numberOrNull(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}
