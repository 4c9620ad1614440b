import type { PolicyMean } from '../../analytics/adoption/policy-means.js';
import type { RateScore } from '../../analytics/adoption/rate-scores.js';
import type { Eligibility } from '../../analytics/adoption/eligibility.js';
import { timesOfUnit, type RegionScores } from '../../analytics/diffusion/region-scores.js';
import type { UntoldReason } from '../../domain/untold.js';

/** A region among the units that were scored together. */
export interface RegionInScores {
  readonly scores: RegionScores;
  /** Null: it is none of the units. */
  readonly index: number | null;
  readonly practices: number;
  readonly adopted: number | null;
  readonly reasons: readonly UntoldReason[];
}

/** Where a region stands among scores. */
export function regionIn(scores: RegionScores, regionId: string): RegionInScores {
  const index = scores.indexOf.get(regionId) ?? null;
  return {
    scores,
    index,
    practices: scores.built.set.cascades.length,
    adopted: index === null ? null : timesOfUnit(scores.built, index).size,
    reasons: index === null ? ['NOT_A_UNIT'] : [],
  };
}

/** A score as its type shows it. */
export interface ShownScore {
  readonly score: number | null;
  readonly practices: number;
  readonly reasons: readonly UntoldReason[];
}

/** One of the two scores that are means over practices. */
export function scoreOf(
  { scores, index, reasons }: RegionInScores,
  name: 'innovativeness' | 'receptivity',
): ShownScore {
  if (index === null) return { score: null, practices: 0, reasons };
  const { score, policies } = scores[name][index] as PolicyMean;
  return { score, practices: policies, reasons: score === null ? ['NO_POLICY'] : [] };
}

/** The rate score over all years. */
export function rateOf({
  scores,
  index,
  reasons,
}: RegionInScores): RateScore & { readonly reasons: readonly UntoldReason[] } {
  if (index === null) return { rate: null, adoptions: 0, opportunities: 0, reasons };
  const score = scores.rates[index] as RateScore;
  return { ...score, reasons: score.rate === null ? ['NO_OPPORTUNITY'] : [] };
}

/** When the region was there; null where it is none of the units. */
export function eligibilityOf({ scores, index }: RegionInScores): Eligibility | null {
  return index === null ? null : (scores.built.eligibility[index] ?? null);
}
