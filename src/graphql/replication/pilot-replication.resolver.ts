import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Pilot } from '../../domain/pilot.js';
import type { Replication } from '../../domain/replication.js';
import { COLLECTIVE_COPIES_OF_PILOT } from '../../queries/lists.js';
import type { CopyCounts } from '../../queries/replication-queries.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotType } from '../pilot/pilot.type.js';
import {
  connectReplications,
  connectReplicationsOf,
  copiedFromField,
  copiesField,
} from './connect-replications.js';
import { readTreeAsSelected, type CountedTree, type TreeOfPilot } from './read-replication-tree.js';
import {
  ReplicationListArgs,
  WalkArgs,
  replicationConditions,
  toWalkOptions,
} from './replication.args.js';
import { ReplicationConnection, ReplicationCountsType } from './replication.type.js';
import { ReplicationTreeType } from './replication-tree.type.js';

/** A walk costs as much as this many plain fields. */
const WALK_COST = 100;

@Resolver(() => PilotType)
export class PilotReplicationResolver {
  @FieldResolver(() => ReplicationConnection, {
    description: 'Who took this pilot up directly, with this pilot itself named as the source.',
    complexity: pageCost,
  })
  copies(
    @Root() pilot: Pilot,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => ReplicationListArgs) list: ReplicationListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Replication> | Promise<Connection<Replication>> {
    return connectReplicationsOf(context, copiesField(pilot.id, list), page, info);
  }

  @FieldResolver(() => ReplicationConnection, {
    description: 'What this pilot took up, from pilots or from batches as bodies.',
    complexity: pageCost,
  })
  copiedFrom(
    @Root() pilot: Pilot,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => ReplicationListArgs) list: ReplicationListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Replication> | Promise<Connection<Replication>> {
    return connectReplicationsOf(context, copiedFromField(pilot.id, list), page, info);
  }

  @FieldResolver(() => ReplicationConnection, {
    description:
      'Replications from batches, as bodies, that this pilot belongs to. They say nothing of this pilot alone.',
    complexity: pageCost,
  })
  collectiveCopies(
    @Root() pilot: Pilot,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => ReplicationListArgs) list: ReplicationListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Replication>> {
    const field = {
      name: 'Pilot.collectiveCopies',
      source: COLLECTIVE_COPIES_OF_PILOT,
      ownerId: pilot.id,
    };
    const conditions = replicationConditions(list);
    return connectReplications(context, { ...field, conditions, order: list.orderBy }, page, info);
  }

  @FieldResolver(() => ReplicationCountsType, {
    description: 'How often it was taken up, class by class; never one sum.',
    complexity: ({ childComplexity }) => 3 + childComplexity,
  })
  copyCounts(@Root() pilot: Pilot, @Ctx() context: RequestContext): Promise<CopyCounts> {
    return context.copyCounts.load(pilot.id);
  }

  @FieldResolver(() => ReplicationTreeType, {
    description: 'How the practice spread from this pilot, hop by hop.',
    complexity: ({ childComplexity }) => WALK_COST + childComplexity,
  })
  replication(
    @Root() pilot: Pilot,
    @Args(() => WalkArgs) walk: WalkArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TreeOfPilot | CountedTree> {
    return readTreeAsSelected(context, pilot, toWalkOptions(walk), info);
  }
}
