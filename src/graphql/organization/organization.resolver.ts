import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import {
  OFFICIAL,
  ORGANIZATION,
  POST,
  ROLE,
  type Official,
  type Organization,
  type Post,
  type Role,
} from '../../domain/organization.js';
import { nameContains, propertyIs } from '../../queries/list-conditions.js';
import { ALL_OFFICIALS, ALL_ORGANIZATIONS } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { whereGiven } from '../connection/filter.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { AuthorityLevelEnum } from '../pilot/pilot.type.js';
import {
  OfficialConnection,
  OfficialOrder,
  OfficialType,
  OrganizationConnection,
  OrganizationKindEnum,
  OrganizationOrder,
  OrganizationType,
  PostType,
  RoleType,
} from './organization.type.js';

@InputType({ description: 'Which organizations; all conditions hold together.' })
export class OrganizationFilter {
  @Field(() => OrganizationKindEnum, { nullable: true, description: 'Sort of body.' })
  kind?: string | null;

  @Field(() => AuthorityLevelEnum, { nullable: true, description: 'Level at which it stands.' })
  level?: string | null;

  @Field(() => ID, { nullable: true, description: 'That serves just this region.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

@InputType({ description: 'Which officials.' })
export class OfficialFilter {
  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'The organization with this id, or null.',
  })
  organization(
    @Arg('id', () => ID, { description: 'Such as organization:state-council.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Organization | null> {
    return context.records.findOf(ORGANIZATION, idOf('Organization', id));
  }

  @Query(() => OrganizationConnection, {
    description: 'Organizations, filtered and ordered.',
    complexity: pageCost,
  })
  organizations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OrganizationFilter, {
      nullable: true,
      description: 'Which organizations.',
    })
    filter: OrganizationFilter | null,
    @Arg('orderBy', () => OrganizationOrder, {
      defaultValue: OrganizationOrder.NAME_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Organization>> {
    const conditions = whereGiven(filter, {
      kind: (kind) => propertyIs('organizationKind', kind),
      level: (level) => propertyIs('level', level),
      region: (region) => propertyIs('regionId', idOf('Region', region)),
      nameContains: (text) => nameContains('name', text),
    });
    const list = { name: 'Query.organizations', source: ALL_ORGANIZATIONS };
    return connect(context, { ...list, conditions, order }, page);
  }

  @FieldResolver(() => [PostType], { description: 'Posts in it, by id; at most 100.' })
  posts(
    @Root() organization: Organization,
    @Ctx() context: RequestContext,
  ): Promise<readonly Post[]> {
    return context.records.referring(POST, 'organizationId', organization.id);
  }
}

@Resolver(() => OfficialType)
export class OfficialResolver {
  @Query(() => OfficialType, { nullable: true, description: 'The official with this id, or null.' })
  official(
    @Arg('id', () => ID, { description: 'Such as official:xi-jinping.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Official | null> {
    return context.records.findOf(OFFICIAL, idOf('Official', id));
  }

  @Query(() => OfficialConnection, {
    description: 'Officials, filtered and ordered.',
    complexity: pageCost,
  })
  officials(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OfficialFilter, { nullable: true, description: 'Which officials.' })
    filter: OfficialFilter | null,
    @Arg('orderBy', () => OfficialOrder, {
      defaultValue: OfficialOrder.NAME_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Official>> {
    const conditions = whereGiven(filter, { nameContains: (text) => nameContains('name', text) });
    return connect(
      context,
      { name: 'Query.officials', source: ALL_OFFICIALS, conditions, order },
      page,
    );
  }

  @FieldResolver(() => [PostType], { description: 'Spells in posts, by id; at most 100.' })
  posts(@Root() official: Official, @Ctx() context: RequestContext): Promise<readonly Post[]> {
    return context.records.referring(POST, 'officialId', official.id);
  }

  @FieldResolver(() => [RoleType], {
    description: 'Roles for pilots, programs and plans, by id; at most 100.',
  })
  roles(@Root() official: Official, @Ctx() context: RequestContext): Promise<readonly Role[]> {
    return context.records.referring(ROLE, 'officialId', official.id);
  }
}
