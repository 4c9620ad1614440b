import { compareText } from '../domain/partial-date.js';
import type { ReplicationClass, ReplicationEdge } from '../domain/replication.js';
import type { GraphReader } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import {
  copiesOf,
  edgesWithinReach,
  sourcesOf,
  type WalkDirection,
} from './replication-queries.js';

/** Longest walk that may be asked for: every pattern and walk is bounded. */
export const MAX_HOPS = 16;

export interface WalkOptions {
  readonly classes: readonly ReplicationClass[];
  readonly maxHops: number;
  /** Edges that surely came later than this day (`YYYY-MM-DD`) are not walked. Null: all. */
  readonly validAt: string | null;
}

/** Gives the edges from pilots to their direct takers, or to their direct sources. */
export type ReadEdges = (pilotIds: readonly string[]) => Promise<readonly ReplicationEdge[]>;

/** A reader, and, where it is known, what its store can do. */
export type WalkReader = Reader & Partial<Pick<GraphReader, 'capabilities'>>;

/**
 * Everything that can be reached from a pilot through its takers, level by level: the edges of each hop, the first level first.
 * One statement, or, without the capability `breadthFirstPatterns`, one a level; an edge back to a pilot that was reached before is kept, but not followed again.
 */
export async function walkCopies(
  reader: WalkReader,
  originId: string,
  options: WalkOptions,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  const read = isReadAhead(reader)
    ? readAhead('copies', (ids) => edgesWithinReach(reader, 'copies', ids, options))
    : (frontier: readonly string[]) => copiesOf(reader, frontier, options.classes);
  return walkTakers(read, originId, options);
}

/** The same, with takers that are read in another way: walks of many origins can share their statements. */
export async function walkTakers(
  readTakers: ReadEdges,
  originId: string,
  options: WalkOptions,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  return walk(originId, options, { next: readTakers, end: (edge) => edge.receiverId });
}

/** The same against the direction of copying: from a pilot to its sources, and theirs. */
export async function walkSources(
  reader: WalkReader,
  pilotId: string,
  options: WalkOptions,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  const read = isReadAhead(reader)
    ? readAhead('sources', (ids) => edgesWithinReach(reader, 'sources', ids, options))
    : (frontier: readonly string[]) => sourcesOf(reader, frontier, options.classes);
  return walkGivers(read, pilotId, options);
}

/** The same among edges that were read already. */
export async function walkSourcesAmong(
  edges: readonly ReplicationEdge[],
  pilotId: string,
  options: WalkOptions,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  return walkGivers(
    readAhead('sources', async () => edges),
    pilotId,
    options,
  );
}

async function walkGivers(
  read: ReadEdges,
  pilotId: string,
  options: WalkOptions,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  return walk(pilotId, options, { next: read, end: (edge) => edge.sourceId });
}

/** Whether everything within reach is better read at once than hop by hop. */
export function isReadAhead({ capabilities }: WalkReader): boolean {
  return capabilities?.breadthFirstPatterns === true;
}

/** Reads what is within reach of the first pilots that it is asked for, and answers all later hops from that. */
export function readAhead(direction: WalkDirection, readReach: ReadEdges): ReadEdges {
  let grouped: Promise<ReadonlyMap<string, readonly ReplicationEdge[]>> | null = null;
  return async (pilotIds) => {
    grouped ??= readReach(pilotIds).then((edges) => groupByStart(direction, edges));
    const edges = await grouped;
    const next = pilotIds.flatMap((id) => edges.get(id) ?? []);
    // A hop gives its edges by id, however they were read.
    return next.sort((a, b) => compareText(a.replicationId, b.replicationId));
  };
}

function groupByStart(
  direction: WalkDirection,
  edges: readonly ReplicationEdge[],
): ReadonlyMap<string, readonly ReplicationEdge[]> {
  const groups = new Map<string, ReplicationEdge[]>();
  for (const edge of edges) {
    const start = direction === 'copies' ? edge.sourceId : edge.receiverId;
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [edge]);
    else group.push(edge);
  }
  return groups;
}

interface Direction {
  readonly next: ReadEdges;
  readonly end: (edge: ReplicationEdge) => string;
}

async function walk(
  startId: string,
  { maxHops, validAt }: WalkOptions,
  { next, end }: Direction,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  const levels: (readonly ReplicationEdge[])[] = [];
  const reached = new Set([startId]);
  let frontier = [startId];
  while (frontier.length > 0 && levels.length < maxHops) {
    const edges = (await next(frontier)).filter((edge) => mayHaveHappenedBy(edge, validAt));
    if (edges.length === 0) break;
    levels.push(edges);
    frontier = [];
    for (const edge of edges) {
      const id = end(edge);
      if (reached.has(id)) continue;
      reached.add(id);
      frontier.push(id);
    }
  }
  return levels;
}

function mayHaveHappenedBy({ date }: ReplicationEdge, day: string | null): boolean {
  return day === null || date === null || date.earliest <= day;
}
