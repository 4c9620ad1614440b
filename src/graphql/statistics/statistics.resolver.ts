import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { NestedGroup } from '../../analytics/nested-groups.js';
import { ORGANIZATION } from '../../domain/organization.js';
import { DOMAIN } from '../../domain/program.js';
import { REGION } from '../../domain/region.js';
import type { GroupKey, StatisticsKey, UnknownReason } from '../../domain/statistics.js';
import type { RequestContext } from '../context.js';
import { OrganizationType } from '../organization/organization.type.js';
import { DomainType } from '../program/program.type.js';
import { findReferred } from '../record/follow-reference.js';
import { RegionType } from '../region/region.type.js';
import { countGroups } from './count-groups.js';
import { requestedGroups, StatisticsArgs, toStatisticsRequest } from './statistics.args.js';
import {
  AuthorityKeyType,
  DomainKeyType,
  RegionKeyType,
  StatisticsGroupType,
  StatisticsKeyUnion,
  StatisticsType,
  UnknownReasonEnum,
} from './statistics.type.js';

/** Counting costs as much as this many plain fields, beside what is asked of each group. */
const COUNT_COST = 100;

type KeyOf<Kind extends StatisticsKey['kind']> = Extract<StatisticsKey, { readonly kind: Kind }>;

@Resolver(() => StatisticsGroupType)
export class StatisticsResolver {
  @Query(() => StatisticsType, {
    description:
      'Counts of pilots, first adoptions, programs, places, replications or outcomes, nested by one to three dimensions. What is unknown is a group without a key, with the reason.',
    complexity: ({ args, childComplexity }) => COUNT_COST + requestedGroups(args) * childComplexity,
  })
  statistics(
    @Args(() => StatisticsArgs) args: StatisticsArgs,
    @Ctx() { reader }: RequestContext,
  ): Promise<StatisticsType> {
    return countGroups(reader, toStatisticsRequest(args), args.maxGroups);
  }

  @FieldResolver(() => StatisticsKeyUnion, {
    nullable: true,
    description: 'What its members have in common; null: it is unknown, and reason says why.',
  })
  key(@Root() { key }: NestedGroup<GroupKey>): StatisticsKey | null {
    return key.kind === 'Unknown' ? null : key;
  }

  @FieldResolver(() => UnknownReasonEnum, {
    nullable: true,
    description: 'Why there is no key; null where there is one.',
  })
  reason(@Root() { key }: NestedGroup<GroupKey>): UnknownReason | null {
    return key.kind === 'Unknown' ? key.reason : null;
  }
}

@Resolver(() => DomainKeyType)
export class DomainKeyResolver {
  @FieldResolver(() => DomainType, { nullable: true, description: 'The domain.' })
  domain(
    @Root() { domainId }: KeyOf<'DomainKey'>,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(DOMAIN, domainId, context, info);
  }
}

@Resolver(() => RegionKeyType)
export class RegionKeyResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The region.' })
  region(
    @Root() { regionId }: KeyOf<'RegionKey'>,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(REGION, regionId, context, info);
  }
}

@Resolver(() => AuthorityKeyType)
export class AuthorityKeyResolver {
  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The authority.' })
  authority(
    @Root() { authorityId }: KeyOf<'AuthorityKey'>,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(ORGANIZATION, authorityId, context, info);
  }
}
