import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { overlapOf, pairsOf, type Overlap } from '../../analytics/diffusion/overlap.js';
import type { LagDistribution } from '../../analytics/diffusion/lag-distribution.js';
import { idOf } from '../../domain/identifiers.js';
import { PROGRAM } from '../../domain/program.js';
import type { RequestContext } from '../context.js';
import { ProgramType } from '../program/program.type.js';
import { findReferred } from '../record/follow-reference.js';
import {
  AdoptionOverlapType,
  COMPARED,
  comparedCost,
  ComparedProgramType,
  LagDistributionType,
  PAIRS,
  pairsCost,
  ProgramPairType,
  ProgramsComparisonType,
} from './compare.type.js';
import { toCompared } from './compared-ids.js';
import { MOST_COMPARED } from './diffusion-limits.js';
import type { ComparedPrograms, ProgramDiffusion } from './diffusion-loaders.js';
import { DiffusionInput, toDiffusionQuestion } from './diffusion.args.js';
import { DiffusionType } from './diffusion.type.js';
import { shown, type Shown } from './told.type.js';

/** To build so many cascades costs as much as this many plain fields. */
const COMPARE_COST = 500;

/** Two programs that are compared. */
interface ProgramPair {
  readonly a: ProgramDiffusion;
  readonly b: ProgramDiffusion;
  readonly units: number;
}

@Resolver(() => ProgramsComparisonType)
export class CompareProgramsResolver {
  @Query(() => ProgramsComparisonType, {
    description: `Puts the diffusion of programs side by side, and tells who adopted both. NOT_FOUND for a program that is not there; BAD_USER_INPUT where sites are of several levels until a unit is chosen.`,
    complexity: ({ childComplexity }) => COMPARE_COST + childComplexity,
  })
  compare(
    @Arg('programs', () => [ID], {
      description: `Programs, none twice, with the forms that places have of them; 1 to ${MOST_COMPARED}.`,
    })
    programs: readonly string[],
    @Arg('choices', () => DiffusionInput, {
      nullable: true,
      description: 'The decisions between the graph and the figures.',
    })
    choices: DiffusionInput | null,
    @Ctx() context: RequestContext,
  ): Promise<ComparedPrograms> {
    const ids = toCompared('programs', programs, (id) => idOf('Program', id));
    return context.diffusion.compared(ids, toDiffusionQuestion(null, choices));
  }

  @FieldResolver(() => [ComparedProgramType], { description: COMPARED, complexity: comparedCost })
  programs(@Root() { diffusions }: ComparedPrograms): readonly ProgramDiffusion[] {
    return diffusions;
  }

  @FieldResolver(() => [ProgramPairType], { description: PAIRS, complexity: pairsCost })
  pairs(@Root() { diffusions, unitIds }: ComparedPrograms): readonly ProgramPair[] {
    return pairsOf(diffusions).map(([a, b]) => ({ a, b, units: unitIds.length }));
  }
}

@Resolver(() => ComparedProgramType)
export class ComparedProgramResolver {
  @FieldResolver(() => ProgramType, { nullable: true, description: 'The program.' })
  program(
    @Root() { programId }: ProgramDiffusion,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(PROGRAM, programId, context, info);
  }

  @FieldResolver(() => DiffusionType, { description: 'How it spread.' })
  diffusion(@Root() diffusion: ProgramDiffusion): ProgramDiffusion {
    return diffusion;
  }
}

@Resolver(() => ProgramPairType)
export class ProgramPairResolver {
  @FieldResolver(() => ProgramType, { nullable: true, description: 'The first.' })
  a(
    @Root() { a }: ProgramPair,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(PROGRAM, a.programId, context, info);
  }

  @FieldResolver(() => ProgramType, { nullable: true, description: 'The second.' })
  b(
    @Root() { b }: ProgramPair,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(PROGRAM, b.programId, context, info);
  }

  @FieldResolver(() => AdoptionOverlapType, {
    description: 'Units that adopted both, one or neither, and which of both first.',
  })
  overlap(@Root() { a, b, units }: ProgramPair): Overlap {
    return overlapOf(timesOf(a), timesOf(b), units);
  }
}

@Resolver(() => AdoptionOverlapType)
export class AdoptionOverlapResolver {
  @FieldResolver(() => LagDistributionType, {
    description: 'Of those in both: years from a to b.',
  })
  lags(@Root() { lags }: Overlap): Shown<LagDistribution> {
    return shown(lags);
  }
}

function timesOf({ adoptions }: ProgramDiffusion): ReadonlyMap<string, number> {
  return new Map(adoptions.map(({ unitId, time }) => [unitId, time]));
}
