/** A tie of a unit to another. */
export interface Tie {
  readonly alter: number;
  /** Above 0. */
  readonly weight: number;
}

/** `ties[ego]` holds the ties of a unit to others, each once: whom it looks at. None is to itself. */
export type Ties = readonly (readonly Tie[])[];

/** A tie as a list of edges has it. */
export interface TieEdge {
  readonly ego: number;
  readonly alter: number;
  /** 1 when absent. */
  readonly weight?: number;
}

/**
 * Ties from an n x n matrix: row = ego, column = alter, 0 for no tie. The diagonal is ignored.
 *
 * Cost: O(n^2). Throws: RangeError when the matrix is not square, or an entry is below 0 or not finite.
 */
export function tiesFromMatrix(matrix: readonly (readonly number[])[]): Ties {
  return matrix.map((row, ego) => {
    if (row.length !== matrix.length)
      throw new RangeError(
        `Ties of ${matrix.length} units have as many columns, but got ${row.length}.`,
      );
    return row.flatMap((weight, alter) => {
      checkWeight(weight);
      return alter === ego || weight === 0 ? [] : [{ alter, weight }];
    });
  });
}

/**
 * Ties from a list of edges, each from an ego to the alter that it looks at; for ties without direction give both. Edges of weight 0 and
 * edges from a unit to itself are ignored. The order of the list does not matter.
 *
 * Cost: O(n + edges log edges). Throws: RangeError for a unit that is not there, a weight below 0 or not finite, and a pair that is given twice.
 */
export function tiesFromEdges(unitCount: number, edges: readonly TieEdge[]): Ties {
  const ties = Array.from({ length: unitCount }, (): Tie[] => []);
  for (const { ego, alter, weight = 1 } of edges) {
    const own = ties[ego];
    if (own === undefined || ties[alter] === undefined)
      throw new RangeError(`A tie joins two of ${unitCount} units, but got ${ego} to ${alter}.`);
    checkWeight(weight);
    if (ego !== alter && weight > 0) own.push({ alter, weight });
  }
  return ties.map((own, ego) => {
    const sorted = own.sort((a, b) => a.alter - b.alter);
    const twice = sorted.find(({ alter }, index) => alter === sorted[index + 1]?.alter);
    if (twice !== undefined)
      throw new RangeError(`A pair is tied once, but got ${ego} to ${twice.alter} twice.`);
    return sorted;
  });
}

/** The same ties seen from the other end: who looks at each unit. Cost: O(n + ties). */
export function reversedTies(ties: Ties): Ties {
  const reversed = ties.map((): Tie[] => []);
  ties.forEach((own, ego) => {
    for (const { alter, weight } of own) reversed[alter]?.push({ alter: ego, weight });
  });
  return reversed;
}

function checkWeight(weight: number): void {
  if (!(weight >= 0 && weight < Infinity))
    throw new RangeError(`A weight is 0 or a finite number above it, but got ${weight}.`);
}
