import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  alignSteps,
  STEP_ALIGNMENTS,
  type AlignedStep,
  type StepAlignment,
} from '../../analytics/align-steps.js';
import { DomainError } from '../../domain/errors.js';
import { idOf } from '../../domain/identifiers.js';
import { PROGRAM, PROGRAM_STEP, type Program, type ProgramStep } from '../../domain/program.js';
import type { RequestContext } from '../context.js';
import { registerValues } from '../scalar/register-values.js';
import { ProgramStepType, ProgramType } from './program.type.js';

export const StepAlignmentEnum = registerValues(
  'StepAlignment',
  'What became of a step from one program to the other.',
  {
    same: 'In both, by the same name, in the same order.',
    renamed:
      'In both, by another name: the same general practice, or half of the name or more is shared.',
    moved: 'In both, at another place among the steps.',
    added: 'In the second only.',
    dropped: 'In the first only.',
  },
  STEP_ALIGNMENTS,
);

/** An aligned step with both of its records. */
interface ComparedPair {
  readonly alignment: StepAlignment;
  readonly isRenamed: boolean;
  readonly before: ProgramStep | null;
  readonly after: ProgramStep | null;
}

interface Comparison {
  readonly a: Program;
  readonly b: Program;
  readonly steps: readonly ComparedPair[];
}

@ObjectType('StepComparison', {
  simpleResolvers: true,
  description: 'A step of one of two programs, or of both.',
})
export class StepComparisonType {
  @Field(() => StepAlignmentEnum, { description: 'What became of it.' })
  readonly alignment!: StepAlignment;

  @Field(() => Boolean, { description: 'Whether it goes by another name in the second.' })
  readonly isRenamed!: boolean;

  @Field(() => ProgramStepType, {
    nullable: true,
    description: 'The step of the first; null: added.',
  })
  readonly before!: ProgramStep | null;

  @Field(() => ProgramStepType, {
    nullable: true,
    description: 'The step of the second; null: dropped.',
  })
  readonly after!: ProgramStep | null;
}

@ObjectType('MechanismComparison', {
  simpleResolvers: true,
  description:
    'Two programs step by step. That one has what the other has is no evidence that it was taken up from there.',
})
export class MechanismComparisonType {
  @Field(() => ProgramType, { description: 'The first program.' })
  readonly a!: Program;

  @Field(() => ProgramType, { description: 'The second program.' })
  readonly b!: Program;

  @Field(() => [StepComparisonType], {
    description:
      'Every step once, in the order of the second, with what was dropped where it stood; at most 200.',
  })
  readonly steps!: readonly ComparedPair[];
}

@Resolver(() => MechanismComparisonType)
export class CompareMechanismsResolver {
  @Query(() => MechanismComparisonType, {
    description:
      'Aligns the steps of two programs: what the second has, renamed, moved, added or dropped beside the first.',
    complexity: ({ childComplexity }) => 20 + 20 * childComplexity,
  })
  async compareMechanisms(
    @Arg('a', () => ID, { description: 'The program to compare with.' }) a: string,
    @Arg('b', () => ID, { description: 'The program that is compared.' }) b: string,
    @Ctx() context: RequestContext,
  ): Promise<Comparison> {
    const programs = await Promise.all([a, b].map((id) => findProgram(context, id)));
    const [before = [], after = []] = await Promise.all(
      programs.map(({ id }) => stepsOf(context, id)),
    );
    const byId = new Map([...before, ...after].map((step) => [step.id as string, step]));
    const steps = alignSteps(before, after).map((aligned) => toPair(aligned, byId));
    return { a: programs[0] as Program, b: programs[1] as Program, steps };
  }

  @FieldResolver(() => Int, { description: 'Steps that both have, under whatever name and place.' })
  shared(@Root() { steps }: Comparison): number {
    return steps.filter(({ before, after }) => before !== null && after !== null).length;
  }
}

@Resolver(() => StepComparisonType)
export class StepComparisonResolver {
  @FieldResolver(() => [String], {
    description:
      'Which of actor, gate and cadence are stated of both and differ; at most 3. What one of them does not state tells nothing.',
  })
  differences(@Root() { before, after }: ComparedPair): readonly string[] {
    if (before === null || after === null) return [];
    return (['actor', 'gate', 'cadence'] as const).filter(
      (field) => before[field] !== null && after[field] !== null && before[field] !== after[field],
    );
  }
}

async function findProgram({ records }: RequestContext, id: string): Promise<Program> {
  const program = await records.findOf(PROGRAM, idOf('Program', id));
  if (program !== null) return program;
  throw new DomainError('NOT_FOUND', `There is no program with the id "${id}".`);
}

async function stepsOf({ records }: RequestContext, id: string): Promise<readonly ProgramStep[]> {
  const steps = await records.referring(PROGRAM_STEP, 'programId', id);
  return [...steps].sort((x, y) => x.position - y.position);
}

function toPair(
  { alignment, isRenamed, beforeId, afterId }: AlignedStep,
  byId: ReadonlyMap<string, ProgramStep>,
): ComparedPair {
  return {
    alignment,
    isRenamed,
    before: byId.get(beforeId ?? '') ?? null,
    after: byId.get(afterId ?? '') ?? null,
  };
}
