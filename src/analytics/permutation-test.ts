import { seededRandom, shuffleInPlace } from './seeded-random.js';

/** How often to shuffle, and from which seed. */
export interface PermutationPlan {
  readonly permutations: number;
  readonly seed: number;
}

/** Where a statistic stands among those of shuffled values. */
export interface PermutationTest extends PermutationPlan {
  /** Of the shuffled statistics; the variance divides by their number. */
  readonly mean: number;
  readonly variance: number;
  /** One-sided: (shuffled statistics at least as great + 1) / (permutations + 1). */
  readonly pGreater: number;
  /** One-sided: (shuffled statistics at most as great + 1) / (permutations + 1). */
  readonly pLess: number;
  /** Twice the smaller of the two, at most 1. */
  readonly pTwoSided: number;
}

/**
 * Pseudo p-values of an observed statistic.
 *
 * Shapes: `simulated` has the statistic of each shuffle. Units: probabilities; the least possible is 1 / (permutations + 1).
 * Ties: values that differ by rounding only (1e-10 of the greatest) count as equal, so as both at least and at most as great. Sums
 *   of the same numbers in another order would otherwise fall to one side by chance.
 * Source: Anselin (1995), Local Indicators of Spatial Association. PySAL's `p_sim` is the smaller of the two one-sided ones, the side
 *   being chosen by the data, and has no ties at its lower side.
 */
export function permutationTest(
  observed: number,
  simulated: Float64Array,
  plan: PermutationPlan,
): PermutationTest {
  const count = simulated.length;
  const greatest = simulated.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const tolerance = TIE * Math.max(greatest, Math.abs(observed));
  let [greater, less, sum] = [0, 0, 0];
  for (const value of simulated) {
    if (value >= observed - tolerance) greater += 1;
    if (value <= observed + tolerance) less += 1;
    sum += value;
  }
  const mean = sum / count;
  const [pGreater, pLess] = [(greater + 1) / (count + 1), (less + 1) / (count + 1)];
  return {
    ...plan,
    mean,
    variance: simulated.reduce((total, value) => total + (value - mean) ** 2, 0) / count,
    pGreater,
    pLess,
    pTwoSided: Math.min(1, 2 * Math.min(pGreater, pLess)),
  };
}

/**
 * The values in random order, as often as the plan says. It is one array that is shuffled again and again: use it before asking for the next.
 * Throws: RangeError when the plan has no permutations, or a seed that is no 32-bit integer.
 */
export function* shuffles(values: Float64Array, plan: PermutationPlan): Generator<Float64Array> {
  requirePlan(plan);
  const random = seededRandom(plan.seed);
  const copy = Float64Array.from(values);
  for (let number = 0; number < plan.permutations; number += 1) {
    shuffleInPlace(copy, random);
    yield copy;
  }
}

/** Throws RangeError when a plan does not shuffle at least once. */
export function requirePlan({ permutations }: PermutationPlan): void {
  if (!Number.isInteger(permutations) || permutations < 1) {
    throw new RangeError(`Permutations are a whole number from 1, but got ${permutations}.`);
  }
}

const TIE = 1e-10;
