import type { IdentificationReason } from '../../domain/diffusion.js';

/** More of the adoptions than this share must not be designated, or else dates tell when a superior acted, not who followed whom. */
const MOST_DESIGNATED = 0.5;
/** With fewer different times, curves, hazards and networks follow from nothing. */
const FEWEST_TIMES = 5;

/** Whether methods that read learning out of times may be used, with the figures that decide it. */
export interface Identification {
  readonly isIdentified: boolean;
  readonly reasons: readonly IdentificationReason[];
  readonly adoptions: number;
  readonly designated: number;
  readonly distinctTimes: number;
}

/**
 * Whether the times of adoption can tell anything of how a practice spread: not where a superior designated more than half of the adopters, and
 * not where there are fewer than five different times.
 *
 * Shapes: one entry an adoption in both. Cost: O(n). Source: our own rule (design, section 2): designated batches share one date.
 */
export function identificationOf(
  times: ArrayLike<number>,
  isDesignated: readonly boolean[],
): Identification {
  const adoptions = times.length;
  const designated = isDesignated.filter((one) => one).length;
  const distinctTimes = new Set(Array.from(times)).size;
  const reasons: IdentificationReason[] = [];
  if (adoptions === 0) reasons.push('NO_ADOPTIONS');
  else if (designated / adoptions > MOST_DESIGNATED) reasons.push('MOSTLY_DESIGNATED');
  if (adoptions > 0 && distinctTimes < FEWEST_TIMES) reasons.push('FEW_DISTINCT_DATES');
  return { isIdentified: reasons.length === 0, reasons, adoptions, designated, distinctTimes };
}
