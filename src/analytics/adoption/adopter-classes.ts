import { checkAdoptionPeriods, type AdoptionPeriods } from './adoption-periods.js';
import { deviationClasses, type DeviationReason } from './deviation-classes.js';

/** From the earliest adopters to the latest. */
export const ADOPTER_CLASSES = [
  'early-adopter',
  'early-majority',
  'late-majority',
  'laggard',
] as const;
export type AdopterClass = (typeof ADOPTER_CLASSES)[number];

export interface AdopterClasses {
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** One a unit; null for one that never adopted. */
  readonly classes: readonly (AdopterClass | null)[];
  /** Why there are no classes; null when there are. */
  readonly reason: DeviationReason | null;
}

export interface ClassOptions {
  /** netdiffuseR 1.25 puts what lies on a bound into the later class, against its own description. */
  readonly compat?: 'netdiffuser-1.25';
}

/**
 * Classes of adopters by when they adopted: early adopters up to mean - sd, early majority up to the mean, late majority up to mean + sd,
 * laggards after that. The bound belongs to the earlier class.
 *
 * Shapes: one adoption period and one class a unit. Units: mean and deviation (with n - 1) in periods.
 * Null: the class of a unit that never adopted; all classes with a reason when fewer than two adopted, or all did so at once.
 * Cost: O(units).
 * Throws: RangeError for a period that is no whole number.
 * Source: Valente (1995), Network Models of the Diffusion of Innovations; netdiffuseR `classify_adopters`, see `compat`.
 */
export function adopterClasses(
  adoptionPeriods: AdoptionPeriods,
  { compat }: ClassOptions = {},
): AdopterClasses {
  checkAdoptionPeriods(adoptionPeriods);
  const onBound = compat === undefined ? 'below' : 'above';
  const { classes, ...rest } = deviationClasses(adoptionPeriods, onBound);
  return {
    ...rest,
    classes: classes.map((index) => (index === null ? null : ADOPTER_CLASSES[index])),
  };
}
