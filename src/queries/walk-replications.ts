import type { ReplicationClass, ReplicationEdge } from '../domain/replication.js';
import type { Reader } from './data-set-queries.js';
import { copiesOf, sourcesOf } from './replication-queries.js';

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

/**
 * Everything that can be reached from a pilot through its takers, level by level: the edges of each hop, the first level first.
 * One statement a level; an edge back to a pilot that was reached before is kept, but not followed again.
 */
export async function walkCopies(
  reader: Reader,
  originId: string,
  options: WalkOptions,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  return walkTakers((frontier) => copiesOf(reader, frontier, options.classes), originId, options);
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
  reader: Reader,
  pilotId: string,
  options: WalkOptions,
): Promise<readonly (readonly ReplicationEdge[])[]> {
  return walk(pilotId, options, {
    next: (frontier) => sourcesOf(reader, frontier, options.classes),
    end: (edge) => edge.sourceId,
  });
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
