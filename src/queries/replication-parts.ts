import type { PILOT, Pilot } from '../domain/pilot.js';
import type { ReplicationEdge } from '../domain/replication.js';
import type { GraphValue, Row } from '../store/graph-store.js';
import { collectedRows, collecting, readCollected, returningCollected } from './collected-rows.js';
import type { Reader } from './data-set-queries.js';
import type { Loaded } from './decode-record.js';
import type { RecordPart } from './record-parts.js';
import {
  decodeSelected,
  matchesAhead,
  selectedColumns,
  selectedValues,
  type RecordSelection,
} from './record-selection.js';
import {
  HOP_COUNTS,
  reachText,
  toEdge,
  toHopCount,
  type HopCount,
  type Reach,
} from './replication-queries.js';

/** What of a pilot's replication is read along with the pilots that it reaches. For stores with the capability `breadthFirstPatterns`. */

/** The pilot itself is reached by no hop. */
const REACHED = `
MATCH way = (:Pilot {id: ownerId})<-[:REPLICATES*0..HOPS]-(n)
OF_CLASSES
WITH DISTINCT n
LIMIT $limit
`.trim();

const TAKERS = `
WITH *, [(n)<-[r:REPLICATES]-(receiver) WHERE r.class IN $classes | [r.id, receiver.id, r.class, r.date]] AS takers
`.trim();

const ABOVE = `
MATCH way = (:Pilot {id: $pilotId})-[:REPLICATES*0..HOPS]->(n)
OF_CLASSES
WITH DISTINCT n
LIMIT $limit
`.trim();

const GIVERS = `
WITH *, [(n)-[r:REPLICATES]->(source) WHERE r.class IN $classes | [r.id, source.id, r.class, r.date]] AS givers
`.trim();

/** Where the edges of a reached pilot stand, and which of their ends they name: it is the other itself. */
interface EdgesOfPilot {
  readonly column: string;
  readonly far: 'sourceId' | 'receiverId';
}

const TAKEN: EdgesOfPilot = { column: 'takers', far: 'receiverId' };
const GIVEN: EdgesOfPilot = { column: 'givers', far: 'sourceId' };

/** Pilots that are read along with their records; more are better read without. */
const MOST_REACHED = 1_000;

/** The adopters per hop, as `hopCountsOf` gives them. */
export function hopCountPart(
  reach: Reach,
  receive: (pilotId: string, counts: readonly HopCount[]) => void,
): RecordPart {
  return {
    lines: [reachText(HOP_COUNTS, reach, reach.maxHops)],
    result: collecting(['hop', 'adopters']),
    parameters: { classes: reach.classes },
    receive: (pilotId, value) =>
      receive(pilotId, collectedRows(['hop', 'adopters'], value).map(toHopCount)),
  };
}

/** What a walk from a pilot needs, as `edgesWithinReach` gives it, and everyone that it reaches, the pilot itself among them. */
export interface Reached {
  readonly edges: readonly ReplicationEdge[];
  readonly pilots: readonly Loaded<Pilot>[];
}

/** That of a pilot whose practice at most a thousand took up; of others nothing is received. */
export function reachedPart(
  selection: RecordSelection<typeof PILOT>,
  reach: Reach,
  receive: (pilotId: string, reached: Reached) => void,
): RecordPart {
  const columns = [...selectedColumns(selection), 'takers'];
  return {
    lines: [reachText(REACHED, reach, reach.maxHops), ...matchesAhead(selection), TAKERS],
    result: collecting([...selectedValues(selection), 'takers']),
    parameters: { classes: reach.classes, limit: MOST_REACHED + 1 },
    receive: (pilotId, value) => {
      const rows = collectedRows(columns, value);
      if (rows.length > MOST_REACHED) return;
      receive(pilotId, reachedIn(rows, selection, TAKEN));
    },
  };
}

/**
 * The same against the direction of copying: the pilot, its sources and theirs, and the edges between them. Null where these are more than a thousand.
 * One statement.
 */
export async function sourcesReached(
  reader: Reader,
  selection: RecordSelection<typeof PILOT>,
  pilotId: string,
  reach: Reach,
): Promise<Reached | null> {
  const start = reachText(ABOVE, reach, reach.maxHops);
  const items = [...selectedValues(selection), 'givers'];
  const lines = [start, GIVERS, ...matchesAhead(selection), returningCollected(items)];
  const parameters = { pilotId, classes: reach.classes, limit: MOST_REACHED + 1 };
  const columns = [...selectedColumns(selection), 'givers'];
  const rows = await readCollected(reader, { text: lines.join('\n'), columns }, parameters);
  return rows.length > MOST_REACHED ? null : reachedIn(rows, selection, GIVEN);
}

function reachedIn(
  rows: readonly Row[],
  selection: RecordSelection<typeof PILOT>,
  { column, far }: EdgesOfPilot,
): Reached {
  const pilots = rows.map((row) => decodeSelected(selection, row));
  const edges = pilots.flatMap(({ id }, index) => {
    const values = (rows[index]?.[column] ?? []) as readonly (readonly GraphValue[])[];
    return values.map(
      ([replicationId = null, farId = null, replicationClass = null, date = null]) =>
        far === 'receiverId'
          ? toEdge({ replicationId, sourceId: id, receiverId: farId, replicationClass, date })
          : toEdge({ replicationId, sourceId: farId, receiverId: id, replicationClass, date }),
    );
  });
  return { pilots, edges };
}
