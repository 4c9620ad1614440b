import { Field, Int, ObjectType } from 'type-graphql';
import type { BuiltCascades } from '../../analytics/cascades/build-cascades.js';
import type { Identification } from '../../analytics/cascades/identification.js';
import type {
  CascadeChoices,
  DateRule,
  EndOfObservation,
  IdentificationReason,
  NestingRule,
  SplitRule,
  TieRule,
  TimeUnit,
  UnitLevel,
} from '../../domain/diffusion.js';
import {
  DateRuleEnum,
  EndOfObservationEnum,
  NestingRuleEnum,
  SplitRuleEnum,
  TieRuleEnum,
  TimeUnitEnum,
  UnitLevelEnum,
  UntoldReasonEnum,
} from './diffusion-enums.js';

@ObjectType('DiffusionChoices', {
  simpleResolvers: true,
  description: 'The decisions that figures rest on, with what was left open settled.',
})
export class DiffusionChoicesType {
  @Field(() => UnitLevelEnum, {
    nullable: true,
    description: 'Unit of analysis; null: the places themselves, of which no level is known.',
  })
  readonly unit!: UnitLevel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'First year of observation; null: nothing was adopted and none was asked for.',
  })
  readonly firstYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Last year of observation; null: as for the first.',
  })
  readonly lastYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Regions are those at the end of this year; null: units have no level.',
  })
  readonly boundaryYear!: number | null;

  @Field(() => NestingRuleEnum, { description: 'Pilots at other levels.' })
  readonly nesting!: NestingRule;

  @Field(() => DateRuleEnum, { description: 'Which date is that of adoption.' })
  readonly dateRule!: DateRule;

  @Field(() => TimeUnitEnum, { description: 'How exact times are.' })
  readonly timeUnit!: TimeUnit;

  @Field(() => TieRuleEnum, { description: 'Adoptions within one unit of time.' })
  readonly ties!: TieRule;

  @Field(() => EndOfObservationEnum, {
    description: 'How long those that have not adopted are looked at.',
  })
  readonly end!: EndOfObservation;

  @Field(() => SplitRuleEnum, { description: 'Regions that were split up.' })
  readonly split!: SplitRule;

  @Field(() => Boolean, {
    description: 'Whether what the times cannot identify is worked out all the same.',
  })
  readonly override!: boolean;
}

@ObjectType('Identification', {
  simpleResolvers: true,
  description:
    'Whether the times of adoption can tell anything of how a practice spread: not where a superior designated more than half of the adopters, and not with fewer than five different times.',
})
export class IdentificationType implements Identification {
  @Field(() => Boolean, { description: 'Whether they can.' })
  readonly isIdentified!: boolean;

  @Field(() => [UntoldReasonEnum], {
    description: 'Why they cannot; at most 2, none where they can.',
  })
  readonly reasons!: readonly IdentificationReason[];

  @Field(() => Int, { description: 'Adoptions.' })
  readonly adoptions!: number;

  @Field(() => Int, { description: 'Those of them that a superior designated or ordered.' })
  readonly designated!: number;

  @Field(() => Int, { description: 'Different times of adoption.' })
  readonly distinctTimes!: number;
}

/** The choices as they were settled on the way to cascades. */
export function settledChoices(
  { unit, years, boundaryYear }: Pick<BuiltCascades, 'unit' | 'years' | 'boundaryYear'>,
  { date, ...choices }: CascadeChoices,
): DiffusionChoicesType {
  const firstYear = years?.first ?? null;
  const lastYear = years?.last ?? null;
  return { ...choices, dateRule: date, unit, firstYear, lastYear, boundaryYear };
}
