/** A range of whole numbers, both ends included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

/**
 * Ranges that hold all values, each about as many different ones, in ascending order. Values that occur often do not squeeze out the others, as
 * they would with shares of all values, and one that is far off does not take all colours, as it would with ranges of equal width.
 *
 * Shapes: at most `most` classes, fewer when there are fewer different values. Cost: O(n log n).
 */
export function valueClasses(values: readonly number[], most: number): readonly ValueClass[] {
  const different = [...new Set(values)].sort((a, b) => a - b);
  const count = Math.min(most, different.length);
  return Array.from({ length: count }, (_, index) => {
    const first = Math.round((index * different.length) / count);
    const next = Math.round(((index + 1) * different.length) / count);
    return { from: different[first] as number, to: different[next - 1] as number };
  });
}
