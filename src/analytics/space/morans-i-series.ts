import { alwaysEligible, type EligibleAt } from '../eligible-at.js';
import type { PermutationPlan } from '../permutation-test.js';
import { moransIWithMoments, type MoransI } from './morans-i.js';
import {
  requireOnePerUnit,
  rowStandardized,
  unitCount,
  weightsAmong,
  type SpatialWeights,
} from './spatial-weights.js';
import { weightMoments } from './weight-moments.js';

export interface MoransISeriesOptions {
  /** Standardize by row among the units that count at the period, as netdiffuseR does. Default false: weights as given. */
  readonly standardize?: boolean;
  /** Default: every unit at every period. */
  readonly eligibleAt?: EligibleAt;
  /** Default: none. */
  readonly plan?: PermutationPlan | null;
}

export interface MoransIAtPeriod {
  readonly period: number;
  /** Of the units that count at the period, those that had adopted by its end. */
  readonly adopters: number;
  /** Its `withoutNeighbours` are indexes into all units. */
  readonly moransI: MoransI;
}

/**
 * Whether adopters are neighbours of adopters, period by period: Moran's I of the vector that is 1 for who has adopted by the end of the
 * period and 0 for who has not.
 *
 * Shapes: `times` has one entry for each unit, null for never; `periods` are in the same unit, such as years; the result has one entry
 *   for each period. Null: as Moran's I; a period by which nobody or everybody has adopted has no variance.
 * Throws: RangeError when the shapes disagree. Cost: O(periods * permutations * e).
 * Source: netdiffuseR, which takes `rowStandardized(geodesicWeights(...))` and all units at all times. Units that do not exist yet are no
 *   non-adopters, so here they can be left out.
 */
export function moransISeries(
  times: readonly (number | null)[],
  periods: readonly number[],
  weights: SpatialWeights,
  options: MoransISeriesOptions = {},
): readonly MoransIAtPeriod[] {
  requireOnePerUnit(times, weights);
  const { standardize = false, eligibleAt = alwaysEligible, plan = null } = options;
  const among = weightsOfUnits(weights, standardize);
  return periods.map((period) => {
    const units = [...times.keys()].filter((unit) => eligibleAt(unit, period));
    const values = units.map((unit) => Number(hasAdopted(times[unit] ?? null, period)));
    const { kept, moments } = among(units);
    const moransI = moransIWithMoments(values, kept, moments, plan);
    const withoutNeighbours = moransI.withoutNeighbours.map((place) => units[place] as number);
    const adopters = values.filter((value) => value === 1).length;
    return { period, adopters, moransI: { ...moransI, withoutNeighbours } };
  });
}

/** Gives the weights among some units and their moments. Most periods have all units: those are computed once. */
function weightsOfUnits(weights: SpatialWeights, standardize: boolean) {
  const withMoments = (among: SpatialWeights) => {
    const kept = standardize ? rowStandardized(among) : among;
    return { kept, moments: weightMoments(kept) };
  };
  const ofAll = withMoments(weights);
  return (units: readonly number[]) =>
    units.length === unitCount(weights) ? ofAll : withMoments(weightsAmong(weights, units));
}

function hasAdopted(time: number | null, period: number): boolean {
  return time !== null && time <= period;
}
