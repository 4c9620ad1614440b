import { compareText } from '../domain/partial-date.js';
import type { ReplicationEdge } from '../domain/replication.js';

/** CERTAIN: the hops surely came in this order. POSSIBLE: the dates allow it, or one is unknown. */
export type PathCertainty = 'CERTAIN' | 'POSSIBLE';

/** Replications from an origin to a receiver, one hop after another. No pilot stands on a path twice. */
export interface ReplicationPath {
  readonly edges: readonly ReplicationEdge[];
  /** Null when the dates contradict the order; such paths are found only when time is not respected. */
  readonly certainty: PathCertainty | null;
}

export interface PathSearch {
  readonly fromId: string;
  readonly toId: string;
  readonly maxHops: number;
  readonly timeRespecting: boolean;
  /** Paths after which the search stops. */
  readonly maxPaths: number;
  /** Steps after which the search stops, whether or not it has found all. */
  readonly maxSteps: number;
}

export interface FoundPaths {
  /** Shortest first, then by the ids of the replications. */
  readonly paths: readonly ReplicationPath[];
  /** False when the search stopped at a limit: there may be more. */
  readonly isComplete: boolean;
}

interface PartialPath {
  readonly edges: readonly ReplicationEdge[];
  readonly pilotIds: ReadonlySet<string>;
  readonly endId: string;
}

/**
 * All paths between two pilots, breadth first, in a set of edges.
 *
 * A path respects time when its hops can be dated one after another: no hop's latest day is before the earliest day that the hops before it
 * allow (the greatest of their earliest days). Comparing neighbours only, as some do, would let 2018, 2015-2020, 2016 pass.
 * Cost: exponential in hops at worst; `maxSteps` bounds it. Give it only the edges that lie between the two ends.
 */
export function replicationPaths(
  edges: readonly ReplicationEdge[],
  search: PathSearch,
): FoundPaths {
  const bySource = edgesBySource(edges);
  const paths: ReplicationPath[] = [];
  let steps = 0;
  let level: readonly PartialPath[] = [
    { edges: [], pilotIds: new Set([search.fromId]), endId: search.fromId },
  ];
  for (let hop = 1; hop <= search.maxHops && level.length > 0; hop += 1) {
    const next: PartialPath[] = [];
    for (const path of level) {
      for (const edge of bySource.get(path.endId) ?? []) {
        steps += 1;
        if (steps > search.maxSteps) return { paths, isComplete: false };
        if (path.pilotIds.has(edge.receiverId)) continue;
        const longer = [...path.edges, edge];
        const certainty = certaintyOf(longer);
        if (search.timeRespecting && certainty === null) continue;
        if (edge.receiverId !== search.toId) {
          next.push({
            edges: longer,
            pilotIds: new Set([...path.pilotIds, edge.receiverId]),
            endId: edge.receiverId,
          });
        } else {
          if (paths.length === search.maxPaths) return { paths, isComplete: false };
          paths.push({ edges: longer, certainty });
        }
      }
    }
    level = next;
  }
  return { paths, isComplete: true };
}

/** How sure it is that the hops came in this order; null when they cannot have. */
export function certaintyOf(edges: readonly ReplicationEdge[]): PathCertainty | null {
  let greatestEarliest = '';
  let greatestLatest = '';
  let isCertain = true;
  for (const { date } of edges) {
    if (date === null) {
      isCertain = false;
      continue;
    }
    if (date.latest < greatestEarliest) return null;
    if (date.earliest < greatestLatest) isCertain = false;
    if (date.earliest > greatestEarliest) greatestEarliest = date.earliest;
    if (date.latest > greatestLatest) greatestLatest = date.latest;
  }
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}

function edgesBySource(
  edges: readonly ReplicationEdge[],
): ReadonlyMap<string, readonly ReplicationEdge[]> {
  const groups = new Map<string, ReplicationEdge[]>();
  for (const edge of [...edges].sort((a, b) => compareText(a.replicationId, b.replicationId))) {
    const group = groups.get(edge.sourceId);
    if (group === undefined) groups.set(edge.sourceId, [edge]);
    else group.push(edge);
  }
  return groups;
}
