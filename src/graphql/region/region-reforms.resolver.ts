import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EVENT, STUDY_VISIT, type Event, type StudyVisit } from '../../domain/event.js';
import {
  CLAIM,
  OUTCOME,
  RECOGNITION,
  TALLY,
  TARGET,
  type Claim,
  type Outcome,
  type Recognition,
  type Tally,
  type Target,
} from '../../domain/measure.js';
import type { Pilot } from '../../domain/pilot.js';
import type { Plan } from '../../domain/plan.js';
import { RULE, type Rule } from '../../domain/program.js';
import type { Region } from '../../domain/region.js';
import type { Replication } from '../../domain/replication.js';
import { PAIRED_COOPERATION, type PairedCooperation, type ScaleUp } from '../../domain/scale-up.js';
import {
  PILOTS_IN_REGION,
  PLANS_OF_REGION,
  SCALE_UPS_TO_REGION,
  TAKEN_UP_FROM_REGION,
  TAKEN_UP_IN_REGION,
} from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { EventType, StudyVisitType } from '../event/event.type.js';
import {
  ClaimType,
  OutcomeType,
  RecognitionType,
  TallyType,
  TargetType,
} from '../measure/measure.type.js';
import { PilotFilter, pilotConditions } from '../pilot/pilot.args.js';
import { PilotConnection, PilotOrder } from '../pilot/pilot.type.js';
import { RuleType } from '../program/program.type.js';
import { connectReplications } from '../replication/connect-replications.js';
import { ReplicationListArgs, replicationConditions } from '../replication/replication.args.js';
import { ReplicationConnection } from '../replication/replication.type.js';
import {
  PairedCooperationType,
  PlanConnection,
  PlanOrder,
  ScaleUpConnection,
  ScaleUpOrder,
} from '../scale-up/scale-up.type.js';
import { RegionType } from './region.type.js';

/** What happened in a region: pilots, what it took up, what was taken up from it, plans and numbers. */
@Resolver(() => RegionType)
export class RegionReformsResolver {
  @FieldResolver(() => PilotConnection, {
    description:
      'Pilots at it, or at a place that belonged to it when the pilot began: the possible days of the beginning meet those of the belonging. Undated ones by where the place belongs now.',
    complexity: pageCost,
  })
  pilots(
    @Root() region: Region,
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
    const list = { name: 'Region.pilots', source: PILOTS_IN_REGION, ownerId: region.id };
    return connect(context, { ...list, conditions: pilotConditions(filter), order }, page);
  }

  @FieldResolver(() => ReplicationConnection, {
    description:
      'What its pilots, or those at places that belonged to it at the date, took up: the possible days of the date meet those of the belonging. Undated ones by where the place belongs now.',
    complexity: pageCost,
  })
  tookUp(
    @Root() region: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => ReplicationListArgs) list: ReplicationListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Replication>> {
    const field = { name: 'Region.tookUp', source: TAKEN_UP_IN_REGION, ownerId: region.id };
    const conditions = replicationConditions(list);
    return connectReplications(context, { ...field, conditions, order: list.orderBy }, page);
  }

  @FieldResolver(() => ReplicationConnection, {
    description:
      'Who took up its pilots, or those at places that belonged to it at the date, with the pilot itself named: the possible days of the date meet those of the belonging. Undated ones by where the place belongs now.',
    complexity: pageCost,
  })
  takenUpBy(
    @Root() region: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => ReplicationListArgs) list: ReplicationListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Replication>> {
    const field = { name: 'Region.takenUpBy', source: TAKEN_UP_FROM_REGION, ownerId: region.id };
    const conditions = replicationConditions(list);
    return connectReplications(context, { ...field, conditions, order: list.orderBy }, page);
  }

  @FieldResolver(() => PlanConnection, {
    description: 'Plans of just this region.',
    complexity: pageCost,
  })
  plans(
    @Root() region: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => PlanOrder, {
      defaultValue: PlanOrder.DATE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Plan>> {
    const list = { name: 'Region.plans', source: PLANS_OF_REGION, ownerId: region.id };
    return connect(context, { ...list, conditions: [], order }, page);
  }

  @FieldResolver(() => ScaleUpConnection, {
    description:
      'Calls to spread an experience to it by name. It has not thereby taken anything up.',
    complexity: pageCost,
  })
  scaleUpsTo(
    @Root() region: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => ScaleUpOrder, {
      defaultValue: ScaleUpOrder.DATE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ScaleUp>> {
    const list = { name: 'Region.scaleUpsTo', source: SCALE_UPS_TO_REGION, ownerId: region.id };
    return connect(context, { ...list, conditions: [], order }, page);
  }

  @FieldResolver(() => [OutcomeType], {
    description: 'Measured results of just this region, by id; at most 100.',
  })
  outcomes(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly Outcome[]> {
    return context.records.referring(OUTCOME, 'regionId', region.id);
  }

  @FieldResolver(() => [TargetType], {
    description: 'What it aims at, by id; at most 100. A target is no result.',
  })
  targets(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly Target[]> {
    return context.records.referring(TARGET, 'regionId', region.id);
  }

  @FieldResolver(() => [ClaimType], { description: 'What is claimed of it, by id; at most 100.' })
  claims(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly Claim[]> {
    return context.records.referring(CLAIM, 'regionId', region.id);
  }

  @FieldResolver(() => [TallyType], {
    description: 'Stated numbers whose members are not named; at most 100.',
  })
  tallies(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly Tally[]> {
    return context.records.referring(TALLY, 'regionId', region.id);
  }

  @FieldResolver(() => [RuleType], { description: 'Norms that hold in it, by id; at most 100.' })
  rules(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly Rule[]> {
    return context.records.referring(RULE, 'regionId', region.id);
  }

  @FieldResolver(() => [PairedCooperationType], {
    description:
      'Orders that it learn from another place; at most 100. They are no evidence of copying.',
  })
  pairedCooperations(
    @Root() region: Region,
    @Ctx() context: RequestContext,
  ): Promise<readonly PairedCooperation[]> {
    return context.records.referring(PAIRED_COOPERATION, 'learnerId', region.id);
  }

  @FieldResolver(() => [RecognitionType], {
    description: 'Awards, endorsements, titles and publicity of just this region; at most 100.',
  })
  recognitions(
    @Root() region: Region,
    @Ctx() context: RequestContext,
  ): Promise<readonly Recognition[]> {
    return context.records.referring(RECOGNITION, 'regionId', region.id);
  }

  @FieldResolver(() => [EventType], { description: 'Events there, by id; at most 100.' })
  events(@Root() region: Region, @Ctx() context: RequestContext): Promise<readonly Event[]> {
    return context.records.referring(EVENT, 'regionId', region.id);
  }

  @FieldResolver(() => [StudyVisitType], {
    description:
      'Visits from it to see what others do; at most 100. They are no evidence of copying.',
  })
  studyVisits(
    @Root() region: Region,
    @Ctx() context: RequestContext,
  ): Promise<readonly StudyVisit[]> {
    return context.records.referring(STUDY_VISIT, 'visitorRegionId', region.id);
  }

  @FieldResolver(() => [StudyVisitType], {
    description: 'Visits to it by others; at most 100. They are no evidence of copying.',
  })
  visitedBy(
    @Root() region: Region,
    @Ctx() context: RequestContext,
  ): Promise<readonly StudyVisit[]> {
    return context.records.referring(STUDY_VISIT, 'visitedIds', region.id);
  }
}
