import {
  adoptersByHop,
  replicationTree,
  type Adopter,
  type HopCount,
  type ReplicationTree,
} from '../../analytics/replication-tree.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { PILOT, type Pilot } from '../../domain/pilot.js';
import type { RecordPart } from '../../queries/record-parts.js';
import { hopCountPart, reachedPart } from '../../queries/replication-parts.js';
import { isReadAhead, walkTakers, type WalkOptions } from '../../queries/walk-replications.js';
import type { RequestContext } from '../context.js';
import { recordSelectionOf, selectsOnly, type Asked } from '../record/record-selection-of.js';

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

/** From a tree to the pilots that took the practice up. */
const ADOPTED_BY = ['adopters', 'edges', 'node', 'pilot'];

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
        .hopCountsAlong(walk)
        .load(origin.id)
        .then((byHop) => ({ byHop }))
    : readReplicationTree(context, origin, walk);
}

/** What {@link readTreeAsSelected} will ask for and its adopters, as a part of the origin. */
export function treePart(context: RequestContext, walk: WalkOptions, asked: Asked): RecordPart {
  if (isCounted(context, walk, asked)) {
    const counts = context.hopCountsAlong(walk);
    return hopCountPart(walk, (pilotId, byHop) => counts.prime(pilotId, byHop));
  }
  const selection = recordSelectionOf(PILOT, asked, ADOPTED_BY);
  return reachedPart(selection, walk, (pilotId, { edges, pilots }) => {
    context.takersAlong(walk).prime(pilotId, edges);
    context.records.addFound(selection, pilots);
  });
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
  const levels = await walkTakers(context.takersAlong(walk).read, origin.id, walk);
  const tree = replicationTree(origin.id, levels);
  const beganAt = new Map<string, PartialDate | null>([[origin.id, origin.started]]);
  for (const { pilotId, edge } of tree.adopters) beganAt.set(pilotId, edge.date);
  return { ...tree, origin, walk, beganAt, scope: JSON.stringify([origin.id, walk]) };
}
