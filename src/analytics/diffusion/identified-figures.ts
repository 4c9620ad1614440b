import { told, untold, type Told, type UntoldReason } from '../../domain/untold.js';
import { adopterClasses, type AdopterClasses } from '../adoption/adopter-classes.js';
import { adoptionCounts } from '../adoption/adoption-counts.js';
import { adoptionRange } from '../adoption/adoption-periods.js';
import { discreteHazard, type HazardPoint } from '../adoption/discrete-hazard.js';
import { fitBass, type BassFailure, type BassFit, type BassOptions } from '../adoption/fit-bass.js';
import type { OneDiffusion } from './one-diffusion.js';

/** Hazards by year, and all of them together. */
export interface Hazard {
  readonly points: readonly HazardPoint[];
  /** Adoptions by units at risk, over all years whose hazard is known. */
  readonly mean: number;
}

/**
 * The hazard of adoption by year. What the times cannot identify is not told unless it is asked for by `override`; so with all figures here.
 *
 * Units: proportions of the units at risk, a year. Null, with reasons: not identified; observed for a single year (TOO_FEW_PERIODS); every
 *   unit had adopted by the second (NOBODY_AT_RISK). Cost: O(units * years).
 * Source: methods, M2; the mean, which weighs years by the units at risk in them, is the rate of a hazard that does not change.
 */
export function hazardOf(diffusion: OneDiffusion): Told<Hazard> {
  return ifIdentified(diffusion, ({ periods, eligibility, range }) => {
    const points = discreteHazard(periods, eligibility, range);
    const known = points.filter(({ hazard }) => hazard !== null);
    const atRisk = known.reduce((sum, point) => sum + point.atRisk, 0);
    if (atRisk === 0) return points.length < 2 ? 'TOO_FEW_PERIODS' : 'NOBODY_AT_RISK';
    const adoptions = known.reduce((sum, point) => sum + point.adoptions, 0);
    return { points, mean: adoptions / atRisk };
  });
}

/** A fit of the Bass curve that came about. */
export type FittedBass = Extract<BassFit, { readonly converged: true }>;

const BASS_REASONS: Readonly<Record<BassFailure, UntoldReason>> = {
  'too-few-periods': 'TOO_FEW_PERIODS',
  'no-growth': 'NO_GROWTH',
  'at-bound': 'AT_BOUND',
  'not-identified': 'COEFFICIENTS_NOT_TOLD_APART',
  'not-converged': 'NOT_CONVERGED',
};

/**
 * The Bass curve fitted to the share of eligible units that had adopted by the end of each year, from the first adoption on.
 *
 * Units: p and q a year; m a share of the eligible units, null unless it is fitted (`fitsPotential`). Null, with reasons: not identified, or
 *   the fit did not come about. Cost: O(units * years). Source: methods, M12; see fitBass.
 */
export function bassOf(diffusion: OneDiffusion, options: BassOptions = {}): Told<FittedBass> {
  return ifIdentified(diffusion, ({ periods, eligibility, range }) => {
    const first = adoptionRange(periods)?.first ?? 0;
    const counts = adoptionCounts(
      periods,
      eligibility,
      range === null ? null : { ...range, first },
    );
    const shares = counts.map(({ share }) => share).filter((share) => share !== null);
    const fit = fitBass(shares, options);
    return fit.converged ? fit : BASS_REASONS[fit.reason];
  });
}

/** Classes of adopters by their years of adoption. Null, with reasons: not identified, fewer than two adopters, or all in one year. Source: methods, M14. */
export function classesOf(diffusion: OneDiffusion): Told<AdopterClasses> {
  return ifIdentified(diffusion, ({ periods }) => {
    const classes = adopterClasses(periods);
    if (classes.reason === null) return classes;
    return classes.reason === 'no-variance' ? 'ALL_AT_ONCE' : 'TOO_FEW_ADOPTERS';
  });
}

function ifIdentified<T extends object>(
  diffusion: OneDiffusion,
  find: (diffusion: OneDiffusion) => T | UntoldReason,
): Told<T> {
  const { isIdentified, reasons } = diffusion.built.identification;
  const isOverridden = !isIdentified && diffusion.choices.override;
  if (reasons.includes('NO_ADOPTIONS') || (!isIdentified && !isOverridden))
    return untold(...reasons);
  const found = find(diffusion);
  return { ...(typeof found === 'string' ? untold(found) : told(found)), isOverridden };
}
