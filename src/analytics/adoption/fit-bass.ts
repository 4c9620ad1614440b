import { leastSquares, type FitFailure, type LeastSquares } from './bass-least-squares.js';
import { gridStart, usualStart, type BassVector } from './bass-start.js';

/** Why a curve has no fit: too short (fewer than three periods, or four where m is fitted), the same number throughout, or as FitFailure says. */
export type BassFailure = 'too-few-periods' | 'no-growth' | FitFailure;

/** A value for each coefficient; m is null where it is not fitted but taken to be 1. */
export interface BassEstimates {
  readonly p: number;
  readonly q: number;
  readonly m: number | null;
}

export type BassFit =
  | {
      readonly converged: true;
      readonly estimates: BassEstimates;
      readonly standardErrors: BassEstimates;
      readonly residualSumOfSquares: number;
      readonly periods: number;
    }
  | { readonly converged: false; readonly reason: BassFailure; readonly periods: number };

export interface BassOptions {
  /** Whether m, what all adoptions come to in the end, is fitted too. False by default: then all units adopt in the end, m = 1. */
  readonly fitsPotential?: boolean;
}

/**
 * Fits the Bass curve m F(t) to what was observed at t = 1, 2, ..., by least squares (Levenberg-Marquardt), from p = F(1) and q = 0.5 on;
 * where that leads nowhere, once more from the best point of a coarse grid.
 *
 * Shapes: `observed[k]` is the cumulative share at the end of period k + 1, such as the shares of adoptionCounts; with `fitsPotential`
 *   it may be numbers of adopters, and m is in their unit.
 * Units: p and q a period. Standard errors from RSS / (n - k) (J'J)^-1, for n periods and k coefficients; they take the residuals for
 *   independent, which those of a cumulative curve hardly are.
 * Null: m where it is not fitted. No fit is no error: the result says why.
 * Cost: O(periods) for each of some hundred iterations.
 * Throws: RangeError when a number is not finite or below 0, or above 1 where m = 1.
 * Source: Bass (1969); netdiffuseR `fitbass`, which starts from the same place with `nls` gives up where it gets
 *   nowhere, and for a curve without residuals.
 */
export function fitBass(observed: readonly number[], options: BassOptions = {}): BassFit {
  const { fitsPotential = false } = options;
  checkObserved(observed, fitsPotential);
  const periods = observed.length;
  const failed = (reason: BassFailure): BassFit => ({ converged: false, reason, periods });
  if (periods < (fitsPotential ? 4 : 3)) return failed('too-few-periods');
  if (observed.every((number) => number === observed[0])) return failed('no-growth');
  const unit = fitsPotential ? greatestOf(observed) : 1;
  const scaled = observed.map((number) => number / unit);
  const toFit = (fit: LeastSquares & { readonly converged: true }): BassFit => ({
    converged: true,
    estimates: toEstimates(fit.coefficients, unit),
    standardErrors: toEstimates(fit.standardErrors, unit),
    residualSumOfSquares: fit.residualSumOfSquares * unit ** 2,
    periods,
  });
  const usual = leastSquares(scaled, usualStart(scaled, fitsPotential));
  if (usual.converged) return toFit(usual);
  const again = leastSquares(scaled, gridStart(scaled, fitsPotential));
  return again.converged ? toFit(again) : failed(usual.reason);
}

function checkObserved(observed: readonly number[], fitsPotential: boolean): void {
  const most = fitsPotential ? Number.MAX_VALUE : 1;
  const wrong = observed.find((number) => !(number >= 0 && number <= most));
  if (wrong !== undefined)
    throw new RangeError(`What was observed is from 0 to ${most}, but got ${wrong}.`);
}

function greatestOf(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number));
}

/** What was fitted to numbers in a unit, such as the greatest of them, that makes them shares. */
function toEstimates([p = 0, q = 0, m]: BassVector, unit: number): BassEstimates {
  return { p, q, m: m === undefined ? null : m * unit };
}
