import { partialDate, type PartialDate } from '../domain/partial-date.js';
import type { ReplicationClass, ReplicationEdge } from '../domain/replication.js';
import { cypher } from '../store/cypher.js';
import type { Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';

const COPIES_OF = `
  UNWIND $pilotIds AS pilotId
  MATCH (source:Pilot {id: pilotId})<-[r:REPLICATES]-(receiver:Pilot)
  WHERE r.class IN $classes
  RETURN r.id AS replicationId, source.id AS sourceId, receiver.id AS receiverId,
    r.class AS replicationClass, r.date AS date
  ORDER BY replicationId
`;

const SOURCES_OF = `
  UNWIND $pilotIds AS pilotId
  MATCH (receiver:Pilot {id: pilotId})-[r:REPLICATES]->(source:Pilot)
  WHERE r.class IN $classes
  RETURN r.id AS replicationId, source.id AS sourceId, receiver.id AS receiverId,
    r.class AS replicationClass, r.date AS date
  ORDER BY replicationId
`;

const COUNTS_BY_CLASS = `
  UNWIND $pilotIds AS pilotId
  MATCH (:Pilot {id: pilotId})<-[:SOURCE]-(r:Replication)
  RETURN pilotId, r.replicationClass AS replicationClass, count(r) AS total
  ORDER BY pilotId, replicationClass
`;

const COLLECTIVE_COUNTS = `
  UNWIND $pilotIds AS pilotId
  MATCH (:Pilot {id: pilotId})-[:IN_BATCH]->(:Batch)<-[:COMPRISES*0..1]-(body:Batch)<-[:SOURCE]-(r:Replication)
  RETURN pilotId, count(DISTINCT r) AS total
  ORDER BY pilotId
`;

const SCALE_UP_COUNTS = `
  UNWIND $pilotIds AS pilotId
  MATCH (:Pilot {id: pilotId})<-[:SPREADS_PILOT]-(s:ScaleUp)
  RETURN pilotId, count(s) AS total
  ORDER BY pilotId
`;

/** Rows of a whole walk; a reader's default would stop large cascades. */
const WALK_LIMITS = { maxRows: 1_000_000, timeoutMillis: 20_000 } as const;

/** Edges to the direct takers of the pilots, by id. One statement. */
export async function copiesOf(
  reader: Reader,
  pilotIds: readonly string[],
  classes: readonly ReplicationClass[],
): Promise<readonly ReplicationEdge[]> {
  const rows = await reader.read(cypher(COPIES_OF, { pilotIds, classes }), WALK_LIMITS);
  return toEdges(rows);
}

/** Edges from the pilots to their direct sources, by id. One statement. */
export async function sourcesOf(
  reader: Reader,
  pilotIds: readonly string[],
  classes: readonly ReplicationClass[],
): Promise<readonly ReplicationEdge[]> {
  const rows = await reader.read(cypher(SOURCES_OF, { pilotIds, classes }), WALK_LIMITS);
  return toEdges(rows);
}

/** How often a pilot was taken up, class by class; never one sum. */
export interface CopyCounts {
  readonly attested: number;
  readonly prescribed: number;
  readonly inferred: number;
  /** Replications whose source is a batch, as a body, that the pilot belongs to. */
  readonly collective: number;
  readonly scaleUps: number;
}

/** The counts of each pilot, in the order asked. Three statements, however many pilots. */
export async function copyCountsOf(
  reader: Reader,
  pilotIds: readonly string[],
): Promise<readonly CopyCounts[]> {
  const [byClass, collective, scaleUps] = await Promise.all([
    reader.read(cypher(COUNTS_BY_CLASS, { pilotIds })),
    reader.read(cypher(COLLECTIVE_COUNTS, { pilotIds })),
    reader.read(cypher(SCALE_UP_COUNTS, { pilotIds })),
  ]);
  const total = (
    rows: readonly Row[],
    pilotId: string,
    replicationClass?: ReplicationClass,
  ): number =>
    Number(
      rows.find(
        (row) =>
          row['pilotId'] === pilotId &&
          (replicationClass === undefined || row['replicationClass'] === replicationClass),
      )?.['total'] ?? 0,
    );
  return pilotIds.map((pilotId) => ({
    attested: total(byClass, pilotId, 'ATTESTED'),
    prescribed: total(byClass, pilotId, 'PRESCRIBED'),
    inferred: total(byClass, pilotId, 'INFERRED'),
    collective: total(collective, pilotId),
    scaleUps: total(scaleUps, pilotId),
  }));
}

/** Thousands of edges share a few hundred dates: each date is parsed once. */
function toEdges(rows: readonly Row[]): readonly ReplicationEdge[] {
  const dates = new Map<string, PartialDate>();
  const dateOf = (text: string): PartialDate => {
    const known = dates.get(text) ?? partialDate(text);
    dates.set(text, known);
    return known;
  };
  return rows.map((row) => ({
    replicationId: row['replicationId'] as string,
    sourceId: row['sourceId'] as string,
    receiverId: row['receiverId'] as string,
    replicationClass: row['replicationClass'] as ReplicationClass,
    date: typeof row['date'] === 'string' ? dateOf(row['date']) : null,
  }));
}
