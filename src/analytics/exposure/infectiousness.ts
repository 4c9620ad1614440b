import type { AdoptionPeriods } from '../adoption/adoption-periods.js';
import { discountedShares, type DiscountOptions } from './discounted-shares.js';
import { reversedTies, type Ties } from './ties.js';

/**
 * Infectiousness of each unit: of the units that are tied to it and adopted after it, the share that did so just after, up to K periods,
 * discounted by how long after.
 *
 * Shapes: one adoption period a unit, ties of as many units (from those that look to those that are looked at), of which only the presence
 *   counts; the result has an entry a unit.
 * Units: a proportion in [0, 1]; when normalized, divided by the discounted number of all adopters of those K periods.
 * Null: for a unit that never adopted, or after which none that is tied to it adopted; when normalized, also where nobody adopted in those
 *   K periods (0/0 is not 0).
 * Cost: O((units + ties) * K).
 * Throws: RangeError when the shapes disagree, a period is no whole number, K no whole number from 1 on, or the rate -1 or below.
 * Source: Valente, Dyal, Chu, Wipfli and Fujimoto (2015), doi:10.1016/j.socscimed.2015.10.001, after Myers (2000), doi:10.1086/303110.
 *   netdiffuseR `infection` has 0 where we have null and normalizes by default.
 */
export function infectiousness(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  options: DiscountOptions = {},
): readonly (number | null)[] {
  const turned = adoptionPeriods.map((period) => (period === null ? null : -period));
  return discountedShares(reversedTies(ties), turned, options);
}
