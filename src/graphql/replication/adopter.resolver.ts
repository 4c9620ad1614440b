import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ContentDirection } from '../../domain/direction.js';
import { lagBetween, type LagInterval, type PartialDate } from '../../domain/partial-date.js';
import { PILOT } from '../../domain/pilot.js';
import { REPLICATION, type Replication, type ReplicationClass } from '../../domain/replication.js';
import { toReplication } from '../../queries/decode-replication.js';
import type { RequestContext } from '../context.js';
import { PilotType } from '../pilot/pilot.type.js';
import { findReferred } from '../record/follow-reference.js';
import { recordSelectionOf, selects } from '../record/record-selection-of.js';
import { LagIntervalType, PartialDateType } from '../scalar/partial-date.type.js';
import { contentDirectionOf } from './direction-of.js';
import type { AdopterInTree } from './read-replication-tree.js';
import { ContentDirectionEnum, ReplicationClassEnum, ReplicationType } from './replication.type.js';
import { AdopterType } from './replication-tree.type.js';

@Resolver(() => AdopterType)
export class AdopterResolver {
  @FieldResolver(() => PilotType, { nullable: true, description: 'The pilot.' })
  pilot(
    @Root() adopter: AdopterInTree,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(PILOT, adopter.pilotId, context, info);
  }

  @FieldResolver(() => PilotType, {
    nullable: true,
    description: 'The source that it hangs on in the tree.',
  })
  parent(
    @Root() adopter: AdopterInTree,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(PILOT, adopter.edge.sourceId, context, info);
  }

  @FieldResolver(() => ReplicationType, {
    nullable: true,
    description: 'The event by which it hangs on its parent.',
  })
  replication(
    @Root() adopter: AdopterInTree,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Replication | null> {
    return findReplication(context, adopter.edge.replicationId, info);
  }

  @FieldResolver(() => [ReplicationType], {
    description: 'Further events by which it took up the practice, by date; at most 100.',
  })
  async otherReplications(
    @Root() adopter: AdopterInTree,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Replication[]> {
    const ids = adopter.otherEdges.slice(0, 100).map(({ replicationId }) => replicationId);
    const found = await Promise.all(ids.map((id) => findReplication(context, id, info)));
    return found.filter((replication) => replication !== null);
  }

  @FieldResolver(() => ReplicationClassEnum, { description: 'Who says so.' })
  replicationClass(@Root() adopter: AdopterInTree): ReplicationClass {
    return adopter.edge.replicationClass;
  }

  @FieldResolver(() => PartialDateType, {
    nullable: true,
    description: 'Date of that event; null: no source says.',
  })
  date(@Root() adopter: AdopterInTree): PartialDate | null {
    return adopter.edge.date;
  }

  @FieldResolver(() => LagIntervalType, {
    description: 'Days since the parent began or took it up itself.',
  })
  lagFromParent(@Root() { edge, tree }: AdopterInTree): LagInterval {
    return lagBetween(tree.beganAt.get(edge.sourceId) ?? null, edge.date);
  }

  @FieldResolver(() => LagIntervalType, { description: 'Days since the origin began.' })
  lagFromOrigin(@Root() { edge, tree }: AdopterInTree): LagInterval {
    return lagBetween(tree.origin.started, edge.date);
  }

  @FieldResolver(() => ContentDirectionEnum, {
    nullable: true,
    description:
      'Which way the content went from its parent; null where a rank or the date is unknown.',
  })
  contentDirection(
    @Root() adopter: AdopterInTree,
    @Ctx() context: RequestContext,
  ): Promise<ContentDirection | null> {
    return contentDirectionOf(context, adopter.edge);
  }
}

/** An event of which no more is read than the query selects. */
async function findReplication(
  { records, citationsOf }: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<Replication | null> {
  if (selects(info, 'evidence')) citationsOf.begin(id);
  const record = await records.findSelected(recordSelectionOf(REPLICATION, info), id);
  return record === null ? null : toReplication(record);
}
