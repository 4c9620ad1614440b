import {
  adoptersByHop,
  replicationTree,
  type Adopter,
  type HopCount,
  type ReplicationTree,
} from '../../analytics/replication-tree.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { Pilot } from '../../domain/pilot.js';
import { isReadAhead, walkTakers, type WalkOptions } from '../../queries/walk-replications.js';
import type { RequestContext } from '../context.js';
import { selectsOnly, type Asked } from '../record/record-selection-of.js';

/** A tree as its fields are resolved from it. */
export interface TreeOfPilot extends ReplicationTree {
  readonly origin: Pilot;
  readonly walk: WalkOptions;
  /** When each pilot of the tree began, the origin by its own beginning, an adopter by the event that brought it in. */
  readonly beganAt: ReadonlyMap<string, PartialDate | null>;
  /** Names the walk, so that cursors of one tree do not serve another. */
  readonly scope: string;
}

/** A tree of which nobody asks more than how many adopters each hop has. */
export interface CountedTree {
  readonly byHop: readonly HopCount[];
}

/** What can be told from the adopters per hop alone. */
const COUNTED_FIELDS = ['byHop', 'depth', 'breadth', '__typename'];

/**
 * The tree, or, where the query selects no more and the store counts them without giving them out, the adopters per hop alone: a most copied
 * pilot has thousands.
 */
export function readTreeAsSelected(
  context: RequestContext,
  origin: Pilot,
  walk: WalkOptions,
  info: Asked,
): Promise<TreeOfPilot | CountedTree> {
  return isCounted(context, walk, info)
    ? context
        .hopCountsAlong(walk)(origin.id)
        .then((byHop) => ({ byHop }))
    : readReplicationTree(context, origin, walk);
}

/** Begins to read what {@link readTreeAsSelected} will ask for, of a pilot that is not read yet. */
export async function beginTree(
  context: RequestContext,
  pilotId: string,
  walk: WalkOptions,
  asked: Asked,
): Promise<void> {
  await (isCounted(context, walk, asked)
    ? context.hopCountsAlong(walk)(pilotId)
    : context.takersAlong(walk)([pilotId]));
}

function isCounted({ reader }: RequestContext, { validAt }: WalkOptions, asked: Asked): boolean {
  return validAt === null && isReadAhead(reader) && selectsOnly(asked, COUNTED_FIELDS);
}

/** Adopters per hop of a tree, nearest first. */
export function hopCountsOfTree(tree: TreeOfPilot | CountedTree): readonly HopCount[] {
  return 'byHop' in tree ? tree.byHop : adoptersByHop(tree);
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
