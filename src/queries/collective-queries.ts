import { idOf, type BatchId, type DocumentId, type OrganizationId } from '../domain/identifiers.js';
import { partialDate, type PartialDate } from '../domain/partial-date.js';
import type { ReplicationClass } from '../domain/replication.js';
import { cypher } from '../store/cypher.js';
import type { Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { readNumber, readText, readTextOrNull } from './read-properties.js';

const COLLECTIVE_TAKERS = `
  UNWIND $pilotIds AS pilotId
  MATCH (:Pilot {id: pilotId})-[:IN_BATCH]->(:Batch)<-[:COMPRISES*0..1]-(body:Batch)
  WITH DISTINCT pilotId, body
  MATCH (body)<-[:SOURCE]-(r:Replication)-[:RECEIVER]->(receiver:Pilot)
  WHERE $validAt IS NULL OR r.dateEarliest IS NULL OR r.dateEarliest <= $validAt
  RETURN pilotId, body.id AS bodyId, receiver.batchId AS batchId, r.replicationClass AS replicationClass,
    r.date AS date, r.dateOrder AS dateOrder, r.documentId AS documentId, r.authorityId AS authorityId,
    count(DISTINCT r) AS takers
  ORDER BY pilotId, dateOrder, bodyId, batchId, replicationClass, documentId
`;

const COLLECTIVE_SOURCES = `
  UNWIND $pilotIds AS pilotId
  MATCH (:Pilot {id: pilotId})<-[:RECEIVER]-(r:Replication)-[:SOURCE]->(:Batch)
  RETURN pilotId, r.replicationClass AS replicationClass, count(r) AS total
  ORDER BY pilotId, replicationClass
`;

/** Takers of a batch as a body, of one receiving batch, class, date and document. */
export interface CollectiveTakers {
  readonly pilotId: string;
  /** The body whose experience is taken up; the pilot belongs to it. */
  readonly bodyId: BatchId;
  /** The batch that the receivers belong to. */
  readonly batchId: BatchId | null;
  readonly replicationClass: ReplicationClass;
  readonly date: PartialDate | null;
  readonly documentId: DocumentId | null;
  readonly authorityId: OrganizationId | null;
  readonly takers: number;
}

/**
 * Who took up a body of batches that each pilot belongs to: counted, group by group, by date. They are no copies of the pilot and
 * stay out of its counts. With a day (`YYYY-MM-DD`), only those that may have come by then. One statement.
 */
export async function collectiveTakersOf(
  reader: Reader,
  pilotIds: readonly string[],
  validAt: string | null,
): Promise<readonly CollectiveTakers[]> {
  const rows = await reader.read(cypher(COLLECTIVE_TAKERS, { pilotIds, validAt }));
  return rows.map(toTakers);
}

/** How often pilots took up a batch as a body, of one pilot and class. */
export interface CollectiveSources {
  readonly pilotId: string;
  readonly replicationClass: ReplicationClass;
  readonly total: number;
}

/** How often each pilot took up a batch as a body, class by class; pilots and classes without any are absent. One statement. */
export async function collectiveSourcesOf(
  reader: Reader,
  pilotIds: readonly string[],
): Promise<readonly CollectiveSources[]> {
  const limits = { maxRows: 1_000_000, timeoutMillis: 20_000 };
  const rows = await reader.read(cypher(COLLECTIVE_SOURCES, { pilotIds }), limits);
  return rows.map((row) => ({
    pilotId: readText(row, 'pilotId'),
    replicationClass: readText(row, 'replicationClass') as ReplicationClass,
    total: readNumber(row, 'total'),
  }));
}

function toTakers(row: Row): CollectiveTakers {
  const text = (name: string): string | null => readTextOrNull(row, name);
  const [batchId, documentId, authorityId, date] = [
    text('batchId'),
    text('documentId'),
    text('authorityId'),
    text('date'),
  ];
  return {
    pilotId: readText(row, 'pilotId'),
    bodyId: idOf('Batch', readText(row, 'bodyId')),
    batchId: batchId === null ? null : idOf('Batch', batchId),
    replicationClass: readText(row, 'replicationClass') as ReplicationClass,
    date: date === null ? null : partialDate(date),
    documentId: documentId === null ? null : idOf('Document', documentId),
    authorityId: authorityId === null ? null : idOf('Organization', authorityId),
    takers: readNumber(row, 'takers'),
  };
}
