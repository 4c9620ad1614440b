import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { inverse, Matrix, SingularValueDecomposition } from 'ml-matrix';
import { bassGradient, bassShare } from './bass-curve.js';
import type { BassVector } from './bass-start.js';

/** Why a search for coefficients ended without any. */
export type FitFailure =
  /** It went to where p or q is 0: without innovation nobody begins, without imitation there is no S. */
  | 'at-bound'
  /** It went to where many coefficients fit about equally well, such as ever greater m. */
  | 'not-identified'
  | 'not-converged';

export type LeastSquares =
  | {
      readonly converged: true;
      readonly coefficients: BassVector;
      readonly standardErrors: BassVector;
      readonly residualSumOfSquares: number;
    }
  | { readonly converged: false; readonly reason: FitFailure };

/** Nothing smaller is told from 0. */
const LEAST = 1e-9;
/** Nothing greater is told from infinity. */
const MOST = 1e6;
const ROUNDS = 40;
const ITERATIONS_A_ROUND = 25;
/** A step this small beside the coefficients changes nothing that anyone reads. */
const RELATIVE_STEP = 1e-6;
/** Directions in which the curve changes this much less than in others are not identified. */
const LEAST_CONDITION = 1e-7;

/**
 * The coefficients near `start` at which the sum of squared residuals is least, with their standard errors. The library neither says
 * whether its coefficients are at rest nor takes back a step that made things worse: after each round of it the step of Gauss and Newton
 * tells how far off they are, and is taken as far as it helps.
 */
export function leastSquares(observed: readonly number[], start: BassVector): LeastSquares {
  let coefficients = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    coefficients = improve(observed, coefficients);
    if (coefficients.some((coefficient) => coefficient <= LEAST)) return failed('at-bound');
    if (coefficients.some((coefficient) => coefficient >= MOST)) return failed('not-identified');
    const state = stateAt(observed, coefficients);
    if (state === null) return failed('not-identified');
    const { step, standardErrors, residualSumOfSquares } = state;
    if (step.every((part) => Math.abs(part) < RELATIVE_STEP))
      return { converged: true, coefficients, standardErrors, residualSumOfSquares };
    coefficients = stepFrom(observed, coefficients, step);
  }
  return failed('not-converged');
}

function failed(reason: FitFailure): LeastSquares {
  return { converged: false, reason };
}

function improve(observed: readonly number[], coefficients: BassVector): BassVector {
  const { parameterValues } = levenbergMarquardt(
    { x: observed.map((_, index) => index + 1), y: observed },
    (values) => (time) => curveAt(time, values),
    {
      initialValues: coefficients,
      minValues: coefficients.map(() => LEAST),
      maxValues: coefficients.map(() => MOST),
      jacobianFunction: (values) => (time) =>
        slopesAt(time, values).map((slope, k) => slope / (values[k] as number)),
      maxIterations: ITERATIONS_A_ROUND,
      errorTolerance: 0,
    },
  );
  return parameterValues;
}

function curveAt(time: number, [p = 0, q = 0, m = 1]: BassVector): number {
  return m * bassShare(time, { p, q });
}

/** Derivatives by the logarithm of each coefficient, which are of one scale. */
function slopesAt(time: number, [p = 0, q = 0, m]: BassVector): number[] {
  const [byP, byQ] = bassGradient(time, { p, q });
  if (m === undefined) return [p * byP, q * byQ];
  return [m * p * byP, m * q * byQ, m * bassShare(time, { p, q })];
}

interface FitState {
  readonly residualSumOfSquares: number;
  readonly standardErrors: BassVector;
  /** The next step of Gauss and Newton, in logarithms of the coefficients. */
  readonly step: readonly number[];
}

/** Null when the curve does not tell the coefficients apart. */
function stateAt(observed: readonly number[], coefficients: BassVector): FitState | null {
  const slopes = new Matrix(observed.map((_, index) => slopesAt(index + 1, coefficients)));
  const singularValues = new SingularValueDecomposition(slopes).diagonal;
  const [greatest, least] = [Math.max(...singularValues), Math.min(...singularValues)];
  if (!(least > LEAST_CONDITION * greatest)) return null;
  const residuals = Matrix.columnVector(residualsAt(observed, coefficients));
  const spread = inverse(slopes.transpose().mmul(slopes));
  const residualSumOfSquares = residuals.dot(residuals);
  const variance = residualSumOfSquares / (observed.length - coefficients.length);
  return {
    residualSumOfSquares,
    standardErrors: coefficients.map((value, k) => value * Math.sqrt(variance * spread.get(k, k))),
    step: spread.mmul(slopes.transpose()).mmul(residuals).to1DArray(),
  };
}

/** As much of a step as makes the fit better. */
function stepFrom(
  observed: readonly number[],
  coefficients: BassVector,
  step: readonly number[],
): BassVector {
  const squares = squaresAt(observed, coefficients);
  for (let part = 1; part > RELATIVE_STEP; part /= 2) {
    const next = coefficients.map((value, k) => value * Math.exp(part * (step[k] as number)));
    if (next.some((value) => value >= MOST)) continue;
    if (squaresAt(observed, next) < squares) return next;
  }
  return coefficients;
}

function squaresAt(observed: readonly number[], coefficients: BassVector): number {
  return residualsAt(observed, coefficients).reduce((sum, residual) => sum + residual ** 2, 0);
}

function residualsAt(observed: readonly number[], coefficients: BassVector): number[] {
  return observed.map((number, index) => number - curveAt(index + 1, coefficients));
}
