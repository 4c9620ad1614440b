import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
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
import { ALL_OFFICIALS, ALL_ORGANIZATIONS } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import {
  OfficialFilter,
  officialConditions,
  OrganizationFilter,
  organizationConditions,
} from './organization.args.js';
import {
  OfficialConnection,
  OfficialOrder,
  OfficialType,
  OrganizationConnection,
  OrganizationOrder,
  OrganizationType,
  PostType,
  RoleType,
} from './organization.type.js';

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
    const conditions = organizationConditions(filter);
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
    const conditions = officialConditions(filter);
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
