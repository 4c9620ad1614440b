import type { AdoptionPeriods } from '../adoption/adoption-periods.js';
import { discountedShares, type DiscountOptions } from './discounted-shares.js';
import type { Ties } from './ties.js';

/**
 * Susceptibility of each unit: of the alters that it is tied to and that had adopted before it, the share that did so just before, up to
 * K periods, discounted by how long before.
 *
 * Shapes: one adoption period a unit, ties of as many units, of which only the presence counts; the result has an entry a unit.
 * Units: a proportion in [0, 1]; when normalized, divided by the discounted number of all adopters of those K periods.
 * Null: for a unit that never adopted, or none of whose alters had adopted before it; when normalized, also where nobody adopted in those
 *   K periods (0/0 is not 0).
 * Cost: O((units + ties) * K).
 * Throws: RangeError when the shapes disagree, a period is no whole number, K no whole number from 1 on, or the rate -1 or below.
 * Source: Valente, Dyal, Chu, Wipfli and Fujimoto (2015), doi:10.1016/j.socscimed.2015.10.001, after Myers (2000), doi:10.1086/303110.
 *   netdiffuseR `susceptibility` has 0 where we have null and normalizes by default. Its code, as we read it, takes alters that never
 *   adopted for ones that had; its formula does not, nor do we.
 */
export function susceptibility(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  options: DiscountOptions = {},
): readonly (number | null)[] {
  return discountedShares(ties, adoptionPeriods, options);
}
