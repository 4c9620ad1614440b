import { compareText } from '../domain/partial-date.js';
import type { ReplicationEdge } from '../domain/replication.js';
import { replicationTree, type ReplicationTree } from './replication-tree.js';

/** Stands above all roots, so that one tree holds them; no pilot has this id. */
const ABOVE = '';

/**
 * The forest of who took up from whom: each pilot hangs on the source with fewest hops from a root, then the earliest date, then the least id,
 * as in replicationTree, and is in one tree only. A root took up from none of the others; where pilots all took up from each other in a
 * circle that began with none of the others, the one of them with the least id is the root.
 *
 * Shapes: edges in any order; each tree has at least one adopter. Largest tree first, then by id of the root. Cost: O(e log e) for e edges.
 */
export function replicationForest(edges: readonly ReplicationEdge[]): readonly ReplicationTree[] {
  const between = edges.filter(({ sourceId, receiverId }) => sourceId !== receiverId);
  const whole = replicationTree(ABOVE, levelsOf(between));
  const trees = new Map<string, ReplicationTree['adopters'][number][]>();
  const rootOf = new Map<string, string>();
  for (const adopter of whole.adopters) {
    const { pilotId, hop, edge } = adopter;
    const root = hop === 1 ? pilotId : (rootOf.get(edge.sourceId) as string);
    rootOf.set(pilotId, root);
    if (hop === 1) trees.set(root, []);
    else trees.get(root)?.push({ ...adopter, hop: hop - 1 });
  }
  return [...trees]
    .map(([originId, adopters]) => ({ originId, adopters }))
    .sort((a, b) => b.adopters.length - a.adopters.length || compareText(a.originId, b.originId));
}

/** Edges level by level, as a walk from all roots at once meets them; the first level leads to the roots. */
function levelsOf(edges: readonly ReplicationEdge[]): readonly (readonly ReplicationEdge[])[] {
  const bySource = new Map<string, ReplicationEdge[]>();
  for (const edge of edges) addTo(bySource, edge.sourceId, edge);
  const reached = new Set<string>();
  let frontier = rootsOf(edges);
  const levels: (readonly ReplicationEdge[])[] = [frontier.map(edgeToRoot)];
  while (frontier.length > 0) {
    frontier.forEach((id) => reached.add(id));
    const level = frontier.flatMap((id) => bySource.get(id) ?? []);
    const receivers = new Set(level.map(({ receiverId }) => receiverId));
    frontier = [...receivers].filter((id) => !reached.has(id));
    levels.push(level);
  }
  return levels;
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/**
 * Pilots that took up from none, and one of each circle above which there is none. The circles are found by two walks: whatever the first
 * one had to begin at last is in a circle that nothing else leads to.
 */
function rootsOf(edges: readonly ReplicationEdge[]): readonly string[] {
  const down = new Map<string, string[]>();
  const up = new Map<string, string[]>();
  for (const { sourceId, receiverId } of edges) {
    addTo(down, sourceId, receiverId);
    addTo(up, receiverId, sourceId);
  }
  const roots = [...down.keys()].filter((id) => !up.has(id));
  const reached = reach(roots, down);
  const visited = new Set(reached);
  const starts = [...down.keys()].filter((id) => {
    const isStart = !visited.has(id);
    if (isStart) reach([id], down, visited);
    return isStart;
  });
  for (const start of starts.reverse()) {
    if (reached.has(start)) continue;
    const [root = start] = [...reach([start], up)].sort(compareText);
    roots.push(root);
    reach([root], down, reached);
  }
  return roots;
}

/** Everything that a walk from some ids reaches, themselves included, beside what was reached before. */
function reach(
  ids: readonly string[],
  neighbours: Neighbours,
  reached = new Set<string>(),
): Set<string> {
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(neighbours.get(id) ?? []));
  }
  return reached;
}

function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

function edgeToRoot(receiverId: string): ReplicationEdge {
  return {
    replicationId: '',
    sourceId: ABOVE,
    receiverId,
    replicationClass: 'ATTESTED',
    date: null,
  };
}
