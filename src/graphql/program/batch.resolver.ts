import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import type { Pilot } from '../../domain/pilot.js';
import { BATCH, SCHEME, type Batch, type Scheme } from '../../domain/program.js';
import type { Replication } from '../../domain/replication.js';
import { COPIES_OF_BATCH, PILOTS_OF_BATCH } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotFilter, pilotConditions } from '../pilot/pilot.args.js';
import { PilotConnection, PilotOrder } from '../pilot/pilot.type.js';
import { connectReplications } from '../replication/connect-replications.js';
import { ReplicationConnection, ReplicationOrder } from '../replication/replication.type.js';
import { BatchType, SchemeType } from './program.type.js';

@Resolver(() => BatchType)
export class BatchResolver {
  @Query(() => BatchType, { nullable: true, description: 'The batch with this id, or null.' })
  batch(
    @Arg('id', () => ID, { description: 'Such as batch:cbec-2.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Batch | null> {
    return context.records.findOf(BATCH, idOf('Batch', id));
  }

  @FieldResolver(() => PilotConnection, {
    description: 'Pilots of the batch that are known.',
    complexity: pageCost,
  })
  pilots(
    @Root() batch: Batch,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PilotFilter, { nullable: true, description: 'Which pilots.' })
    filter: PilotFilter | null,
    @Arg('orderBy', () => PilotOrder, {
      defaultValue: PilotOrder.STARTED_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Pilot>> {
    const list = { name: 'Batch.pilots', source: PILOTS_OF_BATCH, ownerId: batch.id };
    return connect(context, { ...list, conditions: pilotConditions(filter), order }, page);
  }

  @FieldResolver(() => ReplicationConnection, {
    description: 'Replications whose source is this batch as a body.',
    complexity: pageCost,
  })
  copies(
    @Root() batch: Batch,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => ReplicationOrder, {
      defaultValue: ReplicationOrder.DATE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Replication>> {
    const list = { name: 'Batch.copies', source: COPIES_OF_BATCH, ownerId: batch.id };
    return connectReplications(context, { ...list, conditions: [], order }, page);
  }
}

@Resolver(() => SchemeType)
export class SchemeResolver {
  @Query(() => SchemeType, { nullable: true, description: 'The scheme with this id, or null.' })
  scheme(
    @Arg('id', () => ID, { description: 'Such as scheme:cbec.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Scheme | null> {
    return context.records.findOf(SCHEME, idOf('Scheme', id));
  }

  @FieldResolver(() => [BatchType], {
    description: 'Its batches, and batches as bodies; at most 100.',
  })
  async batches(@Root() scheme: Scheme, @Ctx() context: RequestContext): Promise<readonly Batch[]> {
    const batches = await context.records.referring(BATCH, 'schemeId', scheme.id);
    return [...batches].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
  }
}
