import { adoptionCounts, type AdoptionCount } from './adoption-counts.js';
import type { AdoptionPeriods } from './adoption-periods.js';
import type { Eligibility } from './eligibility.js';

/** When a share of the eligible units had adopted. */
export interface TimeToShare {
  readonly share: number;
  /** Periods since the first adoption. */
  readonly periods: number | null;
}

/** How fast an adoption went. */
export interface AdoptionSpeed {
  /** In the order of the shares that were asked for. */
  readonly timesToShares: readonly TimeToShare[];
  /** Mean of the adopters' periods since the first adoption, the first adopters included. */
  readonly meanLag: number | null;
}

/** t10, t25, t50 and t90. */
const SHARES: readonly number[] = [0.1, 0.25, 0.5, 0.9];

/**
 * Speed of an adoption: periods from the first adoption until ceil(share * n_t) of the n_t units that are there had adopted, and the mean
 * lag behind the first.
 *
 * Shapes: one adoption period and one eligibility a unit.
 * Units: periods, 0 for a share that is reached at once.
 * Null: a share that is not reached by the last adoption, or nobody adopted; the mean lag without adoptions.
 * Cost: O(units * periods).
 * Throws: RangeError when a share is not above 0 and at most 1, and as adoptionCounts does.
 * Source: methods, M11. Unlike `timeToShare` in adoption-curve.ts, which asks for a share of those that ever adopted and gives an interval
 *   of days for partial dates, this is a share of all units that could have adopted, in whole periods: it may never be reached.
 */
export function adoptionSpeed(
  adoptionPeriods: AdoptionPeriods,
  eligibility: readonly Eligibility[],
  shares: readonly number[] = SHARES,
): AdoptionSpeed {
  const wrong = shares.find((share) => !(share > 0 && share <= 1));
  if (wrong !== undefined)
    throw new RangeError(`A share is above 0 and at most 1, but got ${wrong}.`);
  const counts = adoptionCounts(adoptionPeriods, eligibility);
  const timesToShares = shares.map((share) => {
    const index = counts.findIndex((count) => reaches(count, share));
    return { share, periods: index === -1 ? null : index };
  });
  return { timesToShares, meanLag: meanLagOf(counts) };
}

/** 0.07 * 100 is 7.000000000000001 in binary fractions; seven adopters are meant. */
const ROUNDING = 1e-9;

function reaches({ eligible, eligibleAdopters }: AdoptionCount, share: number): boolean {
  return eligible > 0 && eligibleAdopters >= Math.ceil(share * eligible - ROUNDING);
}

function meanLagOf(counts: readonly AdoptionCount[]): number | null {
  const adopters = counts.at(-1)?.cumulative ?? 0;
  const sum = counts.reduce((lags, { added }, lag) => lags + added * lag, 0);
  return adopters === 0 ? null : sum / adopters;
}
