import { adoptionCounts } from '#src/analytics/adoption/adoption-counts.js';
import { bassShare, type BassCoefficients } from '#src/analytics/adoption/bass-curve.js';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import { fitBass, type BassEstimates } from '#src/analytics/adoption/fit-bass.js';
import type { Method, Value } from './method.js';
import { BRAZILIAN_FARMERS, unitsFrom } from './reference-adoptions.js';

/** How an adoption splits into those who began by themselves and those who followed. */
export const BASS_CURVE: Method = {
  id: 'M12',
  name: 'Bass curve',
  definition:
    'Adoption as the work of two forces: p, by which units begin without looking at others, and q, by which they follow those who have; fitted to the cumulative shares by least squares.',
  formula: ['F(t) = (1 - e^{-(p+q)t}) / (1 + (q/p) e^{-(p+q)t})', 'min sum_t (m F(t) - F_t)^2'],
  source:
    'Bass (1969), doi:10.1287/mnsc.15.5.215; netdiffuseR 1.25, fitbass (nls from p = F(1), q = 0.5).',
  departs:
    'The start is that of netdiffuseR, but the search is by Levenberg and Marquardt, and goes on from a coarse grid where nls gives up. No fit is a result with a reason, not an error. The final number of adopters, m, may be fitted too.',
  code: ['adoption/bass-curve', 'adoption/fit-bass'],
  checks: [
    {
      what: 'netdiffuseR, 692 farmers in Brazil: p, q',
      origin: 'REFERENCE_CODE',
      reference: [0.002278742, 0.336735345],
      tolerance: 5e-7,
      ours: () => fitOfFarmers((fit) => [fit.estimates.p, fit.estimates.q]),
    },
    {
      what: 'the same: standard errors of p and q',
      origin: 'REFERENCE_CODE',
      reference: [0.0007245, 0.0268004],
      tolerance: 5e-8,
      ours: () => fitOfFarmers((fit) => [fit.standardErrors.p, fit.standardErrors.q]),
    },
    {
      what: 'the same: residual sum of squares',
      origin: 'REFERENCE_CODE',
      reference: [0.05184],
      tolerance: 5e-6,
      ours: () => fitOfFarmers((fit) => [fit.residualSumOfSquares]),
    },
    {
      what: 'recovered from a curve of p = 0.03, q = 0.38 in 20 periods',
      origin: 'BY_HAND',
      reference: [0.03, 0.38],
      tolerance: 1e-6,
      ours: () => recovered({ p: 0.03, q: 0.38 }),
    },
  ],
};

interface Fitted {
  readonly estimates: BassEstimates;
  readonly standardErrors: BassEstimates;
  readonly residualSumOfSquares: number;
}

function fitOfFarmers(read: (fit: Fitted) => readonly Value[]): readonly Value[] {
  const adopted = unitsFrom(BRAZILIAN_FARMERS, 692, 1946);
  const range = { first: 1946, last: 1966 };
  const shares = adoptionCounts(adopted, alwaysEligible(692), range).map(({ share }) => share ?? 0);
  const fit = fitBass(shares);
  return fit.converged ? read(fit) : [fit.reason];
}

function recovered(coefficients: BassCoefficients): readonly Value[] {
  const shares = Array.from({ length: 20 }, (_, index) => bassShare(index + 1, coefficients));
  const fit = fitBass(shares);
  return fit.converged ? [fit.estimates.p, fit.estimates.q] : [fit.reason];
}
