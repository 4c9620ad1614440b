import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Program } from '../../domain/program.js';
import type { RequestContext } from '../context.js';
import { ProgramType } from '../program/program.type.js';
import { DiffusionInput, toDiffusionQuestion } from './diffusion.args.js';
import type { ProgramDiffusion } from './diffusion-loaders.js';
import { DiffusionType } from './diffusion.type.js';

/** To build a cascade costs as much as this many plain fields. */
const DIFFUSION_COST = 50;

@Resolver(() => ProgramType)
export class ProgramDiffusionResolver {
  @FieldResolver(() => DiffusionType, {
    nullable: true,
    description:
      'How it spread: its pilots and those of the forms that places have of it, as adoptions by places. Null with an error: BAD_USER_INPUT where sites are of several levels until a unit is chosen; TOO_COSTLY where there are too many pilots.',
    complexity: ({ childComplexity }) => DIFFUSION_COST + childComplexity,
  })
  diffusion(
    @Root() program: Program,
    @Arg('choices', () => DiffusionInput, {
      nullable: true,
      description: 'The decisions between the graph and the figures.',
    })
    choices: DiffusionInput | null,
    @Ctx() context: RequestContext,
  ): Promise<ProgramDiffusion> {
    return context.diffusion.ofProgram(program.id, toDiffusionQuestion(null, choices));
  }
}
