/** Classes by how far a value lies from the mean, in standard deviations: 0 to 3, from lowest to highest. */
export type DeviationClass = 0 | 1 | 2 | 3;

/** Why values have no classes: less than two of them, or all alike. */
export type DeviationReason = 'too-few-values' | 'no-variance';

export interface DeviationClasses {
  readonly mean: number | null;
  /** Of a sample: with n - 1. */
  readonly standardDeviation: number | null;
  /** One a value; null for what is not known. */
  readonly classes: readonly (DeviationClass | null)[];
  /** Null when there are classes. */
  readonly reason: DeviationReason | null;
}

/** Which class a value on a bound belongs to: the one below it, or the one above it. */
export type BoundRule = 'below' | 'above';

/**
 * Sorts values into four classes, parted at mean - sd, mean and mean + sd.
 *
 * Shapes: one class a value. Units: as the values.
 * Null: the class of a null; all classes where there is no deviation to tell them by, with the reason; mean and deviation that are not defined.
 * Cost: O(n).
 * Source: Rogers' categories as Valente (1995), Network Models of the Diffusion of Innovations, has them, with four classes.
 */
export function deviationClasses(
  values: readonly (number | null)[],
  onBound: BoundRule,
): DeviationClasses {
  const known = values.filter((value) => value !== null);
  const mean = known.length === 0 ? null : sumOf(known) / known.length;
  const nothing = values.map(() => null);
  if (mean === null || known.length < 2)
    return { mean, standardDeviation: null, classes: nothing, reason: 'too-few-values' };
  if (known.every((value) => value === known[0]))
    return { mean, standardDeviation: 0, classes: nothing, reason: 'no-variance' };
  const squares = known.map((value) => (value - mean) ** 2);
  const standardDeviation = Math.sqrt(sumOf(squares) / (known.length - 1));
  const bounds = [mean - standardDeviation, mean, mean + standardDeviation];
  const isAbove = (value: number) => (bound: number) =>
    onBound === 'below' ? value > bound : value >= bound;
  const classes = values.map((value) =>
    value === null ? null : (bounds.filter(isAbove(value)).length as DeviationClass),
  );
  return { mean, standardDeviation, classes, reason: null };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
