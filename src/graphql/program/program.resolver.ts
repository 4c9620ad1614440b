import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import type { Pilot } from '../../domain/pilot.js';
import {
  PROGRAM,
  PROGRAM_STEP,
  RULE,
  SCHEME,
  type Program,
  type ProgramStep,
  type Rule,
  type Scheme,
} from '../../domain/program.js';
import { ALL_PROGRAMS, PILOTS_OF_PROGRAM } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotFilter, pilotConditions } from '../pilot/pilot.args.js';
import { PilotConnection, PilotOrder } from '../pilot/pilot.type.js';
import { ProgramFilter, programConditions } from './program.args.js';
import {
  ProgramConnection,
  ProgramOrder,
  ProgramStepType,
  ProgramType,
  RuleType,
  SchemeType,
} from './program.type.js';

@Resolver(() => ProgramType)
export class ProgramResolver {
  @Query(() => ProgramType, { nullable: true, description: 'The program with this id, or null.' })
  program(
    @Arg('id', () => ID, { description: 'Such as program:cross-border-e-commerce-pilot-zone.' })
    id: string,
    @Ctx() context: RequestContext,
  ): Promise<Program | null> {
    return context.records.findOf(PROGRAM, idOf('Program', id));
  }

  @Query(() => ProgramConnection, {
    description: 'Programs, filtered and ordered.',
    complexity: pageCost,
  })
  programs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ProgramFilter, { nullable: true, description: 'Which programs.' })
    filter: ProgramFilter | null,
    @Arg('orderBy', () => ProgramOrder, {
      defaultValue: ProgramOrder.NAME_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Program>> {
    const conditions = programConditions(filter);
    return connect(
      context,
      { name: 'Query.programs', source: ALL_PROGRAMS, conditions, order },
      page,
    );
  }

  @FieldResolver(() => [ProgramStepType], {
    description: 'Its steps or components, in order; at most 100.',
  })
  async steps(
    @Root() program: Program,
    @Ctx() context: RequestContext,
  ): Promise<readonly ProgramStep[]> {
    const steps = await context.records.referring(PROGRAM_STEP, 'programId', program.id);
    return [...steps].sort((a, b) => a.position - b.position);
  }

  @FieldResolver(() => [RuleType], { description: 'Norms that belong to it; at most 100.' })
  rules(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Rule[]> {
    return context.records.referring(RULE, 'programId', program.id);
  }

  @FieldResolver(() => [SchemeType], { description: 'Campaigns of trials of it; at most 100.' })
  schemes(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Scheme[]> {
    return context.records.referring(SCHEME, 'programId', program.id);
  }

  @FieldResolver(() => PilotConnection, {
    description: 'Pilots of it, anywhere.',
    complexity: pageCost,
  })
  pilots(
    @Root() program: Program,
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
    const list = { name: 'Program.pilots', source: PILOTS_OF_PROGRAM, ownerId: program.id };
    return connect(context, { ...list, conditions: pilotConditions(filter), order }, page);
  }
}
