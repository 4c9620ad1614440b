import { comparePartialDates, compareText } from '../domain/partial-date.js';
import type { ReplicationEdge } from '../domain/replication.js';
import { structuralVirality } from './structural-virality.js';

/** A pilot that took up the origin's practice, directly or through others. */
export interface Adopter {
  readonly pilotId: string;
  /** Number of replications from the origin, at least 1. */
  readonly hop: number;
  /** The edge by which the tree reaches the adopter. */
  readonly edge: ReplicationEdge;
  /** Further edges to the same adopter, of any hop, by date and id. */
  readonly otherEdges: readonly ReplicationEdge[];
}

export interface ReplicationTree {
  readonly originId: string;
  /** By hop, then date (unknown last), then id. */
  readonly adopters: readonly Adopter[];
}

/**
 * The tree by which a practice spread from an origin: each adopter hangs on the source with fewest hops, then the earliest
 * date, then the least id; its other sources are listed beside it. Edges that lead back to the origin are no adoption.
 *
 * Shapes: `levels[h]` holds the edges whose sources are h replications from the origin, as a breadth-first walk gives them.
 * Cost: O(e log e) for e edges.
 */
export function replicationTree(
  originId: string,
  levels: readonly (readonly ReplicationEdge[])[],
): ReplicationTree {
  const edges = new Map<string, ReplicationEdge[]>();
  const hops = new Map<string, number>();
  for (const [index, level] of levels.entries()) {
    for (const edge of [...level].sort(compareEdges)) {
      const { receiverId } = edge;
      if (receiverId === originId) continue;
      if (!hops.has(receiverId)) hops.set(receiverId, index + 1);
      const known = edges.get(receiverId);
      if (known === undefined) edges.set(receiverId, [edge]);
      else known.push(edge);
    }
  }
  const adopters = [...edges.entries()].map(([pilotId, [edge, ...otherEdges]]) => ({
    pilotId,
    hop: hops.get(pilotId) as number,
    edge: edge as ReplicationEdge,
    otherEdges: otherEdges.sort(compareEdges),
  }));
  return { originId, adopters: adopters.sort(compareAdopters) };
}

export interface HopCount {
  readonly hop: number;
  readonly adopters: number;
}

/** Adopters per hop, the first hop first. */
export function adoptersByHop(tree: ReplicationTree): readonly HopCount[] {
  const counts = new Map<number, number>();
  for (const { hop } of tree.adopters) counts.set(hop, (counts.get(hop) ?? 0) + 1);
  return [...counts.entries()]
    .map(([hop, adopters]) => ({ hop, adopters }))
    .sort((a, b) => a.hop - b.hop);
}

/** The number of hops to the farthest adopter, given the adopters per hop in order; 0 when nobody took it up. */
export function treeDepth(byHop: readonly HopCount[]): number {
  return byHop.at(-1)?.hop ?? 0;
}

/** The largest number of adopters at one hop; 0 when nobody took it up. */
export function treeBreadth(byHop: readonly HopCount[]): number {
  return Math.max(0, ...byHop.map(({ adopters }) => adopters));
}

/** Mean distance between all pairs of the tree's pilots; null when nobody took it up. See structuralVirality. */
export function treeVirality({ originId, adopters }: ReplicationTree): number | null {
  const index = new Map(
    [originId, ...adopters.map(({ pilotId }) => pilotId)].map((id, at) => [id, at]),
  );
  return structuralVirality([null, ...adopters.map(({ edge }) => index.get(edge.sourceId) ?? 0)]);
}

function compareEdges(a: ReplicationEdge, b: ReplicationEdge): number {
  return (
    comparePartialDates(a.date, b.date) ||
    compareText(a.sourceId, b.sourceId) ||
    compareText(a.replicationId, b.replicationId)
  );
}

function compareAdopters(a: Adopter, b: Adopter): number {
  return (
    a.hop - b.hop ||
    comparePartialDates(a.edge.date, b.edge.date) ||
    compareText(a.pilotId, b.pilotId)
  );
}
