import { combine } from './maximize-logit.js';

/** A direction in which a logistic regression fits better and better without end. */
export interface Separation {
  /** All rows, not only some, are told apart. */
  readonly isComplete: boolean;
}

/** Between the steps of a search that has come to rest, which are near 0, and those of one without end, which are near 1. */
const LEAST_STEP = 0.1;
const ROUNDING = 1e-4;

/**
 * Whether the data are separated: some combination of the columns is never on the wrong side of an outcome, and on the right side of at least one.
 * Then the likelihood has no maximum. The next step of the search is itself the witness: its effect on every row is looked at.
 *
 * Shapes: as for `maximizeLogit`; `step` in coefficients of the vectors. Null when the data are not separated, or the step does not show it.
 * Cost: O(n k). Source: Albert and Anderson (1984), doi:10.1093/biomet/71.1.1, for the definition; the witness is our own.
 */
export function findSeparation(
  step: readonly number[],
  vectors: readonly Float64Array[],
  signs: Float64Array,
): Separation | null {
  if (step.length === 0) return null;
  const shifts = combine(step, vectors, signs);
  const greatest = shifts.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = shifts.reduce((a, b) => Math.min(a, b), Infinity);
  if (greatest < LEAST_STEP || least < -ROUNDING * greatest) return null;
  return { isComplete: least > ROUNDING * greatest };
}
