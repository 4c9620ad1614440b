import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RateScore } from '../../analytics/adoption/rate-scores.js';
import type { Identification } from '../../analytics/cascades/identification.js';
import type { Eligibility } from '../../analytics/adoption/eligibility.js';
import type { Region } from '../../domain/region.js';
import type { RequestContext } from '../context.js';
import { RegionType } from '../region/region.type.js';
import {
  DiffusionChoicesType,
  IdentificationType,
  settledChoices,
} from './diffusion-choices.type.js';
import { withinYears, yearlyCost } from './diffusion-limits.js';
import { DiffusionInput, DiffusionScopeInput, toDiffusionQuestion } from './diffusion.args.js';
import { YEARLY } from './diffusion.type.js';
import {
  PolicyScoreType,
  RateScoreType,
  RegionInnovativenessType,
  YearlyRateScoreType,
  EligibilityType,
} from './innovativeness.type.js';
import {
  eligibilityOf,
  rateOf,
  regionIn,
  scoreOf,
  type RegionInScores,
  type ShownScore,
} from './region-in-scores.js';

/** Scores are worked out once for all regions of a reply. */
const SCORES_COST = 20;

@Resolver(() => RegionType)
export class RegionInnovativenessResolver {
  @FieldResolver(() => RegionInnovativenessType, {
    nullable: true,
    description:
      'How early and how readily it adopts beside all other units. Null with an error: BAD_USER_INPUT where sites are of several levels until a unit is chosen; TOO_COSTLY for scopes that are too large.',
    complexity: ({ childComplexity }) => SCORES_COST + childComplexity,
  })
  async innovativeness(
    @Root() region: Region,
    @Arg('scope', () => DiffusionScopeInput, {
      nullable: true,
      description: 'Which practices; all unless told.',
    })
    scope: DiffusionScopeInput | null,
    @Arg('choices', () => DiffusionInput, {
      nullable: true,
      description: 'The decisions between the graph and the figures.',
    })
    choices: DiffusionInput | null,
    @Ctx() context: RequestContext,
  ): Promise<RegionInScores> {
    const scores = await context.diffusion.scores(toDiffusionQuestion(scope, choices));
    return regionIn(scores, region.id);
  }
}

@Resolver(() => RegionInnovativenessType)
export class InnovativenessResolver {
  @FieldResolver(() => DiffusionChoicesType, {
    description: 'The decisions, as they were settled.',
  })
  choices(@Root() { scores }: RegionInScores): DiffusionChoicesType {
    return settledChoices(scores.built, scores.choices);
  }

  @FieldResolver(() => IdentificationType, {
    description:
      'Of all adoptions in the scope: where most are designated, scores tell whom superiors chose.',
  })
  identification(@Root() { scores }: RegionInScores): Identification {
    return scores.built.identification;
  }

  @FieldResolver(() => EligibilityType, {
    nullable: true,
    description: 'When the region was there to adopt; null: it is none of the units.',
  })
  eligible(@Root() region: RegionInScores): Eligibility | null {
    return eligibilityOf(region);
  }

  @FieldResolver(() => PolicyScoreType, {
    description:
      'Walker’s score: 1 less the mean share of the time between first and last adoption that it waited. 1: first every time; 0: last, or not at all.',
  })
  walker(@Root() region: RegionInScores): ShownScore {
    return scoreOf(region, 'innovativeness');
  }

  @FieldResolver(() => PolicyScoreType, {
    description:
      'Boushey’s receptivity: as Walker’s, but the last to adopt is above those that never do, which have 0.',
  })
  receptivity(@Root() region: RegionInScores): ShownScore {
    return scoreOf(region, 'receptivity');
  }

  @FieldResolver(() => RateScoreType, {
    description:
      'Rate score after Boehmke and Skinner: adoptions by opportunities, over all years.',
  })
  rate(@Root() region: RegionInScores): RateScore {
    return rateOf(region);
  }

  @FieldResolver(() => [YearlyRateScoreType], {
    description: `The same year by year, so that change shows; none where the region has no scores. ${YEARLY}`,
    complexity: yearlyCost,
  })
  rateByYear(
    @Root() { scores, index }: RegionInScores,
    @Ctx() context: RequestContext,
  ): readonly YearlyRateScoreType[] {
    const rates = context.diffusion.yearlyRates(scores);
    if (rates === null || index === null) return [];
    const own = withinYears(rates.scores[index] ?? []);
    return own.map((score, at) => ({ year: rates.range.first + at, ...score }));
  }
}
