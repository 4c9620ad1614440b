import {
  permutationTest,
  requirePlan,
  type PermutationPlan,
  type PermutationTest,
} from '../permutation-test.js';
import { seededRandom, shuffleInPlace } from '../seeded-random.js';
import { scaledDeviations, squareSum, type UndefinedReason } from './deviations.js';
import { spatialLag } from './spatial-lag.js';
import { requireOnePerUnit, unitCount, type SpatialWeights } from './spatial-weights.js';

/** The unit, then its neighbours: above the mean or not. HH and LL are clusters, HL and LH stand out from around them. */
export type Quadrant = 'HH' | 'LL' | 'HL' | 'LH';

export interface LocalMoran {
  /** Null for a unit without neighbours. */
  readonly i: number | null;
  readonly quadrant: Quadrant | null;
  /** Null when no permutations were asked for. */
  readonly permutation: PermutationTest | null;
}

export interface LocalMoransI {
  /** One for each unit, in order. */
  readonly units: readonly LocalMoran[];
  /** Why nothing has a value; null when something has. */
  readonly undefinedReason: UndefinedReason | null;
}

export interface LocalMoransIOptions {
  /** What the sum of squares is divided by. Default `n`, as spdep; PySAL and GeoDa take `n - 1`. */
  readonly divisor?: 'n' | 'n - 1';
  /** Default: no permutations. */
  readonly plan?: PermutationPlan | null;
}

/**
 * Local Moran's I: where neighbours are alike. I_i = (x_i - mean) / m2 * sum_j w_ij (x_j - mean), m2 the sum of squares / n.
 *
 * Shapes: `values` has one finite number for each unit of `weights`. Units: those of the weights; with `n`, their sum is S0 times the global I.
 * Null: a unit without neighbours; all units when there are fewer than two, no neighbours or no variance, with the reason.
 * Quadrant: what is exactly at the mean, but for rounding, counts as L, as in PySAL and spdep.
 * Permutation: conditional, that is, the unit keeps its value and its neighbours draw from all others. Each unit is a test of its own: correct
 *   for their number before calling places clusters.
 * Throws: RangeError when the shapes disagree or a value is not finite. Cost: O(n (n + permutations * d)) for rows of d.
 * Source: Anselin (1995), Local Indicators of Spatial Association; spdep's localmoran, PySAL's Moran_Local, which shares its draws among units.
 */
export function localMoransI(
  values: readonly number[],
  weights: SpatialWeights,
  { divisor = 'n', plan = null }: LocalMoransIOptions = {},
): LocalMoransI {
  requireOnePerUnit(values, weights);
  if (plan !== null) requirePlan(plan);
  const n = unitCount(weights);
  const deviations = scaledDeviations(values);
  if (n < 2) return undefinedLocalMoransI(n, 'TOO_FEW_UNITS');
  if (weights.neighbours.length === 0) return undefinedLocalMoransI(n, 'NO_NEIGHBOURS');
  if (deviations === null) return undefinedLocalMoransI(n, 'NO_VARIANCE');
  const secondMoment = squareSum(deviations) / (divisor === 'n' ? n : n - 1);
  const permute = plan === null ? null : conditionalPermutation(deviations, weights, plan);
  const units = Array.from(deviations, (deviation, unit) => {
    if (weights.starts[unit] === weights.starts[unit + 1]) return UNDEFINED_UNIT;
    const lag = spatialLag(weights, deviations, unit);
    const factor = deviation / secondMoment;
    const quadrant = quadrantOf(deviation, lag);
    return { i: factor * lag, quadrant, permutation: permute?.(unit, factor, lag) ?? null };
  });
  return { units, undefinedReason: null };
}

const UNDEFINED_UNIT: LocalMoran = { i: null, quadrant: null, permutation: null };

function undefinedLocalMoransI(n: number, undefinedReason: UndefinedReason): LocalMoransI {
  return { units: Array.from({ length: n }, () => UNDEFINED_UNIT), undefinedReason };
}

/** Deviations are at most 1, so that what is smaller than this is rounding. */
const ROUNDING = 1e-12;

function quadrantOf(deviation: number, lag: number): Quadrant {
  const level = (value: number) => (value > ROUNDING ? 'H' : 'L');
  return `${level(deviation)}${level(lag)}`;
}

/** Tests one unit after the other; they share one source of random numbers, so the order of units is part of the result. */
function conditionalPermutation(
  deviations: Float64Array,
  weights: SpatialWeights,
  plan: PermutationPlan,
): (unit: number, factor: number, lag: number) => PermutationTest {
  const random = seededRandom(plan.seed);
  const simulated = new Float64Array(plan.permutations);
  return (unit, factor, lag) => {
    const others = deviations.filter((_, other) => other !== unit);
    const row = weights.weights.subarray(weights.starts[unit], weights.starts[unit + 1]);
    for (let number = 0; number < plan.permutations; number += 1) {
      shuffleInPlace(others, random, row.length);
      let drawn = 0;
      for (let place = 0; place < row.length; place += 1) {
        drawn += (row[place] as number) * (others[place] as number);
      }
      simulated[number] = factor * drawn;
    }
    return permutationTest(factor * lag, simulated, plan);
  };
}
