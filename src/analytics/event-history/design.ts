/** One explanatory variable, a value a row. */
export interface DesignColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** The explanatory variables of a regression, the constant among them. */
export type Design = readonly DesignColumn[];

/** The column of ones. */
export function interceptColumn(rows: number): DesignColumn {
  return { name: '(intercept)', values: new Float64Array(rows).fill(1) };
}

/**
 * A column of zeros and ones for each level of a factor but the first, which the intercept stands for. Levels that no row has get none.
 *
 * Shapes: `levels[row]` is an index into `names`. Cost: O(rows * levels), also of memory.
 */
export function factorColumns(
  factor: string,
  levels: Int32Array,
  names: readonly string[],
): Design {
  const present = [...new Set(levels)].sort((a, b) => a - b);
  return present.slice(1).map((level) => ({
    name: `${factor}: ${names[level] ?? level}`,
    values: Float64Array.from(levels, (rowLevel) => Number(rowLevel === level)),
  }));
}
