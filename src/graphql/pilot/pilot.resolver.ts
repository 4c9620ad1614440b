import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import {
  OUTCOME,
  RECOGNITION,
  TARGET,
  type Outcome,
  type Recognition,
  type Target,
} from '../../domain/measure.js';
import { ROLE, type Role } from '../../domain/organization.js';
import { comparePartialDates } from '../../domain/partial-date.js';
import { PILOT, PILOT_STATUS, type Pilot, type PilotStatus } from '../../domain/pilot.js';
import { SCALE_UP, type ScaleUp } from '../../domain/scale-up.js';
import { ALL_PILOTS } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { recordSelectionOf } from '../record/record-selection-of.js';
import { OutcomeType, RecognitionType, TargetType } from '../measure/measure.type.js';
import { RoleType } from '../organization/organization.type.js';
import { ScaleUpType } from '../scale-up/scale-up.type.js';
import { PilotFilter, pilotConditions } from './pilot.args.js';
import { pilotParts } from './pilot-parts.js';
import { PilotConnection, PilotOrder, PilotStatusType, PilotType } from './pilot.type.js';

@Resolver(() => PilotType)
export class PilotResolver {
  @Query(() => PilotType, { nullable: true, description: 'The pilot with this id, or null.' })
  pilot(
    @Arg('id', () => ID, { description: 'Such as pilot:hangzhou-cbec-2015.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Pilot | null> {
    const pilotId = idOf('Pilot', id);
    const parts = pilotParts(context, info, [], pilotId);
    const selection = recordSelectionOf(PILOT, info);
    return parts.length === 0
      ? context.records.findSelected(selection, pilotId)
      : context.records.findWithParts(selection, pilotId, parts);
  }

  @Query(() => PilotConnection, {
    description: 'Pilots, filtered and ordered.',
    complexity: pageCost,
  })
  pilots(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PilotFilter, { nullable: true, description: 'Which pilots.' })
    filter: PilotFilter | null,
    @Arg('orderBy', () => PilotOrder, {
      defaultValue: PilotOrder.STARTED_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Pilot>> {
    const conditions = pilotConditions(filter);
    const parts = pilotParts(context, info, ['edges', 'node']);
    const field = { name: 'Query.pilots', source: ALL_PILOTS, conditions, order, parts };
    return connect(context, field, page, info);
  }

  @FieldResolver(() => [PilotStatusType], {
    description: 'Its history, oldest first, undated steps last; at most 100.',
  })
  async statuses(
    @Root() pilot: Pilot,
    @Ctx() context: RequestContext,
  ): Promise<readonly PilotStatus[]> {
    const statuses = await context.records.referring(PILOT_STATUS, 'pilotId', pilot.id);
    return [...statuses].sort((a, b) => comparePartialDates(a.date, b.date));
  }

  @FieldResolver(() => [OutcomeType], { description: 'Measured results, by id; at most 100.' })
  outcomes(@Root() pilot: Pilot, @Ctx() context: RequestContext): Promise<readonly Outcome[]> {
    return context.records.referring(OUTCOME, 'pilotId', pilot.id);
  }

  @FieldResolver(() => [TargetType], {
    description: 'What was aimed at, by id; at most 100. A target is no result.',
  })
  targets(@Root() pilot: Pilot, @Ctx() context: RequestContext): Promise<readonly Target[]> {
    return context.records.referring(TARGET, 'pilotId', pilot.id);
  }

  @FieldResolver(() => [RecognitionType], {
    description: 'Awards, endorsements, meetings, titles; at most 100.',
  })
  recognitions(
    @Root() pilot: Pilot,
    @Ctx() context: RequestContext,
  ): Promise<readonly Recognition[]> {
    return context.records.referring(RECOGNITION, 'pilotId', pilot.id);
  }

  @FieldResolver(() => [RoleType], {
    description: 'Who leads, follows, endorses or inspects it; at most 100.',
  })
  roles(@Root() pilot: Pilot, @Ctx() context: RequestContext): Promise<readonly Role[]> {
    return context.records.referring(ROLE, 'pilotId', pilot.id);
  }

  @FieldResolver(() => [ScaleUpType], {
    description: 'Calls to spread its experience; at most 100. They name no copier.',
  })
  scaleUps(@Root() pilot: Pilot, @Ctx() context: RequestContext): Promise<readonly ScaleUp[]> {
    return context.records.referring(SCALE_UP, 'sourcePilotId', pilot.id);
  }
}
