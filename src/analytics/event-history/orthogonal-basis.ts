import { inverse, Matrix } from 'ml-matrix';
import type { Design } from './design.js';
import { dotProduct } from './dot-product.js';

/** Columns at right angles and of length 1, that span what the columns of a design span. */
export interface OrthogonalBasis {
  readonly vectors: readonly Float64Array[];
  /** The columns of the design that add a direction of their own, as indexes, ascending; as many as there are vectors. */
  readonly kept: readonly number[];
  /** Turns coefficients of the vectors into those of the kept columns. */
  readonly toColumns: Matrix;
}

/** A column that is left with less than this part of its length adds nothing but rounding. Year squared beside year is left with 7e-6. */
const TOLERANCE = 1e-9;

/**
 * An orthonormal basis of a design, by Gram and Schmidt's procedure, done twice over for the sake of rounding. A column that the
 * columns before it make up is left out, as R does. Fitting in the basis spares the squared condition number of normal equations.
 *
 * Shapes: all columns have n rows. Cost: O(n k^2) for k columns; memory as much as the design.
 */
export function orthogonalBasis(design: Design): OrthogonalBasis {
  const vectors: Float64Array[] = [];
  const kept: number[] = [];
  const parts: number[][] = [];
  for (const [index, { values }] of design.entries()) {
    const rest = Float64Array.from(values);
    const along = vectors.map(() => 0);
    for (const _ of ['first', 'again']) {
      for (const [place, vector] of vectors.entries()) {
        const part = dotProduct(vector, rest);
        for (let row = 0; row < rest.length; row += 1)
          rest[row] = (rest[row] as number) - part * (vector[row] as number);
        along[place] = (along[place] as number) + part;
      }
    }
    const length = Math.sqrt(dotProduct(rest, rest));
    if (length <= TOLERANCE * Math.sqrt(dotProduct(values, values))) continue;
    vectors.push(rest.map((value) => value / length));
    kept.push(index);
    parts.push([...along, length]);
  }
  return { vectors, kept, toColumns: invertTriangle(parts) };
}

/** `parts[j]` has what column j takes of vectors 0 to j. */
function invertTriangle(parts: readonly (readonly number[])[]): Matrix {
  const size = parts.length;
  const triangle = Matrix.zeros(size, size);
  for (const [column, along] of parts.entries())
    for (const [row, part] of along.entries()) triangle.set(row, column, part);
  return size === 0 ? triangle : inverse(triangle);
}
