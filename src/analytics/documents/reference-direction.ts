import { sharesOf, type Shares } from '../shares.js';
import { withoutSelfReferences, type DocumentReference } from './document-reference.js';

/** From the cited issuer to the citing one: down when a lower rank cites a higher one, up when a higher rank cites a lower one. */
export const REFERENCE_DIRECTIONS = ['TOP_DOWN', 'PARALLEL', 'BOTTOM_UP'] as const;
export type ReferenceDirection = (typeof REFERENCE_DIRECTIONS)[number];

/**
 * Direction (方向): how many references go down, up or sideways between ranks.
 *
 * Shapes: the references to the documents of one policy. Units: references; one document that cites another counts once, however often it names it.
 * Null: shares where no direction is known; a reference with an unknown rank at either end is among the unknown.
 * Throws: RangeError when the same reference comes with two directions. Cost: O(n).
 * Source: the three directions of Zhang et al. (2016), by the sign of the difference of ranks; methods, M20.
 */
export function referenceDirection(
  references: readonly DocumentReference[],
): Shares<ReferenceDirection> {
  const directions = new Map<string, ReferenceDirection | null>();
  for (const reference of withoutSelfReferences(references)) {
    const key = JSON.stringify([reference.citing, reference.cited]);
    const direction = directionOf(reference);
    const before = directions.get(key) ?? null;
    if (before !== null && direction !== null && before !== direction) {
      throw new RangeError(
        `A reference has one direction, but that of ${reference.citing} to ${reference.cited} has two.`,
      );
    }
    directions.set(key, before ?? direction);
  }
  return sharesOf(REFERENCE_DIRECTIONS, [...directions.values()]);
}

function directionOf({
  issuerRank,
  citedIssuerRank,
}: DocumentReference): ReferenceDirection | null {
  if (issuerRank === null || citedIssuerRank === null) return null;
  if (issuerRank === citedIssuerRank) return 'PARALLEL';
  return citedIssuerRank < issuerRank ? 'TOP_DOWN' : 'BOTTOM_UP';
}
