import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { dotProduct } from './dot-product.js';

/** Where iteratively reweighted least squares came to rest, in coefficients of the vectors it was given. */
export interface LogitMaximum {
  readonly coefficients: readonly number[];
  readonly deviance: number;
  readonly covariance: Matrix;
  /** The step that would come next: nearly nothing at a maximum, and never so where there is none. */
  readonly step: readonly number[];
  readonly iterations: number;
  readonly isConverged: boolean;
}

/** The promised gain in log-likelihood, times 2, below which another step is worth nothing. */
const TOLERANCE = 1e-8;

/** Without a maximum, each step divides by e what is left of the deviance of the rows told apart: some 30 steps show that. */
const MOST_ITERATIONS = 60;
const MOST_HALVINGS = 30;

/** A deviance that is higher by no more than this part of it is not higher, but summed otherwise. */
const ROUNDING = 1e-12;

interface Point {
  readonly coefficients: readonly number[];
  /** The linear predictor times 1 for an event, -1 for none: how much a row is on the side where it belongs. */
  readonly margins: Float64Array;
  readonly deviance: number;
}

/**
 * Maximizes the likelihood of a logistic regression by Newton's method, which for this model is iteratively reweighted least squares.
 * A step that would raise the deviance is halved.
 *
 * Shapes: `vectors` are orthonormal, n rows each; `signs` has 1 for an event and -1 for none. Cost: O(n k^2) a step.
 */
export function maximizeLogit(vectors: readonly Float64Array[], signs: Float64Array): LogitMaximum {
  let point = pointAt(
    vectors.map(() => 0),
    vectors,
    signs,
  );
  let newton = newtonStep(point, vectors, signs);
  for (let iterations = 1; ; iterations += 1) {
    // The step that is worth nothing for the likelihood is taken all the same: it squares what is left of the error.
    const isConverged = newton.promise <= TOLERANCE;
    const next = advance(point, newton.step, vectors, signs);
    const there = next && newtonStep(next, vectors, signs);
    if (next === null || !there?.isDefinite)
      return { ...point, ...newton, iterations, isConverged };
    [point, newton] = [next, there];
    if (isConverged || iterations === MOST_ITERATIONS)
      return { ...point, ...newton, iterations, isConverged };
  }
}

function pointAt(
  coefficients: readonly number[],
  vectors: readonly Float64Array[],
  signs: Float64Array,
): Point {
  const margins = combine(coefficients, vectors, signs);
  const deviance = margins.reduce((sum, margin) => sum + 2 * logOnePlusExp(-margin), 0);
  return { coefficients, margins, deviance };
}

/** The linear predictor of each row, times its sign. */
export function combine(
  coefficients: readonly number[],
  vectors: readonly Float64Array[],
  signs: Float64Array,
): Float64Array {
  const sums = new Float64Array(signs.length);
  for (const [place, vector] of vectors.entries()) {
    const coefficient = coefficients[place] as number;
    for (let row = 0; row < sums.length; row += 1)
      sums[row] = (sums[row] as number) + coefficient * (vector[row] as number);
  }
  return sums.map((sum, row) => sum * (signs[row] as number));
}

/** ln(1 + e^x) that neither overflows nor loses a small e^x. */
function logOnePlusExp(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** The point a step further, or half or a quarter of a step; null when no part of it lowers the deviance. */
function advance(
  { coefficients, deviance }: Point,
  step: readonly number[],
  vectors: readonly Float64Array[],
  signs: Float64Array,
): Point | null {
  for (let halvings = 0; halvings <= MOST_HALVINGS; halvings += 1) {
    const there = coefficients.map(
      (value, place) => value + (step[place] as number) / 2 ** halvings,
    );
    const point = pointAt(there, vectors, signs);
    if (point.deviance <= deviance * (1 + ROUNDING)) return point;
  }
  return null;
}

interface NewtonStep {
  readonly step: readonly number[];
  readonly covariance: Matrix;
  readonly promise: number;
  /** False where the likelihood is flat as far as numbers can tell, so that there is no step. */
  readonly isDefinite: boolean;
}

function newtonStep(
  { margins }: Point,
  vectors: readonly Float64Array[],
  signs: Float64Array,
): NewtonStep {
  // For an event 1 - mu, for none -mu; computed from the margin, so that a sure row does not lose its last digits.
  const residuals = margins.map((margin, row) => (signs[row] as number) / (1 + Math.exp(margin)));
  const weights = margins.map((margin) => {
    const odds = Math.exp(-Math.abs(margin));
    return odds / (1 + odds) ** 2;
  });
  const gradient = vectors.map((vector) => dotProduct(vector, residuals));
  const cholesky = new CholeskyDecomposition(information(vectors, weights));
  if (!cholesky.isPositiveDefinite())
    return { step: [], covariance: new Matrix(0, 0), promise: Infinity, isDefinite: false };
  const covariance = cholesky.solve(Matrix.eye(vectors.length));
  const step = cholesky.solve(Matrix.columnVector([...gradient])).to1DArray();
  const promise = step.reduce((sum, value, place) => sum + value * (gradient[place] as number), 0);
  return { step, covariance, promise, isDefinite: true };
}

function information(vectors: readonly Float64Array[], weights: Float64Array): Matrix {
  const matrix = Matrix.zeros(vectors.length, vectors.length);
  for (const [row, a] of vectors.entries()) {
    const weighted = a.map((value, index) => value * (weights[index] as number));
    for (const [column, b] of vectors.slice(0, row + 1).entries()) {
      const value = dotProduct(weighted, b);
      matrix.set(row, column, value);
      matrix.set(column, row, value);
    }
  }
  return matrix;
}
