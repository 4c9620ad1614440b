import { checkAdoptionPeriods, type AdoptionPeriods } from './adoption-periods.js';

/** Who adopted from whom, as indexes of units. */
export interface AdoptionEdge {
  readonly parent: number;
  readonly child: number;
}

/** How long it took from parent to child. */
export interface EdgeLags {
  /** One an edge, in their order. */
  readonly lags: readonly (number | null)[];
  /** Mean of those that are known. */
  readonly mean: number | null;
}

/**
 * Lag of each edge: the child's adoption period less the parent's.
 *
 * Shapes: one adoption period a unit; one lag an edge.
 * Units: periods. Positive when the child came later; negative when the edge runs against time, which is shown, not hidden.
 * Null: the lag when either never adopted; the mean without any lag.
 * Cost: O(units + edges).
 * Throws: RangeError for a period that is no whole number, and an edge to a unit that is not there.
 * Source: methods, M11.
 */
export function edgeLags(
  edges: readonly AdoptionEdge[],
  adoptionPeriods: AdoptionPeriods,
): EdgeLags {
  checkAdoptionPeriods(adoptionPeriods);
  const lags = edges.map(({ parent, child }) => {
    const [earlier, later] = [adoptionPeriods[parent], adoptionPeriods[child]];
    if (earlier === undefined || later === undefined)
      throw new RangeError(
        `An edge joins two of ${adoptionPeriods.length} units, but got ${parent} to ${child}.`,
      );
    return earlier === null || later === null ? null : later - earlier;
  });
  const known = lags.filter((lag) => lag !== null);
  const sum = known.reduce((total, lag) => total + lag, 0);
  return { lags, mean: known.length === 0 ? null : sum / known.length };
}
