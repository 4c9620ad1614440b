/** How many are of one kind. */
export interface Share<Kind> {
  readonly kind: Kind;
  readonly count: number;
  /** Of those whose kind is known; null when none is. */
  readonly share: number | null;
}

export interface Shares<Kind> {
  /** One for each kind, in the order of the kinds, with 0 for those that do not occur. */
  readonly kinds: readonly Share<Kind>[];
  readonly known: number;
  readonly unknown: number;
}

/**
 * Counts and shares of kinds.
 *
 * Shapes: `values` has one entry for each thing counted, null where its kind is unknown. Units: shares of those known, so that they
 *   sum to 1. Null: shares when nothing is known (0/0 is not 0).
 * Throws: RangeError when a value is none of the kinds. Cost: O(values).
 */
export function sharesOf<Kind extends string>(
  kinds: readonly Kind[],
  values: readonly (Kind | null)[],
): Shares<Kind> {
  const counts = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  let known = 0;
  for (const value of values) {
    if (value === null) continue;
    const count = counts.get(value);
    if (count === undefined) {
      throw new RangeError(`A kind is one of ${kinds.join(', ')}, but got: "${value}".`);
    }
    counts.set(value, count + 1);
    known += 1;
  }
  return {
    kinds: [...counts].map(([kind, count]) => ({
      kind,
      count,
      share: known === 0 ? null : count / known,
    })),
    known,
    unknown: values.length - known,
  };
}
