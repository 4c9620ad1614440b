import type { ClassOptions } from '../adoption/adopter-classes.js';
import { deviationClasses, type DeviationReason } from '../adoption/deviation-classes.js';

/** From units that need few others to units that need many. */
export const THRESHOLD_CLASSES = ['very-low', 'low', 'high', 'very-high'] as const;
export type ThresholdClass = (typeof THRESHOLD_CLASSES)[number];

export interface ThresholdClasses {
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** One a unit; null for one without a threshold. */
  readonly classes: readonly (ThresholdClass | null)[];
  /** Why there are no classes; null when there are. */
  readonly reason: DeviationReason | null;
}

/**
 * Classes of units by their thresholds: very low up to mean - sd, low up to the mean, high up to mean + sd, very high after that. The
 * bound belongs to the lower class.
 *
 * Shapes: one threshold, such as adoptionThresholds gives, and one class a unit. Units: mean and deviation (with n - 1) as proportions.
 * Null: the class of a unit without a threshold; all classes with a reason when fewer than two have one, or all the same.
 * Cost: O(units).
 * Source: Valente (1995), Network Models of the Diffusion of Innovations; netdiffuseR `classify_adopters`, see `compat`.
 */
export function thresholdClasses(
  thresholds: readonly (number | null)[],
  { compat }: ClassOptions = {},
): ThresholdClasses {
  const onBound = compat === undefined ? 'below' : 'above';
  const { classes, ...rest } = deviationClasses(thresholds, onBound);
  return {
    ...rest,
    classes: classes.map((index) => (index === null ? null : THRESHOLD_CLASSES[index])),
  };
}
