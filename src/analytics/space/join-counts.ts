import { NO_TEST, normalTest, type NormalTest } from '../normal-test.js';
import {
  permutationTest,
  shuffles,
  type PermutationPlan,
  type PermutationTest,
} from '../permutation-test.js';
import type { UndefinedReason } from './deviations.js';
import { crossProduct } from './spatial-lag.js';
import {
  requireOnePerUnit,
  unitCount,
  unitsWithoutNeighbours,
  type SpatialWeights,
} from './spatial-weights.js';
import { weightMoments, type WeightMoments } from './weight-moments.js';

/** How many joins of one colour there are, and how many chance would give. */
export interface JoinCount extends NormalTest {
  readonly count: number;
  /** Null for fewer than two units. */
  readonly expected: number | null;
  /** Null when no permutations were asked for, or chance has nothing to vary. */
  readonly permutation: PermutationTest | null;
}

export interface JoinCounts {
  readonly n: number;
  readonly adopters: number;
  /** Half the sum of all weights: the number of pairs of neighbours when weights are 1 and mutual. */
  readonly joins: number;
  /** BB: both have adopted. */
  readonly both: JoinCount;
  /** WW: neither has. */
  readonly neither: JoinCount;
  /** BW: one has and the other has not. */
  readonly one: JoinCount;
  /** Units without neighbours, by index. They count in n and have no joins. */
  readonly withoutNeighbours: readonly number[];
  /** Why there is no test; null when there is. */
  readonly undefinedReason: UndefinedReason | null;
}

/**
 * Join counts: pairs of neighbours of which both, neither or one has adopted, beside what chance would give if the same number of adopters
 * stood anywhere (sampling without replacement, non-free).
 *
 * Shapes: `adopted` has one entry for each unit of `weights`. Units: joins; each counts by half its weight in either direction.
 * Null: no z and no p when all or none have adopted, or nobody has neighbours, with the reason; no expectation below two units.
 * Throws: RangeError when the shapes disagree. Cost: O(permutations * e) for e entries of the weights.
 * Source: Cliff and Ord (1981), Spatial Processes; spdep's joincount.multi. The moments hold for weights that are not mutual too: halves of
 *   both directions leave every sum as it is. PySAL's Join_Counts gives the counts and permutations but no moments, and its p-values are
 *   one-sided, as `pGreater` here.
 */
export function joinCounts(
  adopted: readonly boolean[],
  weights: SpatialWeights,
  plan: PermutationPlan | null = null,
): JoinCounts {
  requireOnePerUnit(adopted, weights);
  const n = unitCount(weights);
  const moments = weightMoments(weights);
  const values = Float64Array.from(adopted, Number);
  const adopters = values.reduce((sum, value) => sum + value, 0);
  const undefinedReason = reasonOf(n, moments, adopters);
  const isTested = plan !== null && undefinedReason === null;
  const tests = isTested ? permuted(values, weights, moments, plan) : null;
  const counts = countsOf(values, weights, moments);
  const chances = chancesOf(moments, chanceOfColours(adopters, n - adopters));
  const of = (colour: keyof Counts): JoinCount => ({
    count: counts[colour],
    expected: n < 2 ? null : chances[colour].expected,
    ...(n < 2
      ? NO_TEST
      : normalTest(counts[colour], chances[colour].expected, chances[colour].secondMoment)),
    permutation: tests?.[colour] ?? null,
  });
  return {
    ...{ n, adopters, joins: moments.s0 / 2, both: of('both'), neither: of('neither') },
    one: of('one'),
    withoutNeighbours: unitsWithoutNeighbours(weights),
    undefinedReason,
  };
}

interface Counts {
  readonly both: number;
  readonly neither: number;
  readonly one: number;
}

function reasonOf(n: number, { s0 }: WeightMoments, adopters: number): UndefinedReason | null {
  if (n < 2) return 'TOO_FEW_UNITS';
  if (s0 === 0) return 'NO_NEIGHBOURS';
  return adopters === 0 || adopters === n ? 'NO_VARIANCE' : null;
}

function countsOf(values: Float64Array, weights: SpatialWeights, { s0 }: WeightMoments): Counts {
  const both = crossProduct(weights, values) / 2;
  const neither =
    crossProduct(
      weights,
      values.map((value) => 1 - value),
    ) / 2;
  return { both, neither, one: s0 / 2 - both - neither };
}

/** Probability that so many units chosen without replacement have adopted and so many more have not. */
type ChanceOfColours = (adopters: number, others: number) => number;

function chanceOfColours(adopters: number, others: number): ChanceOfColours {
  return (first, second) => {
    let chance = 1;
    for (let taken = 0; taken < first + second; taken += 1) {
      const left = taken < first ? adopters - taken : others - (taken - first);
      // With no unit left, no weights join so many units either: the sum that this would multiply is 0.
      chance *= Math.max(0, left) / Math.max(1, adopters + others - taken);
    }
    return chance;
  };
}

/**
 * Expectations and second moments. A product of two joins has two, three or four different units in it, and the sums of weights over such
 * products are S1, S2 - 2 S1 and S0^2 + S1 - S2.
 */
function chancesOf({ s0, s1, s2 }: WeightMoments, chance: ChanceOfColours) {
  const [two, three, four] = [s1, s2 - 2 * s1, s0 ** 2 + s1 - s2];
  const alike = (of: (count: number) => number) => ({
    expected: (s0 * of(2)) / 2,
    secondMoment: (two * of(2) + three * of(3) + four * of(4)) / 4,
  });
  const oneOfThree = chance(2, 1) + chance(1, 2);
  return {
    both: alike((count) => chance(count, 0)),
    neither: alike((count) => chance(0, count)),
    one: {
      expected: s0 * chance(1, 1),
      secondMoment: (2 * two * chance(1, 1) + three * oneOfThree + 4 * four * chance(2, 2)) / 4,
    },
  };
}

function permuted(
  values: Float64Array,
  weights: SpatialWeights,
  moments: WeightMoments,
  plan: PermutationPlan,
): Readonly<Record<keyof Counts, PermutationTest>> {
  const observed = countsOf(values, weights, moments);
  const simulated = Array.from(shuffles(values, plan), (order) =>
    countsOf(order, weights, moments),
  );
  const test = (colour: keyof Counts) =>
    permutationTest(
      observed[colour],
      Float64Array.from(simulated, (counts) => counts[colour]),
      plan,
    );
  return { both: test('both'), neither: test('neither'), one: test('one') };
}
