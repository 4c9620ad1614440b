import type { CascadeChoices, DiffusionScope } from '../../domain/diffusion.js';
import { cascadePeriods, type AdoptionPeriods } from '../adoption/adoption-periods.js';
import { eligibilityFor, type Eligibility } from '../adoption/eligibility.js';
import type { PeriodRange } from '../adoption/period-range.js';
import {
  buildCascades,
  type BuiltCascades,
  type DiffusionData,
} from '../cascades/build-cascades.js';
import type { PlacedAdoption } from '../cascades/place-adoption.js';
import { yearlyCascades } from './yearly-cascades.js';

/** How one practice spread, ready for the figures that are worked out by calendar year. */
export interface OneDiffusion {
  readonly built: BuiltCascades;
  readonly choices: CascadeChoices;
  /** By time, then unit. */
  readonly adoptions: readonly PlacedAdoption[];
  /** The year in which each unit of `built.set.units` adopted. */
  readonly periods: AdoptionPeriods;
  /** When each of them could adopt: never, for one that had adopted before the years observed. */
  readonly eligibility: readonly Eligibility[];
  /** Years that are observed; null without any. */
  readonly range: PeriodRange | null;
}

/**
 * One practice's cascade out of its pilots. Whatever the unit of time, figures are by calendar year, as eligibility is.
 *
 * Shapes: `data` holds pilots of one practice, or none. Cost: as buildCascades.
 * Throws: DomainError BAD_USER_INPUT as buildCascades does; RangeError when the pilots are of several practices.
 */
export function oneDiffusion(
  data: DiffusionData,
  scope: DiffusionScope,
  choices: CascadeChoices,
): OneDiffusion {
  const built = buildCascades(data, scope, choices);
  const { units, cascades } = yearlyCascades(built.set);
  if (cascades.length > 1)
    throw new RangeError(`One practice is wanted, but got ${cascades.length}.`);
  const [cascade] = cascades;
  return {
    built,
    choices,
    adoptions: built.adoptions[0] ?? [],
    periods: cascade === undefined ? units.map(() => null) : cascadePeriods(cascade, units.length),
    eligibility: eligibilityFor(cascade ?? {}, built.eligibility),
    range: rangeOf(built),
  };
}

/** An adoption brings years with it, so that a last year without a first cannot be. */
function rangeOf({ years, lastYears }: BuiltCascades): PeriodRange | null {
  return years === null ? null : { first: years.first, last: lastYears[0] ?? years.last };
}
