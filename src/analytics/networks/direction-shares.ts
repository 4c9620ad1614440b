import type { ContentDirection } from '../../domain/direction.js';
import { MANDATES, type Mandate, type ReplicationClass } from '../../domain/replication.js';
import { sharesOf, type Shares } from '../shares.js';

/** A replication as directions are counted: who moved the receiver, and which way the content went. */
export interface DirectedReplication {
  readonly replicationClass: ReplicationClass;
  readonly mandate: Mandate;
  /** Null where no rank applies at either end. */
  readonly contentDirection: ContentDirection | null;
}

export interface DirectionShares {
  readonly replicationClass: ReplicationClass;
  readonly replications: number;
  /** By authority: ordered, applied for and approved, or voluntary; unstated ones are the unknown. */
  readonly authority: Shares<StatedMandate>;
  /** By the sign of the difference of ranks, beside authority and not instead of it: a voluntary copy may go up, down or sideways. */
  readonly content: Shares<ContentDirection>;
}

export type StatedMandate = Exclude<Mandate, 'unstated'>;

/**
 * Directions of the replications of one class. What is attested and what is prescribed are two kinds of statement and never summed, so each
 * class is asked for by itself.
 *
 * Shapes: one entry for each replication. Units: counts, and shares of those whose direction is known.
 * Null: shares where none is known. Throws: RangeError when a replication is of another class. Cost: O(replications).
 * Source: methods, M20 (方向), for replications.
 */
export function directionShares(
  replicationClass: ReplicationClass,
  replications: readonly DirectedReplication[],
): DirectionShares {
  const other = replications.find((one) => one.replicationClass !== replicationClass);
  if (other !== undefined) {
    throw new RangeError(
      `Classes are counted apart: ${replicationClass} was asked for, but got ${other.replicationClass}.`,
    );
  }
  return {
    replicationClass,
    replications: replications.length,
    authority: sharesOf(STATED_MANDATES, replications.map(statedMandate)),
    content: sharesOf(
      CONTENT_DIRECTIONS,
      replications.map(({ contentDirection }) => contentDirection),
    ),
  };
}

const STATED_MANDATES = MANDATES.filter((mandate) => mandate !== 'unstated');

const CONTENT_DIRECTIONS: readonly ContentDirection[] = ['DOWNWARD', 'SIDEWAYS', 'UPWARD'];

function statedMandate({ mandate }: DirectedReplication): StatedMandate | null {
  return mandate === 'unstated' ? null : mandate;
}
