import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LagDistribution } from '../../analytics/diffusion/lag-distribution.js';
import type { Overlap } from '../../analytics/diffusion/overlap.js';
import { DiffusionChoicesType, IdentificationType } from './diffusion-choices.type.js';
import { MOST_COMPARED } from './diffusion-limits.js';
import { ToldType } from './told.type.js';

const MOST_PAIRS = (MOST_COMPARED * (MOST_COMPARED - 1)) / 2;

/** Says how many there are at most. */
export const COMPARED = `In the order asked; at most ${MOST_COMPARED}.`;
export const PAIRS = `Every two of them, in that order; at most ${MOST_PAIRS}.`;

/** Cost of what is asked of each of those that are compared, and of each pair. */
export function comparedCost({ childComplexity }: { readonly childComplexity: number }): number {
  return 1 + MOST_COMPARED * childComplexity;
}

export function pairsCost({ childComplexity }: { readonly childComplexity: number }): number {
  return 1 + MOST_PAIRS * childComplexity;
}

@ObjectType('LagDistribution', {
  simpleResolvers: true,
  description:
    'How lags in years are spread; positive where a came before b. Null with a reason where nothing was adopted in both.',
})
export class LagDistributionType extends ToldType implements Partial<LagDistribution> {
  @Field(() => Float, { nullable: true, description: 'Mean.' })
  readonly mean!: number;

  @Field(() => Float, { nullable: true, description: 'Least.' })
  readonly least!: number;

  @Field(() => Float, { nullable: true, description: 'A quarter of them are at most this.' })
  readonly lowerQuartile!: number;

  @Field(() => Float, { nullable: true, description: 'Half of them are at most this.' })
  readonly median!: number;

  @Field(() => Float, { nullable: true, description: 'Three quarters are at most this.' })
  readonly upperQuartile!: number;

  @Field(() => Float, { nullable: true, description: 'Greatest.' })
  readonly greatest!: number;
}

@ObjectType('AdoptionOverlap', {
  simpleResolvers: true,
  description:
    'What two lists of adoptions have in common. Whoever came first was not thereby followed: it says nothing of who learned from whom.',
})
export class AdoptionOverlapType implements Omit<Overlap, 'lags'> {
  @Field(() => Int, { description: 'In both.' })
  readonly both!: number;

  @Field(() => Int, { description: 'In a only.' })
  readonly onlyA!: number;

  @Field(() => Int, { description: 'In b only.' })
  readonly onlyB!: number;

  @Field(() => Int, { description: 'In neither, though it could have been.' })
  readonly neither!: number;

  @Field(() => Int, { description: 'Of those in both: earlier in a.' })
  readonly firstInA!: number;

  @Field(() => Int, { description: 'Of those in both: earlier in b.' })
  readonly firstInB!: number;

  @Field(() => Int, { description: 'Of those in both: at the same time.' })
  readonly together!: number;
}

@ObjectType('ProgramsComparison', {
  description:
    'Programs side by side, over the same units, years and boundaries: what the choices leave open is settled by the pilots of all together.',
})
export class ProgramsComparisonType {
  @Field(() => DiffusionChoicesType, { description: 'The decisions that hold for all of them.' })
  readonly choices!: DiffusionChoicesType;
}

@ObjectType('ComparedProgram', { description: 'One of the programs.' })
export class ComparedProgramType {}

@ObjectType('ProgramPair', { description: 'Two programs.' })
export class ProgramPairType {}

@ObjectType('RegionsComparison', {
  description: 'Regions side by side, by the practices of a scope that they adopted.',
})
export class RegionsComparisonType {
  @Field(() => DiffusionChoicesType, { description: 'The decisions, as they were settled.' })
  readonly choices!: DiffusionChoicesType;

  @Field(() => IdentificationType, {
    description: 'Of all adoptions in the scope, by whatever unit.',
  })
  readonly identification!: IdentificationType;

  @Field(() => Int, { description: 'Practices of the scope that anyone adopted.' })
  readonly practices!: number;
}

@ObjectType('ComparedRegion', { description: 'One of the regions.' })
export class ComparedRegionType {}

@ObjectType('RegionPair', {
  simpleResolvers: true,
  description: 'Two regions. Null with a reason where one of them is none of the units.',
})
export class RegionPairType extends ToldType {}
