import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AdopterClass } from '../../analytics/adoption/adopter-classes.js';
import type { AdoptionCount } from '../../analytics/adoption/adoption-counts.js';
import type { HazardPoint } from '../../analytics/adoption/discrete-hazard.js';
import type { AdoptionFlag, DateCandidates, LeftOutReason } from '../../domain/diffusion.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { UntoldReason } from '../../domain/untold.js';
import { connectionType } from '../connection/connection-type.js';
import { PartialDateType } from '../scalar/partial-date.type.js';
import {
  AdopterClassEnum,
  AdoptionFlagEnum,
  LeftOutReasonEnum,
  UntoldReasonEnum,
} from './diffusion-enums.js';
import { MOST_YEARS } from './diffusion-limits.js';
import { IdentifiedType, ToldType } from './told.type.js';

@ObjectType('Diffusion', {
  description:
    'How a program spread: which places adopted it when, by decisions that are all stated. The curve, the counts and the speed describe what happened and are always told. Hazard, Bass curve and classes of adopters ask more of the times than they can tell where superiors designated the adopters, or dates are few: then they are null with the reasons, never an error (NOT_IDENTIFIED as data).',
})
export class DiffusionType {}

@ObjectType('LeftOutPilots', {
  simpleResolvers: true,
  description: 'Pilots that are no adoption, for one reason.',
})
export class LeftOutPilotsType {
  @Field(() => LeftOutReasonEnum, { description: 'Why.' })
  readonly reason!: LeftOutReason;
}

@ObjectType('AdoptionYear', {
  description: 'How far a practice had come by the end of a year.',
})
export class AdoptionYearType implements AdoptionCount {
  @Field(() => Int, { name: 'year', description: 'The year.' })
  readonly period!: number;

  @Field(() => Int, { name: 'new', description: 'Units that adopted in this year.' })
  readonly added!: number;

  @Field(() => Int, {
    description: 'Units that had adopted by its end, those abolished since included.',
  })
  readonly cumulative!: number;

  @Field(() => Int, { description: 'Units that were there in this year.' })
  readonly eligible!: number;

  @Field(() => Int, { description: 'Those of them that had adopted by its end.' })
  readonly eligibleAdopters!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the units that were there; null: none was.',
  })
  readonly share!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'New adopters by those before; null: nobody had adopted before.',
  })
  readonly growth!: number | null;
}

@ObjectType('HazardYear', {
  description: 'How many of the units that could still adopt did so in a year.',
})
export class HazardYearType implements HazardPoint {
  @Field(() => Int, { name: 'year', description: 'The year.' })
  readonly period!: number;

  @Field(() => Int, { description: 'Units that were there and had not adopted before.' })
  readonly atRisk!: number;

  @Field(() => Int, { description: 'Those of them that adopted.' })
  readonly adoptions!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Their share; null: in the first year, of which nobody knows who was at risk, and where none was.',
  })
  readonly hazard!: number | null;
}

@ObjectType('Hazard', {
  simpleResolvers: true,
  description: 'The hazard of adoption. Null with reasons where the times cannot identify it.',
})
export class HazardType extends IdentifiedType {
  @Field(() => Float, {
    nullable: true,
    description: 'Adoptions by units at risk, over all years but the first.',
  })
  readonly mean!: number | null;
}

@ObjectType('TimeToEligibleShare', {
  simpleResolvers: true,
  description: 'When a share of the eligible units had adopted.',
})
export class TimeToEligibleShareType {
  @Field(() => Float, { description: 'The share, above 0 and at most 1.' })
  readonly share!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Years since the first adoption; null: the reason says why.',
  })
  readonly years!: number | null;

  @Field(() => UntoldReasonEnum, { nullable: true, description: 'Why the years are null.' })
  readonly reason!: UntoldReason | null;
}

@ObjectType('AdoptionSpeed', {
  simpleResolvers: true,
  description: 'How fast a practice spread over its units.',
})
export class AdoptionSpeedType extends ToldType {
  @Field(() => Float, {
    nullable: true,
    description:
      'Mean of the adopters’ years since the first adoption, the first adopters included; null: nobody adopted.',
  })
  readonly meanLag!: number | null;
}

@ObjectType('BassCoefficients', {
  simpleResolvers: true,
  description: 'Coefficients of the Bass curve, or what belongs to each of them.',
})
export class BassCoefficientsType {
  @Field(() => Float, { description: 'Innovation: adoption without looking at others, a year.' })
  readonly p!: number;

  @Field(() => Float, { description: 'Imitation, a year.' })
  readonly q!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of units that adopt in the end; null: taken to be 1, not fitted.',
  })
  readonly m!: number | null;
}

@ObjectType('BassFit', {
  simpleResolvers: true,
  description:
    'The Bass curve, fitted by least squares to the share of eligible units that had adopted by the end of each year. Null with reasons where the times cannot identify it, or the fit did not come about.',
})
export class BassFitType extends IdentifiedType {
  @Field(() => BassCoefficientsType, { nullable: true, description: 'The coefficients.' })
  readonly estimates!: BassCoefficientsType | null;

  @Field(() => BassCoefficientsType, {
    nullable: true,
    description:
      'Their standard errors; they take years for independent, which those of a cumulative curve hardly are.',
  })
  readonly standardErrors!: BassCoefficientsType | null;

  @Field(() => Float, { nullable: true, description: 'Sum of squared residuals.' })
  readonly residualSumOfSquares!: number | null;

  @Field(() => Int, { nullable: true, description: 'Years that it was fitted to.' })
  readonly periods!: number | null;
}

@ObjectType('AdopterClassCount', {
  simpleResolvers: true,
  description: 'How many adopters are in a class.',
})
export class AdopterClassCountType {
  @Field(() => AdopterClassEnum, { description: 'The class.' })
  readonly adopterClass!: AdopterClass;

  @Field(() => Int, { description: 'Adopters in it.' })
  readonly adopters!: number;
}

@ObjectType('AdopterClasses', {
  simpleResolvers: true,
  description:
    'Adopters by how early they adopted. Null with reasons where the times cannot identify it.',
})
export class AdopterClassesType extends IdentifiedType {
  @Field(() => Float, { nullable: true, description: 'Mean year of adoption.' })
  readonly mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation of the years, as of a sample.',
  })
  readonly standardDeviation!: number | null;

  @Field(() => [AdopterClassCountType], {
    nullable: true,
    description: 'Adopters in each class, earliest first; at most 4.',
  })
  readonly counts!: readonly AdopterClassCountType[] | null;
}

@ObjectType('AdoptionDates', {
  simpleResolvers: true,
  description: 'Every date that may be that of an adoption, whichever of them was taken.',
})
export class AdoptionDatesType implements DateCandidates {
  @Field(() => PartialDateType, {
    nullable: true,
    description: 'Approval, as the history of its status has it, else the date of its batch.',
  })
  readonly approval!: PartialDate | null;

  @Field(() => PartialDateType, {
    nullable: true,
    description: 'The earliest document about it that a body of its own place issued.',
  })
  readonly localDocument!: PartialDate | null;

  @Field(() => PartialDateType, { nullable: true, description: 'Beginning.' })
  readonly started!: PartialDate | null;
}

@ObjectType('DiffusionAdopter', {
  simpleResolvers: true,
  description: 'A unit of analysis with its first adoption of the program.',
})
export class DiffusionAdopterType {
  @Field(() => Float, {
    description:
      'Time of adoption in years: the year, and as far as the unit of time is finer the part of it that is over.',
  })
  readonly time!: number;

  @Field(() => PartialDateType, { description: 'The date that it comes from.' })
  readonly date!: PartialDate;

  @Field(() => AdoptionDatesType, { description: 'Every date that might have been taken.' })
  readonly dates!: DateCandidates;

  @Field(() => Boolean, { description: 'Whether a superior designated or ordered it.' })
  readonly isDesignated!: boolean;

  @Field(() => [AdoptionFlagEnum], { description: 'What else is to be known of it; at most 6.' })
  readonly flags!: readonly AdoptionFlag[];

  @Field(() => AdopterClassEnum, {
    nullable: true,
    description: 'Its class; null where classes are not told, for the reasons that they give.',
  })
  readonly adopterClass!: AdopterClass | null;
}

export const DiffusionAdopterConnection = connectionType(
  'DiffusionAdopter',
  () => DiffusionAdopterType,
);

/** Says how long a list by year is at most. */
export const YEARLY = `One a year; at most ${MOST_YEARS}, more are refused (TOO_COSTLY).`;
