import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { DomainError } from '../../domain/errors.js';
import type { PartialDate } from '../../domain/partial-date.js';
import {
  REGION,
  REGION_RANK,
  REGION_SPAN,
  REGION_VERSION,
  type Region,
  type RegionRank,
  type RegionSpan,
  type RegionVersion,
} from '../../domain/region.js';
import { ALL_REGIONS, CHILDREN_OF_REGION } from '../../queries/lists.js';
import { resolveRegion } from '../../queries/resolve-region.js';
import { oldestFirst, versionOn } from '../../queries/region-queries.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { EdtfDate } from '../scalar/partial-date.type.js';
import { RegionFilter, regionConditions } from './region.args.js';
import {
  RegionCandidateType,
  RegionConnection,
  RegionOrder,
  RegionRankType,
  RegionSpanType,
  RegionType,
  RegionVersionType,
} from './region.type.js';

const LONGEST_NAME = 100;

@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => RegionType, { nullable: true, description: 'The region with this id, or null.' })
  region(
    @Arg('id', () => ID, { description: 'Such as region:zhejiang-hangzhou.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Region | null> {
    return context.records.findOf(REGION, idOf('Region', id));
  }

  @Query(() => RegionConnection, {
    description: 'Regions, filtered and ordered.',
    complexity: pageCost,
  })
  regions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RegionFilter, { nullable: true, description: 'Which regions.' })
    filter: RegionFilter | null,
    @Arg('orderBy', () => RegionOrder, {
      defaultValue: RegionOrder.CODE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Region>> {
    const conditions = regionConditions(filter);
    return connect(
      context,
      { name: 'Query.regions', source: ALL_REGIONS, conditions, order },
      page,
    );
  }

  @Query(() => [RegionCandidateType], {
    description:
      'Every region that a name or division code may mean, by id: candidates, never a guess. Empty when none is known; at most 100.',
    complexity: ({ childComplexity }) => 5 * childComplexity,
  })
  async resolveRegion(
    @Arg('nameOrCode', () => String, {
      description: 'A full, short, English or historic name, or six digits.',
    })
    nameOrCode: string,
    @Arg('validAt', () => EdtfDate, {
      nullable: true,
      description:
        'Only what was in force then, by the last day of this date; a name only if it was in use.',
    })
    validAt: PartialDate | null,
    @Arg('within', () => String, {
      nullable: true,
      description:
        'Id, name or code of a region: only what lay below it then, or ever where validAt is left out. A name of several means below any of them; NOT_FOUND where it names none.',
    })
    within: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<readonly RegionCandidateType[]> {
    refuseOtherLengths('nameOrCode', nameOrCode);
    if (within != null) refuseOtherLengths('within', within);
    const question = { nameOrCode, validAt: validAt?.latest ?? null, within: within ?? null };
    const candidates = await resolveRegion(context.reader, question);
    return candidates.map(({ place, version, matchedBy }) => ({
      region: place,
      version,
      matchedBy,
    }));
  }

  @FieldResolver(() => [RegionVersionType], {
    description: 'Names, codes and superiors over time, oldest first; at most 100.',
  })
  async versions(
    @Root() region: Region,
    @Ctx() context: RequestContext,
  ): Promise<readonly RegionVersion[]> {
    return oldestFirst(await context.records.referring(REGION_VERSION, 'regionId', region.id));
  }

  @FieldResolver(() => RegionVersionType, {
    nullable: true,
    description: 'The version in force at a date, or in force now; null when there was none.',
  })
  async version(
    @Root() region: Region,
    @Arg('validAt', () => EdtfDate, {
      nullable: true,
      description: 'By its last day; now unless told.',
    })
    validAt: PartialDate | null,
    @Ctx() context: RequestContext,
  ): Promise<RegionVersion | null> {
    const versions = await context.records.referring(REGION_VERSION, 'regionId', region.id);
    return versionOn(versions, validAt?.latest ?? new Date().toISOString().slice(0, 10));
  }

  @FieldResolver(() => [RegionRankType], {
    description: 'Ranks beside the level, such as sub-provincial city; at most 100.',
  })
  ranks(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly RegionRank[]> {
    return context.records.referring(REGION_RANK, 'regionId', region.id);
  }

  @FieldResolver(() => [RegionSpanType], {
    description:
      'Units of administration that this zone, basin or cluster lies in or reaches into; at most 100. Filters by `within` follow them only where it has no superior.',
  })
  spans(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly RegionSpan[]> {
    return context.records.referring(REGION_SPAN, 'regionId', region.id);
  }

  @FieldResolver(() => [RegionSpanType], {
    description: 'Zones, basins and clusters that reach into this unit; at most 100.',
  })
  spannedBy(
    @Root() region: Region,
    @Ctx() context: RequestContext,
  ): Promise<readonly RegionSpan[]> {
    return context.records.referring(REGION_SPAN, 'spannedId', region.id);
  }

  @FieldResolver(() => RegionConnection, {
    description: 'Regions directly below it by their newest versions.',
    complexity: pageCost,
  })
  children(
    @Root() region: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => RegionOrder, {
      defaultValue: RegionOrder.CODE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Region>> {
    const list = { name: 'Region.children', source: CHILDREN_OF_REGION, ownerId: region.id };
    return connect(context, { ...list, conditions: [], order }, page);
  }
}

function refuseOtherLengths(argument: string, text: string): void {
  if (text.trim() !== '' && text.length <= LONGEST_NAME) return;
  throw new DomainError('BAD_USER_INPUT', `${argument} has 1 to ${LONGEST_NAME} characters.`);
}
