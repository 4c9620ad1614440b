import { adoptionRange, type AdoptionPeriods } from '../adoption/adoption-periods.js';
import { networkExposure, type ExposureOptions } from './network-exposure.js';
import type { Ties } from './ties.js';

/** Why a unit has no threshold. */
export type NoThreshold = 'never-adopted' | 'first-period' | 'no-ties';

/** How much exposure a unit had when it adopted. */
export interface Threshold {
  readonly threshold: number | null;
  /** Null when there is a threshold. */
  readonly reason: NoThreshold | null;
}

export interface ThresholdOptions extends ExposureOptions {
  /** Whether adopters of the first period have a threshold too. False by default: they may have adopted before. */
  readonly includeCensored?: boolean;
  /** Periods between exposure and adoption: 0, the default, counts those that adopt in the same period; 1 only those before it. */
  readonly lag?: number;
}

/**
 * Threshold of each unit: its exposure at the time when it adopted.
 *
 * Shapes: one adoption period a unit, ties of as many units; the result has an entry a unit.
 * Units: a proportion in [0, 1].
 * Null: for a unit that never adopted, one that adopted in the first period of all (left censored, unless `includeCensored`), and one without
 *   ties to units that are there; the reason tells which.
 * Cost: O((units + ties) * periods).
 * Throws: RangeError when the lag is no whole number from 0 on, and as networkExposure does.
 * Source: Valente (1996), Social Network Thresholds in the Diffusion of Innovations, doi:10.1016/0378-8733(95)00256-1. netdiffuseR
 *   `threshold` describes the same default, but up to 1.25 gives first-period adopters their exposure whatever `include_censored` says.
 */
export function adoptionThresholds(
  ties: Ties,
  adoptionPeriods: AdoptionPeriods,
  options: ThresholdOptions = {},
): readonly Threshold[] {
  const { includeCensored = false, lag = 0, ...exposureOptions } = options;
  if (!Number.isInteger(lag) || lag < 0)
    throw new RangeError(`A lag is a whole number from 0 on, but got ${lag}.`);
  const range = adoptionRange(adoptionPeriods);
  const first = range?.first ?? 0;
  const lagged = { first: first - lag, last: (range?.last ?? 0) - lag };
  const exposures = networkExposure(ties, adoptionPeriods, lagged, exposureOptions);
  return adoptionPeriods.map((adopted, unit) => {
    if (adopted === null) return without('never-adopted');
    if (adopted === first && !includeCensored) return without('first-period');
    const threshold = exposures[unit]?.[adopted - first] ?? null;
    return threshold === null ? without('no-ties') : { threshold, reason: null };
  });
}

function without(reason: NoThreshold): Threshold {
  return { threshold: null, reason };
}
