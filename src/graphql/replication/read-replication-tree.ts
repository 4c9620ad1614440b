import {
  replicationTree,
  type Adopter,
  type ReplicationTree,
} from '../../analytics/replication-tree.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { Pilot } from '../../domain/pilot.js';
import { walkTakers, type WalkOptions } from '../../queries/walk-replications.js';
import type { RequestContext } from '../context.js';

/** A tree as its fields are resolved from it. */
export interface TreeOfPilot extends ReplicationTree {
  readonly origin: Pilot;
  readonly walk: WalkOptions;
  /** When each pilot of the tree began, the origin by its own beginning, an adopter by the event that brought it in. */
  readonly beganAt: ReadonlyMap<string, PartialDate | null>;
  /** Names the walk, so that cursors of one tree do not serve another. */
  readonly scope: string;
}

/** An adopter with the tree that it belongs to. */
export interface AdopterInTree extends Adopter {
  readonly tree: TreeOfPilot;
}

/** Walks from a pilot to all that took up its practice. One statement a hop, however many pilots are walked from. */
export async function readReplicationTree(
  context: RequestContext,
  origin: Pilot,
  walk: WalkOptions,
): Promise<TreeOfPilot> {
  const readTakers = context.takersAlong(walk);
  const levels = await walkTakers(readTakers, origin.id, walk);
  const tree = replicationTree(origin.id, levels);
  const beganAt = new Map<string, PartialDate | null>([[origin.id, origin.started]]);
  for (const { pilotId, edge } of tree.adopters) beganAt.set(pilotId, edge.date);
  return { ...tree, origin, walk, beganAt, scope: JSON.stringify([origin.id, walk]) };
}
