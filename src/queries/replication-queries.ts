import { partialDate } from '../domain/partial-date.js';
import {
  areAllStated,
  type ReplicationClass,
  type ReplicationEdge,
} from '../domain/replication.js';
import { cypher } from '../store/cypher.js';
import type { Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { ofEachOwner } from './record-parts.js';
import { returning } from './record-selection.js';
import { withWords } from './with-words.js';

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

/** Every way, or those of some classes only: the relationships hold what documents state, and to look at the class of each costs as much as the walk. */
const OF_SOME_CLASSES = 'WHERE all(hop IN relationships(way) WHERE hop.class IN $classes)';

/** HOPS is a number, one less than those of the walk: the length of a pattern cannot be a parameter. */
const COPIES_BELOW = `
  UNWIND $pilotIds AS pilotId
  MATCH way = (:Pilot {id: pilotId})<-[:REPLICATES*0..HOPS]-(source:Pilot)
  OF_CLASSES
  WITH DISTINCT source
  MATCH (source)<-[r:REPLICATES]-(receiver:Pilot)
  WHERE r.class IN $classes
  RETURN r.id AS replicationId, source.id AS sourceId, receiver.id AS receiverId,
    r.class AS replicationClass, r.date AS date
`;

const SOURCES_ABOVE = `
  UNWIND $pilotIds AS pilotId
  MATCH way = (:Pilot {id: pilotId})-[:REPLICATES*0..HOPS]->(receiver:Pilot)
  OF_CLASSES
  WITH DISTINCT receiver
  MATCH (receiver)-[r:REPLICATES]->(source:Pilot)
  WHERE r.class IN $classes
  RETURN r.id AS replicationId, source.id AS sourceId, receiver.id AS receiverId,
    r.class AS replicationClass, r.date AS date
`;

/** The adopters of the pilot whose id is `ownerId`, by hop; a pilot is none of its own. */
export const HOP_COUNTS = `
MATCH (origin:Pilot {id: ownerId})
MATCH way = (origin)<-[:REPLICATES*1..HOPS]-(reached)
OF_CLASSES
WITH origin, reached, min(length(way)) AS hop
WHERE reached <> origin
WITH hop, count(*) AS adopters
ORDER BY hop
`.trim();

const RETURN_HOP_COUNTS = 'RETURN ownerId, hop, adopters\nORDER BY ownerId, hop';

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

/** How far a walk goes. */
export interface Reach {
  readonly classes: readonly ReplicationClass[];
  readonly maxHops: number;
}

/** Which way to walk: down to those that copied, or up to those that were copied. */
export type WalkDirection = 'copies' | 'sources';

/**
 * Every edge that a walk of at most `maxHops` hops from any of the pilots can use, and others beside them, in no order. One statement,
 * for stores with the capability `breadthFirstPatterns`; cost there: once each pilot and edge within reach.
 */
export async function edgesWithinReach(
  reader: Reader,
  direction: WalkDirection,
  pilotIds: readonly string[],
  reach: Reach,
): Promise<readonly ReplicationEdge[]> {
  const text = direction === 'copies' ? COPIES_BELOW : SOURCES_ABOVE;
  const parameters = { pilotIds, classes: reach.classes };
  const statement = cypher(reachText(text, reach, reach.maxHops - 1), parameters);
  return toEdges(await reader.read(statement, WALK_LIMITS));
}

/** How many pilots are so many replications from an origin. */
export interface HopCount {
  readonly hop: number;
  readonly adopters: number;
}

/**
 * The adopters of each pilot, counted by the fewest hops to them, nearest first; in the order asked. One statement, for stores with the capability
 * `breadthFirstPatterns`; cost there: once each pilot and edge within reach, and no row for any of them.
 */
export async function hopCountsOf(
  reader: Reader,
  pilotIds: readonly string[],
  reach: Reach,
): Promise<readonly (readonly HopCount[])[]> {
  const counted = ofEachOwner([HOP_COUNTS, returning(['hop', 'adopters'])]);
  const text = reachText([...counted, RETURN_HOP_COUNTS].join('\n'), reach, reach.maxHops);
  const parameters = { ownerIds: pilotIds, classes: reach.classes };
  const rows = await reader.read(cypher(text, parameters), WALK_LIMITS);
  return pilotIds.map((pilotId) =>
    rows.filter((row) => row['ownerId'] === pilotId).map(toHopCount),
  );
}

export function toHopCount(row: Row): HopCount {
  return { hop: Number(row['hop']), adopters: Number(row['adopters']) };
}

/** A text with HOPS and OF_CLASSES, for a walk along some classes and a pattern of so many hops. */
export function reachText(text: string, { classes }: Reach, hops: number): string {
  return withWords(text, {
    HOPS: String(hops),
    OF_CLASSES: areAllStated(classes) ? '' : OF_SOME_CLASSES,
  });
}

/** How often a pilot was taken up, class by class; never one sum. */
export interface CopyCounts {
  readonly pilotId: string;
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
    pilotId,
    attested: total(byClass, pilotId, 'ATTESTED'),
    prescribed: total(byClass, pilotId, 'PRESCRIBED'),
    inferred: total(byClass, pilotId, 'INFERRED'),
    collective: total(collective, pilotId),
    scaleUps: total(scaleUps, pilotId),
  }));
}

function toEdges(rows: readonly Row[]): readonly ReplicationEdge[] {
  return rows.map(toEdge);
}

/** An edge of a row with its columns. */
export function toEdge(row: Row): ReplicationEdge {
  return {
    replicationId: row['replicationId'] as string,
    sourceId: row['sourceId'] as string,
    receiverId: row['receiverId'] as string,
    replicationClass: row['replicationClass'] as ReplicationClass,
    date: typeof row['date'] === 'string' ? partialDate(row['date']) : null,
  };
}
