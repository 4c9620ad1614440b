import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EVENT, type Event } from '../../domain/event.js';
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
import { ROLE, type Role } from '../../domain/organization.js';
import { PROGRAM, PROGRAM_STEP, type Program, type ProgramStep } from '../../domain/program.js';
import type { RequestContext } from '../context.js';
import { EventType } from '../event/event.type.js';
import {
  ClaimType,
  OutcomeType,
  RecognitionType,
  TallyType,
  TargetType,
} from '../measure/measure.type.js';
import { RoleType } from '../organization/organization.type.js';
import { ProgramStepType, ProgramType } from './program.type.js';

/** What is stated of a program: its forms in places, its numbers, who takes part and who praised it. */
@Resolver(() => ProgramType)
export class ProgramFactsResolver {
  @FieldResolver(() => [ProgramType], {
    description: 'Forms of this general practice in single places, by id; at most 100.',
  })
  forms(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Program[]> {
    return context.records.referring(PROGRAM, 'broaderId', program.id);
  }

  @FieldResolver(() => [ProgramStepType], {
    description: 'Steps of other programs that are this general practice, by id; at most 100.',
  })
  practisedIn(
    @Root() program: Program,
    @Ctx() context: RequestContext,
  ): Promise<readonly ProgramStep[]> {
    return context.records.referring(PROGRAM_STEP, 'practiceId', program.id);
  }

  @FieldResolver(() => [OutcomeType], { description: 'Measured results of it; at most 100.' })
  outcomes(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Outcome[]> {
    return context.records.referring(OUTCOME, 'programId', program.id);
  }

  @FieldResolver(() => [TargetType], {
    description: 'What is aimed at by it; at most 100. A target is no result.',
  })
  targets(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Target[]> {
    return context.records.referring(TARGET, 'programId', program.id);
  }

  @FieldResolver(() => [ClaimType], { description: 'What is claimed of it; at most 100.' })
  claims(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Claim[]> {
    return context.records.referring(CLAIM, 'programId', program.id);
  }

  @FieldResolver(() => [TallyType], {
    description: 'Stated numbers whose members are not named; at most 100.',
  })
  tallies(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Tally[]> {
    return context.records.referring(TALLY, 'programId', program.id);
  }

  @FieldResolver(() => [RecognitionType], {
    description: 'Awards, endorsements, titles and publicity; at most 100.',
  })
  recognitions(
    @Root() program: Program,
    @Ctx() context: RequestContext,
  ): Promise<readonly Recognition[]> {
    return context.records.referring(RECOGNITION, 'programId', program.id);
  }

  @FieldResolver(() => [EventType], { description: 'Events about it; at most 100.' })
  events(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Event[]> {
    return context.records.referring(EVENT, 'programId', program.id);
  }

  @FieldResolver(() => [RoleType], {
    description: 'Who leads, endorses, inspects or speaks of it; at most 100.',
  })
  roles(@Root() program: Program, @Ctx() context: RequestContext): Promise<readonly Role[]> {
    return context.records.referring(ROLE, 'programId', program.id);
  }
}
