import { NO_TEST, normalTest, type NormalTest } from '../normal-test.js';
import {
  permutationTest,
  shuffles,
  type PermutationPlan,
  type PermutationTest,
} from '../permutation-test.js';
import { scaledDeviations, squareSum, type UndefinedReason } from './deviations.js';
import { crossProduct } from './spatial-lag.js';
import {
  requireOnePerUnit,
  unitCount,
  unitsWithoutNeighbours,
  type SpatialWeights,
} from './spatial-weights.js';
import { weightMoments, type WeightMoments } from './weight-moments.js';

export interface MoransI {
  readonly n: number;
  /** Units without neighbours, by index. They count in n and add nothing to the sums. */
  readonly withoutNeighbours: readonly number[];
  /** Near 1: neighbours are alike; below the expectation: they are unlike. */
  readonly i: number | null;
  /** -1 / (n - 1). */
  readonly expected: number | null;
  /** If the values were drawn from one normal distribution. */
  readonly normality: NormalTest;
  /** If the values that there are stood in any order; no variance below four units. */
  readonly randomization: NormalTest;
  /** Null when no permutations were asked for. */
  readonly permutation: PermutationTest | null;
  /** Why `i` is null; null when it is not. */
  readonly undefinedReason: UndefinedReason | null;
}

/**
 * Moran's I: whether values of neighbours are alike. I = (n / S0) (z'Wz) / (z'z), z the differences from the mean.
 *
 * Shapes: `values` has one finite number for each unit of `weights`. Units: none; the tests are two-sided, and say so where they are not.
 * Null: everything but n when there are fewer than two units, no neighbours or no variance, with the reason (0/0 is not 0).
 * Throws: RangeError when the shapes disagree or a value is not finite. Cost: O(permutations * e) for e entries of the weights.
 * Source: Cliff and Ord (1981), Spatial Processes; PySAL's esda.Moran, which standardizes weights by row unless told otherwise, while
 *   here they are taken as given. Units without neighbours stay in n, as in PySAL; spdep leaves them out of n.
 */
export function moransI(
  values: readonly number[],
  weights: SpatialWeights,
  plan: PermutationPlan | null = null,
): MoransI {
  return moransIWithMoments(values, weights, weightMoments(weights), plan);
}

/** The same, for those who ask often with the same weights: their moments are computed once. */
export function moransIWithMoments(
  values: readonly number[],
  weights: SpatialWeights,
  moments: WeightMoments,
  plan: PermutationPlan | null,
): MoransI {
  requireOnePerUnit(values, weights);
  const n = unitCount(weights);
  const frame = { n, withoutNeighbours: unitsWithoutNeighbours(weights) };
  const deviations = scaledDeviations(values);
  if (n < 2) return undefinedMoransI(frame, 'TOO_FEW_UNITS');
  if (moments.s0 === 0) return undefinedMoransI(frame, 'NO_NEIGHBOURS');
  if (deviations === null) return undefinedMoransI(frame, 'NO_VARIANCE');
  const scale = n / moments.s0 / squareSum(deviations);
  const i = scale * crossProduct(weights, deviations);
  const expected = -1 / (n - 1);
  return {
    ...frame,
    i,
    expected,
    normality: normalTest(i, expected, momentUnderNormality(n, moments)),
    randomization: normalTest(i, expected, momentUnderRandomization(n, moments, deviations)),
    permutation: plan === null ? null : permuted(i, scale, deviations, weights, plan),
    undefinedReason: null,
  };
}

function undefinedMoransI(
  frame: Pick<MoransI, 'n' | 'withoutNeighbours'>,
  undefinedReason: UndefinedReason,
): MoransI {
  const nothing = { i: null, expected: null, normality: NO_TEST, randomization: NO_TEST };
  return { ...frame, ...nothing, permutation: null, undefinedReason };
}

/** E[I^2] of normal values. */
function momentUnderNormality(n: number, { s0, s1, s2 }: WeightMoments): number {
  return (n ** 2 * s1 - n * s2 + 3 * s0 ** 2) / ((n ** 2 - 1) * s0 ** 2);
}

/** E[I^2] over all orders of the values; its denominator is 0 below four units. */
function momentUnderRandomization(
  n: number,
  { s0, s1, s2 }: WeightMoments,
  deviations: Float64Array,
): number | null {
  if (n < 4) return null;
  const fourth = deviations.reduce((sum, value) => sum + value ** 4, 0);
  const kurtosis = (n * fourth) / squareSum(deviations) ** 2;
  const free = n * ((n ** 2 - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2);
  const bound = kurtosis * ((n ** 2 - n) * s1 - 2 * n * s2 + 6 * s0 ** 2);
  return (free - bound) / ((n - 1) * (n - 2) * (n - 3) * s0 ** 2);
}

function permuted(
  i: number,
  scale: number,
  deviations: Float64Array,
  weights: SpatialWeights,
  plan: PermutationPlan,
): PermutationTest {
  const simulated = Array.from(
    shuffles(deviations, plan),
    (order) => scale * crossProduct(weights, order),
  );
  return permutationTest(i, Float64Array.from(simulated), plan);
}
