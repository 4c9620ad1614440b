import fc from 'fast-check';
import { spatialWeights, type SpatialWeights } from '#src/analytics/space/spatial-weights.js';

/** Neighbours of the cells of a lattice that share an edge, row by row. */
export function rookLattice(rows: number, columns: number): readonly (readonly number[])[] {
  return Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    return [
      ...(row > 0 ? [cell - columns] : []),
      ...(column > 0 ? [cell - 1] : []),
      ...(column < columns - 1 ? [cell + 1] : []),
      ...(row < rows - 1 ? [cell + columns] : []),
    ];
  });
}

/** A matrix of weights for so many units, 0 on its diagonal, not symmetric, with some rows that are empty. */
export function someMatrix(least: number, most: number): fc.Arbitrary<readonly number[][]> {
  return fc
    .integer({ min: least, max: most })
    .chain((n) => fc.array(fc.array(someWeight, fixed(n)), fixed(n)))
    .map((rows) => rows.map((row, i) => row.map((weight, j) => (i === j ? 0 : weight))));
}

export function weightsOfMatrix(matrix: readonly (readonly number[])[]): SpatialWeights {
  return spatialWeights(
    matrix.map((row) => row.flatMap((weight, to) => (weight === 0 ? [] : [{ to, weight }]))),
  );
}

/** Every order of the values, each once. */
export function ordersOf(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, place) =>
    ordersOf(values.filter((_, other) => other !== place)).map((rest) => [value, ...rest]),
  );
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Divided by their number. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
}

const someWeight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }));

function fixed(length: number) {
  return { minLength: length, maxLength: length };
}
