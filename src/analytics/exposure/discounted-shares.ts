import { checkAdoptionPeriods, type AdoptionPeriods } from '../adoption/adoption-periods.js';
import type { Ties } from './ties.js';

export interface DiscountOptions {
  /** K: periods that are looked at before or after the unit's own adoption. 1 by default. */
  readonly periods?: number;
  /** What w_k, by which the adoptions of k periods away are divided, is: k, the default, or (1 + rate)^(k - 1). */
  readonly discount?: 'linear' | { readonly rate: number };
  /** Whether the share is divided by the discounted number of all units that adopted in these periods. False by default. */
  readonly isNormalized?: boolean;
}

/**
 * Of the alters of each unit that had adopted k periods before it or earlier, the share that did so just k periods before, both summed over
 * k = 1 ... K with weights 1 / w_k. What susceptibility is, and infectiousness with time and ties turned round.
 *
 * Shapes, units, null rule and errors are those of susceptibility. Cost: O((units + ties) * K).
 */
export function discountedShares(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  options: DiscountOptions,
): readonly (number | null)[] {
  checkAdoptionPeriods(adoptionPeriods);
  if (adoptionPeriods.length !== ties.length)
    throw new RangeError(
      `Ties of ${ties.length} units need as many adoption periods, but got ${adoptionPeriods.length}.`,
    );
  const factors = discountFactors(options);
  const adoptersAt = countByPeriod(adoptionPeriods);
  return ties.map((own, ego) => {
    const adopted = adoptionPeriods[ego] ?? null;
    if (adopted === null) return null;
    const alters = own.flatMap(({ alter }) => adoptionPeriods[alter] ?? []);
    let [justThen, byThen, everywhere] = [0, 0, 0];
    factors.forEach((factor, index) => {
      const period = adopted - index - 1;
      justThen += factor * alters.filter((other) => other === period).length;
      byThen += factor * alters.filter((other) => other <= period).length;
      everywhere += factor * (adoptersAt.get(period) ?? 0);
    });
    if (byThen === 0) return null;
    if (options.isNormalized !== true) return justThen / byThen;
    return everywhere === 0 ? null : justThen / byThen / everywhere;
  });
}

/** 1 / w_k for k = 1 ... K. */
function discountFactors({ periods = 1, discount = 'linear' }: DiscountOptions): readonly number[] {
  if (!Number.isInteger(periods) || periods < 1)
    throw new RangeError(`Periods to look at are a whole number from 1 on, but got ${periods}.`);
  if (discount !== 'linear' && !(discount.rate > -1 && discount.rate < Infinity))
    throw new RangeError(`A discount rate is a finite number above -1, but got ${discount.rate}.`);
  return Array.from({ length: periods }, (_, index) =>
    discount === 'linear' ? 1 / (index + 1) : 1 / (1 + discount.rate) ** index,
  );
}

function countByPeriod(adoptionPeriods: AdoptionPeriods): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const period of adoptionPeriods)
    if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  return counts;
}
