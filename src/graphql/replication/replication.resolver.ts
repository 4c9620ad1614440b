import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  authorityDirection,
  type AuthorityDirection,
  type ContentDirection,
} from '../../domain/direction.js';
import { DOCUMENT, type Citation, type Document } from '../../domain/document.js';
import { ORGANIZATION, type Organization } from '../../domain/organization.js';
import { lagBetween, type LagInterval } from '../../domain/partial-date.js';
import { PILOT, type Pilot } from '../../domain/pilot.js';
import { BATCH } from '../../domain/program.js';
import {
  REPLICATION,
  STEP_CHANGE,
  classOf,
  isCollective,
  type AttestedReplication,
  type PrescribedReplication,
  type Replication,
  type ReplicationClass,
  type StepChange,
} from '../../domain/replication.js';
import type { Loaded } from '../../queries/decode-record.js';
import { ALL_REPLICATIONS } from '../../queries/lists.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { CitationUnion } from '../document/citation.type.js';
import { DocumentType } from '../document/document.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import { PilotType } from '../pilot/pilot.type.js';
import { followReference } from '../record/follow-reference.js';
import { LagIntervalType } from '../scalar/partial-date.type.js';
import { connectReplications } from './connect-replications.js';
import { contentDirectionOf } from './direction-of.js';
import { ReplicationListArgs, replicationConditions } from './replication.args.js';
import {
  AssertionType,
  AttestedReplicationType,
  AuthorityDirectionEnum,
  ContentDirectionEnum,
  PrescribedReplicationType,
  ReplicationClassEnum,
  ReplicationConnection,
  ReplicationSourceUnion,
  ReplicationType,
  StepChangeType,
} from './replication.type.js';

@Resolver(() => ReplicationType)
export class ReplicationResolver {
  @Query(() => ReplicationConnection, {
    description: 'Who took up what, filtered and ordered.',
    complexity: pageCost,
  })
  replications(
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => ReplicationListArgs) list: ReplicationListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Replication>> {
    const field = { name: 'Query.replications', source: ALL_REPLICATIONS };
    const conditions = replicationConditions(list);
    return connectReplications(context, { ...field, conditions, order: list.orderBy }, page, info);
  }

  @FieldResolver(() => ReplicationClassEnum, {
    description: 'Who says so; the type tells the same.',
  })
  replicationClass(@Root() replication: Replication): ReplicationClass {
    return classOf(replication);
  }

  @FieldResolver(() => PilotType, { description: 'The pilot that took something up.' })
  receiver(
    @Root() replication: Replication,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Pilot | null> | Pilot | null {
    return followReference(REPLICATION, 'receiverId', replication, context, info) as never;
  }

  @FieldResolver(() => ReplicationSourceUnion, { description: 'What it took up.' })
  source(@Root() replication: Replication, @Ctx() context: RequestContext): Promise<object | null> {
    return context.records.find(replication.sourceId);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the source is a batch as a body: then it is no hop of a path and counted apart.',
  })
  isCollective(@Root() replication: Replication): boolean {
    return isCollective(replication);
  }

  @FieldResolver(() => LagIntervalType, {
    description: 'Days from the source’s beginning (or the batch’s date) to the event.',
  })
  async lag(
    @Root() replication: Replication,
    @Ctx() context: RequestContext,
  ): Promise<LagInterval> {
    const { sourceId, date } = replication;
    const began = isCollective(replication)
      ? (await context.records.findOf(BATCH, sourceId))?.date
      : (await context.records.findOf(PILOT, sourceId))?.started;
    return lagBetween(began ?? null, date);
  }

  @FieldResolver(() => AuthorityDirectionEnum, {
    nullable: true,
    description: 'Who moved the receiver; null: no source says.',
  })
  authorityDirection(@Root() replication: Replication): AuthorityDirection | null {
    return authorityDirection(replication.mandate);
  }

  @FieldResolver(() => ContentDirectionEnum, {
    nullable: true,
    description:
      'Which way the content went; null where a rank or the date is unknown, and for a batch as source.',
  })
  contentDirection(
    @Root() replication: Replication,
    @Ctx() context: RequestContext,
  ): Promise<ContentDirection | null> {
    return contentDirectionOf(context, replication);
  }

  @FieldResolver(() => [StepChangeType], {
    description: 'What the receiver changed, step by step; empty: no source says. At most 100.',
  })
  async changes(
    @Root() replication: Replication,
    @Ctx() context: RequestContext,
  ): Promise<readonly StepChange[]> {
    if (replication.kind === 'InferredReplication') return [];
    return context.records.referring(STEP_CHANGE, 'replicationId', replication.id);
  }

  @FieldResolver(() => [CitationUnion], {
    description:
      'Where this is written; at most 100. Empty for what a model infers: its run is no evidence.',
  })
  async evidence(
    @Root() replication: Loaded<Replication>,
    @Ctx() context: RequestContext,
  ): Promise<readonly Citation[]> {
    if (replication.kind === 'InferredReplication') return [];
    return context.citationsOf(replication);
  }
}

@Resolver(() => AttestedReplicationType)
export class AttestedReplicationResolver {
  @FieldResolver(() => AssertionType, { description: 'Who states it.' })
  async assertedBy(@Root() replication: AttestedReplication, @Ctx() context: RequestContext) {
    const by = await context.records.findOf(ORGANIZATION, replication.assertedById);
    return { by, role: replication.asserterRole };
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The document that asserts it.',
  })
  document(
    @Root() replication: AttestedReplication,
    @Ctx() context: RequestContext,
  ): Promise<Document | null> {
    return context.records.findOf(DOCUMENT, replication.documentId);
  }
}

@Resolver(() => PrescribedReplicationType)
export class PrescribedReplicationResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'Who orders or approves it.',
  })
  authority(
    @Root() replication: PrescribedReplication,
    @Ctx() context: RequestContext,
  ): Promise<Organization | null> {
    return context.records.findOf(ORGANIZATION, replication.authorityId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document that does so.' })
  document(
    @Root() replication: PrescribedReplication,
    @Ctx() context: RequestContext,
  ): Promise<Document | null> {
    return context.records.findOf(DOCUMENT, replication.documentId);
  }
}
