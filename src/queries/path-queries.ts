import type { ReplicationEdge } from '../domain/replication.js';
import { walkSources, type WalkOptions, type WalkReader } from './walk-replications.js';

/**
 * The edges on ways of at most `maxHops` hops from one pilot to another. Walks up from the target, where pilots have few
 * sources, rather than down from the origin, which thousands may have copied. One statement a hop.
 */
export async function edgesBetweenPilots(
  reader: WalkReader,
  fromId: string,
  toId: string,
  options: WalkOptions,
): Promise<readonly ReplicationEdge[]> {
  return edgesToward(fromId, toId, await walkSources(reader, toId, options), options);
}

/** Those among the levels of a walk up from the target. */
export function edgesToward(
  fromId: string,
  toId: string,
  levels: readonly (readonly ReplicationEdge[])[],
  options: WalkOptions,
): readonly ReplicationEdge[] {
  const edges = levels.flat();
  const toTarget = new Map([[toId, 0]]);
  levels.forEach((level, index) => {
    for (const { sourceId } of level) {
      if (!toTarget.has(sourceId)) toTarget.set(sourceId, index + 1);
    }
  });
  const fromOrigin = hopsFrom(fromId, edges);
  return edges.filter(({ sourceId, receiverId }) => {
    const before = fromOrigin.get(sourceId);
    const after = toTarget.get(receiverId);
    return before !== undefined && after !== undefined && before + 1 + after <= options.maxHops;
  });
}

/** Hops from a pilot along edges that were read already. */
function hopsFrom(startId: string, edges: readonly ReplicationEdge[]): ReadonlyMap<string, number> {
  const receivers = new Map<string, string[]>();
  for (const { sourceId, receiverId } of edges) {
    const known = receivers.get(sourceId);
    if (known === undefined) receivers.set(sourceId, [receiverId]);
    else known.push(receiverId);
  }
  const hops = new Map([[startId, 0]]);
  const queue = [startId];
  for (const id of queue) {
    for (const receiverId of receivers.get(id) ?? []) {
      if (hops.has(receiverId)) continue;
      hops.set(receiverId, (hops.get(id) ?? 0) + 1);
      queue.push(receiverId);
    }
  }
  return hops;
}
