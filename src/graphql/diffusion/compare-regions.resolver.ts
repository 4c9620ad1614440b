import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { overlapOf, pairsOf, type Overlap } from '../../analytics/diffusion/overlap.js';
import { timesOfUnit } from '../../analytics/diffusion/region-scores.js';
import { idOf } from '../../domain/identifiers.js';
import { REGION, type Region } from '../../domain/region.js';
import type { RequestContext } from '../context.js';
import { recordSelectionOf } from '../record/record-selection-of.js';
import { RegionType } from '../region/region.type.js';
import {
  AdoptionOverlapType,
  COMPARED,
  comparedCost,
  ComparedRegionType,
  PAIRS,
  pairsCost,
  RegionPairType,
  RegionsComparisonType,
} from './compare.type.js';
import { toCompared } from './compared-ids.js';
import { settledChoices } from './diffusion-choices.type.js';
import { MOST_COMPARED } from './diffusion-limits.js';
import { DiffusionInput, DiffusionScopeInput, toDiffusionQuestion } from './diffusion.args.js';
import { RegionInnovativenessType } from './innovativeness.type.js';
import { regionIn, type RegionInScores } from './region-in-scores.js';

/** To build the cascades of a scope costs as much as this many plain fields. */
const COMPARE_COST = 500;

/** A region that is compared. */
interface ComparedRegion extends RegionInScores {
  readonly regionId: string;
}

/** Two of them. */
interface RegionPair {
  readonly a: ComparedRegion;
  readonly b: ComparedRegion;
}

type RegionsComparison = RegionsComparisonType & { readonly regions: readonly ComparedRegion[] };

@Resolver(() => RegionsComparisonType)
export class CompareRegionsResolver {
  @Query(() => RegionsComparisonType, {
    description:
      'Puts regions side by side by the practices that they adopted. BAD_USER_INPUT where sites are of several levels until a unit is chosen; TOO_COSTLY for scopes that are too large.',
    complexity: ({ childComplexity }) => COMPARE_COST + childComplexity,
  })
  async compareRegions(
    @Arg('regions', () => [ID], { description: `Regions, none twice; 1 to ${MOST_COMPARED}.` })
    regions: readonly string[],
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
  ): Promise<RegionsComparison> {
    const ids = toCompared('regions', regions, (id) => idOf('Region', id));
    const scores = await context.diffusion.scores(toDiffusionQuestion(scope, choices));
    return {
      choices: settledChoices(scores.built, scores.choices),
      identification: scores.built.identification,
      practices: scores.built.set.cascades.length,
      regions: ids.map((regionId) => ({ ...regionIn(scores, regionId), regionId })),
    };
  }

  @FieldResolver(() => [ComparedRegionType], { description: COMPARED, complexity: comparedCost })
  regions(@Root() { regions }: RegionsComparison): readonly ComparedRegion[] {
    return regions;
  }

  @FieldResolver(() => [RegionPairType], { description: PAIRS, complexity: pairsCost })
  pairs(@Root() { regions }: RegionsComparison): readonly object[] {
    return pairsOf(regions).map(([a, b]) => {
      const areUnits = a.index !== null && b.index !== null;
      return { a, b, reasons: areUnits ? [] : ['NOT_A_UNIT'] };
    });
  }
}

@Resolver(() => ComparedRegionType)
export class ComparedRegionResolver {
  @FieldResolver(() => RegionType, {
    nullable: true,
    description: 'The region; null: the graph does not know it.',
  })
  region(
    @Root() { regionId }: ComparedRegion,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Region | null> {
    return findRegion(regionId, context, info);
  }

  @FieldResolver(() => RegionInnovativenessType, {
    description: 'How early and how readily it adopts.',
  })
  innovativeness(@Root() region: ComparedRegion): ComparedRegion {
    return region;
  }
}

@Resolver(() => RegionPairType)
export class RegionPairResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The first.' })
  a(
    @Root() { a }: RegionPair,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Region | null> {
    return findRegion(a.regionId, context, info);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'The second.' })
  b(
    @Root() { b }: RegionPair,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Region | null> {
    return findRegion(b.regionId, context, info);
  }

  @FieldResolver(() => AdoptionOverlapType, {
    nullable: true,
    description:
      'Practices that both adopted, one or neither, and which of them first; null: the reasons say why.',
  })
  overlap(@Root() { a, b }: RegionPair): Overlap | null {
    if (a.index === null || b.index === null) return null;
    const { built } = a.scores;
    const [timesOfA, timesOfB] = [timesOfUnit(built, a.index), timesOfUnit(built, b.index)];
    return overlapOf(timesOfA, timesOfB, built.set.cascades.length);
  }
}

/** Whoever asks named the region, so that the graph may not know it. */
function findRegion(
  regionId: string,
  { records }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Region | null> {
  return records.findSelected(recordSelectionOf(REGION, info), regionId);
}
