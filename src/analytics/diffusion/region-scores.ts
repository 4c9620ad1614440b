import type { CascadeChoices } from '../../domain/diffusion.js';
import { innovativeness } from '../adoption/innovativeness.js';
import type { PolicyMean } from '../adoption/policy-means.js';
import {
  rateScores,
  rateScoresByPeriod,
  type RateScore,
  type RateScoreOptions,
  type RateScoresByPeriod,
} from '../adoption/rate-scores.js';
import { receptivity } from '../adoption/receptivity.js';
import type { BuiltCascades } from '../cascades/build-cascades.js';
import type { AdoptionTimes } from './overlap.js';
import { yearlyCascades } from './yearly-cascades.js';

/** How early and how readily each unit adopts, over all practices of a scope. Each list is in the order of `built.set.units`. */
export interface RegionScores {
  readonly built: ScoredCascades;
  readonly choices: CascadeChoices;
  /** Index of each unit, by its region. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly innovativeness: readonly PolicyMean[];
  readonly receptivity: readonly PolicyMean[];
  readonly rates: readonly RateScore[];
}

/** What scores need of cascades: a set of scores is kept, the pilots that it comes from are not. */
export type ScoredCascades = Pick<
  BuiltCascades,
  'set' | 'eligibility' | 'unit' | 'years' | 'boundaryYear' | 'identification'
>;

/**
 * The three scores of every unit. Walker's is by times as they are, the other two by calendar year.
 *
 * Cost: O(practices * units). Null: see innovativeness, receptivity and rateScores.
 */
export function regionScores(
  { set, eligibility, unit, years, boundaryYear, identification }: ScoredCascades,
  choices: CascadeChoices,
): RegionScores {
  const built = { set, eligibility, unit, years, boundaryYear, identification };
  const yearly = yearlyCascades(set);
  return {
    built,
    choices,
    indexOf: new Map(set.units.map((regionId, index) => [regionId, index])),
    innovativeness: innovativeness(set, eligibility),
    receptivity: receptivity(yearly, eligibility),
    rates: rateScores(yearly, eligibility, rateOptions(built, choices)),
  };
}

/** The rate scores of every unit year by year; null without adoptions. Cost: O(practices * units + units * years). */
export function yearlyRates({ built, choices }: RegionScores): RateScoresByPeriod | null {
  return rateScoresByPeriod(
    yearlyCascades(built.set),
    built.eligibility,
    rateOptions(built, choices),
  );
}

/** When a unit adopted each practice that it adopted. Cost: O(adoptions). */
export function timesOfUnit({ set }: Pick<ScoredCascades, 'set'>, unit: number): AdoptionTimes {
  const times = new Map<string, number>();
  for (const { id, adopters, times: adoptedAt } of set.cascades) {
    const index = adopters.indexOf(unit);
    if (index >= 0) times.set(id, adoptedAt[index] as number);
  }
  return times;
}

function rateOptions({ years }: ScoredCascades, { end }: CascadeChoices): RateScoreOptions {
  if (end === 'LAST_EVENT') return { observedUntil: 'last-adoption' };
  return years === null ? {} : { observedUntil: years.last };
}
