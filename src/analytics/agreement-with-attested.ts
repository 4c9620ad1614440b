import type { Agreement } from '../domain/inference.js';

/** Whom somebody followed, by ids. */
export interface FollowedPair {
  readonly receiverId: string;
  readonly sourceId: string;
}

/**
 * How inferred pairs of receiver and source agree with attested ones.
 *
 * Shapes: pairs in any order; one that is there twice counts once. Only pairs whose receiver has an attested source are judged: where nobody
 * attests one, an inferred source is neither right nor wrong, and is counted apart.
 * Units: pairs. hits + misses = attested; hits + extra + unjudged = inferred. Cost: O(n).
 * Source: our own rule (design, section 2): attested replications are few, and their absence is no evidence.
 */
export function agreementWithAttested(
  inferred: readonly FollowedPair[],
  attested: readonly FollowedPair[],
): Agreement {
  const stated = new Set(attested.map(keyOf));
  const judged = new Set(attested.map(({ receiverId }) => receiverId));
  const pairs = new Map(inferred.map((pair) => [keyOf(pair), pair]));
  let [hits, extra, unjudged] = [0, 0, 0];
  for (const [key, { receiverId }] of pairs) {
    if (stated.has(key)) hits += 1;
    else if (judged.has(receiverId)) extra += 1;
    else unjudged += 1;
  }
  return { attested: stated.size, hits, misses: stated.size - hits, extra, unjudged };
}

function keyOf({ receiverId, sourceId }: FollowedPair): string {
  return `${receiverId} ${sourceId}`;
}
