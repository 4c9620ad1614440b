import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionCounts } from '#src/analytics/adoption/adoption-counts.js';
import { bassShare, type BassCoefficients } from '#src/analytics/adoption/bass-curve.js';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import { leastSquares } from '#src/analytics/adoption/bass-least-squares.js';
import { fitBass, type BassFit } from '#src/analytics/adoption/fit-bass.js';
import {
  BRAZILIAN_FARMERS,
  LEMON_ADOPTERS,
  README_ADOPTERS,
  unitsFrom,
} from '../../support/adoption-toys.js';

const FARMERS = sharesOf(BRAZILIAN_FARMERS, 692);

describe('fitBass', () => {
  it('gives what netdiffuseR prints of the Brazilian farmers: coefficients, standard errors, residuals', () => {
    const { estimates, standardErrors, residualSumOfSquares, periods } = converged(
      fitBass(FARMERS),
    );
    expect(periods).toBe(21);
    expect(estimates.p).toBeCloseTo(0.002278742, 7);
    expect(estimates.q).toBeCloseTo(0.336735345, 6);
    expect(estimates.m).toBeNull();
    expect(standardErrors.p).toBeCloseTo(0.0007245, 7);
    expect(standardErrors.q).toBeCloseTo(0.0268004, 7);
    expect(residualSumOfSquares).toBeCloseTo(0.05184, 5);
  });

  it.each([
    ['the Brazilian farmers', FARMERS],
    ['SPID lemon', sharesOf(LEMON_ADOPTERS, 50)],
    ['the README of netdiffuseR', sharesOf(README_ADOPTERS, 100)],
  ])('finds what a search of the whole plane finds, for %s', (_, observed) => {
    const { estimates, residualSumOfSquares } = converged(fitBass(observed));
    const best = searchPlane(observed);
    expect(Math.abs(estimates.p - best.p)).toBeLessThan(0.001);
    expect(Math.abs(estimates.q - best.q)).toBeLessThan(0.001);
    expect(residualSumOfSquares).toBeLessThanOrEqual(squaresAt(observed, best) + 1e-9);
  });

  it('recovers the coefficients of a curve that was made from them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.005, max: 0.2, noNaN: true }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.integer({ min: 8, max: 40 }),
        (p, q, periods) => {
          const { estimates, residualSumOfSquares } = converged(fitBass(curveOf(p, q, periods)));
          expect(Math.abs(estimates.p - p)).toBeLessThan(1e-6);
          expect(Math.abs(estimates.q - q)).toBeLessThan(1e-5);
          expect(residualSumOfSquares).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('recovers what adoptions come to, in units, when asked', () => {
    const observed = curveOf(0.02, 0.4, 20).map((share) => 340 * share);
    const { estimates, standardErrors } = converged(fitBass(observed, { fitsPotential: true }));
    expect(estimates.p).toBeCloseTo(0.02, 7);
    expect(estimates.q).toBeCloseTo(0.4, 6);
    expect(estimates.m).toBeCloseTo(340, 3);
    expect(standardErrors.m).toBeCloseTo(0, 3);
  });

  it('fits a curve better with a potential than without', () => {
    const fixed = converged(fitBass(FARMERS)).residualSumOfSquares;
    const fitted = converged(fitBass(FARMERS, { fitsPotential: true })).residualSumOfSquares;
    expect(fitted).toBeLessThan(fixed);
  });

  it('begins where adoptions begin when first periods are without any', () => {
    expect(fitBass([0, 0, 0.02, 0.1, 0.4, 0.7, 0.9])).toMatchObject({ converged: true });
  });

  it.each<[string, readonly number[], object, string]>([
    ['two periods', [0.1, 0.3], {}, 'too-few-periods'],
    ['no period', [], {}, 'too-few-periods'],
    [
      'three periods for three coefficients',
      [0.1, 0.3, 0.5],
      { fitsPotential: true },
      'too-few-periods',
    ],
    ['all at once', [1, 1, 1, 1], {}, 'no-growth'],
    ['nobody', [0, 0, 0], {}, 'no-growth'],
    ['a curve that slows from the start', [0.5, 0.55, 0.58, 0.6], {}, 'at-bound'],
    ['a jump, which no innovation leads up to', [0.01, 0.01, 0.01, 1, 1, 1], {}, 'at-bound'],
    ['no end in sight', [0.2, 0.3, 0.5, 1], { fitsPotential: true }, 'not-identified'],
    ['a curve that falls', [0.9, 0.5, 0.1], {}, 'not-converged'],
  ])('says why there is no fit: %s', (_, observed, options, reason) => {
    expect(fitBass(observed, options)).toEqual({
      converged: false,
      reason,
      periods: observed.length,
    });
  });

  it.each([[[0.1, NaN, 0.3]], [[0.1, -0.2, 0.3]], [[0.1, 0.2, 1.01]], [[0.1, 0.2, Infinity]]])(
    'refuses %p',
    (observed) => {
      expect(() => fitBass(observed)).toThrow(RangeError);
    },
  );

  it('gives the same for numbers of units as for shares of them', () => {
    const numbers = converged(
      fitBass(
        FARMERS.map((share) => 692 * share),
        { fitsPotential: true },
      ),
    );
    const shares = converged(fitBass(FARMERS, { fitsPotential: true }));
    expect(numbers.estimates.q).toBeCloseTo(shares.estimates.q, 9);
    expect(numbers.estimates.m).toBeCloseTo(692 * (shares.estimates.m ?? NaN), 6);
    expect(numbers.standardErrors.m).toBeCloseTo(692 * (shares.standardErrors.m ?? NaN), 6);
    expect(numbers.residualSumOfSquares).toBeCloseTo(692 ** 2 * shares.residualSumOfSquares, 6);
  });

  it('finds a fit from elsewhere where the usual start leads nowhere', () => {
    const observed = curveOf(0.0003, 0.1, 100);
    const usual = leastSquares(observed, [observed[0] ?? NaN, 0.5]);
    expect(usual).toEqual({ converged: false, reason: 'at-bound' });
    const { estimates } = converged(fitBass(observed));
    expect(estimates.p).toBeCloseTo(0.0003, 8);
    expect(estimates.q).toBeCloseTo(0.1, 6);
  });

  it('takes numbers above 1 when the potential is fitted, but no infinite one', () => {
    expect(() => fitBass([1, 3, 8, 9], { fitsPotential: true })).not.toThrow();
    expect(() => fitBass([1, 3, Infinity, 9], { fitsPotential: true })).toThrow(RangeError);
  });

  it('gives a fit or a reason, never a number that is none, whatever rises', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 15 }),
        fc.boolean(),
        (numbers, fitsPotential) => {
          const fit = fitBass(
            [...numbers].sort((a, b) => a - b),
            { fitsPotential },
          );
          if (!fit.converged) return;
          const { estimates, standardErrors, residualSumOfSquares } = fit;
          for (const values of [estimates, standardErrors])
            for (const value of Object.values(values) as (number | null)[])
              if (value !== null) expect(Number.isFinite(value)).toBe(true);
          expect(residualSumOfSquares).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

function sharesOf(adopters: readonly number[], unitCount: number): readonly number[] {
  const range = { first: 1, last: adopters.length };
  const counts = adoptionCounts(unitsFrom(adopters, unitCount), alwaysEligible(unitCount), range);
  return counts.map(({ share }) => share ?? NaN);
}

function curveOf(p: number, q: number, periods: number): readonly number[] {
  return Array.from({ length: periods }, (_, index) => bassShare(index + 1, { p, q }));
}

function converged(fit: BassFit): BassFit & { readonly converged: true } {
  if (!fit.converged) throw new Error(`A fit was wanted, but got: ${fit.reason}.`);
  return fit;
}

function squaresAt(observed: readonly number[], at: BassCoefficients): number {
  return observed.reduce((sum, share, index) => sum + (share - bassShare(index + 1, at)) ** 2, 0);
}

/** The best point of a grid of 61 x 61, then of one over the cells around it, and so on; p by its logarithm. */
function searchPlane(observed: readonly number[]): BassCoefficients {
  let [logP, q, width, height] = [-7, 1.5, 7, 1.5];
  for (let round = 0; round < 25; round += 1) {
    let best = Infinity;
    const [middleP, middleQ] = [logP, q];
    for (let i = -30; i <= 30; i += 1) {
      for (let j = -30; j <= 30; j += 1) {
        const [tryP, tryQ] = [middleP + (i * width) / 30, middleQ + (j * height) / 30];
        const squares = tryQ < 0 ? Infinity : squaresAt(observed, { p: Math.exp(tryP), q: tryQ });
        if (squares < best) [best, logP, q] = [squares, tryP, tryQ];
      }
    }
    [width, height] = [width / 2, height / 2];
  }
  return { p: Math.exp(logP), q };
}
