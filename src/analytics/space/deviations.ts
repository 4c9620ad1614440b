/** Why a statistic of space has no value: fewer than two units, no unit with a neighbour, or values that are all the same. */
export type UndefinedReason = 'TOO_FEW_UNITS' | 'NO_NEIGHBOURS' | 'NO_VARIANCE';

/**
 * Differences from the mean, divided by the greatest of them: statistics that do not depend on the unit of measure can then
 * be computed without overflow, and what is mere rounding is told by one threshold. Null when all values are the same.
 *
 * Throws: RangeError when a value, or the sum of all, is not finite.
 */
export function scaledDeviations(values: readonly number[]): Float64Array | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length > 0 && !Number.isFinite(mean)) {
    throw new RangeError('Values are finite numbers, and so is their sum, but one is not.');
  }
  if (values.every((value) => value === values[0])) return null;
  const deviations = Float64Array.from(values, (value) => value - mean);
  const greatest = deviations.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return deviations.map((value) => value / greatest);
}

/** Sum of squares. */
export function squareSum(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value ** 2, 0);
}
