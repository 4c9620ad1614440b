import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  DATE_RULES,
  DEFAULT_CHOICES,
  ENDS_OF_OBSERVATION,
  IDENTIFICATION_REASONS,
  LEFT_OUT_REASONS,
  NESTING_RULES,
  SPLIT_RULES,
  TIE_RULES,
  TIME_UNITS,
  UNIT_LEVELS,
  type CascadeChoices,
  type DateRule,
  type DiffusionScope,
  type EndOfObservation,
  type IdentificationReason,
  type LeftOutReason,
  type NestingRule,
  type SplitRule,
  type TieRule,
  type TimeUnit,
  type UnitLevel,
} from '../../domain/diffusion.js';
import { registerValues } from '../scalar/register-values.js';

export const UnitLevelEnum = registerValues<UnitLevel>(
  'UnitLevel',
  'Level of the places that adopt.',
  {
    province: 'Provinces.',
    prefecture: 'Prefectures and cities of that level.',
    county: 'Counties, and districts and cities of that level.',
  },
  UNIT_LEVELS,
);

const NestingRuleEnum = registerValues<NestingRule>(
  'NestingRule',
  'What becomes of sites at other levels than the unit of analysis.',
  {
    SAME_LEVEL: 'They are left out and counted.',
    ROLL_UP: 'Where they lie in a unit, they are an adoption of that unit.',
  },
  NESTING_RULES,
);

const DateRuleEnum = registerValues<DateRule>(
  'DateRule',
  'Which date is that of adoption.',
  {
    DEFAULT:
      'Approval for designated pilots, the first local formal document for others, else the start.',
    APPROVAL: 'Approval alone.',
    FIRST_LOCAL_DOCUMENT: 'The first document of a body of the place alone.',
    STARTED: 'The start alone.',
  },
  DATE_RULES,
);

const TimeUnitEnum = registerValues<TimeUnit>(
  'TimeUnit',
  'How exact a time is; a date that spans more than one is not placed, and counted.',
  { YEAR: 'To the year.', MONTH: 'To the month.', DAY: 'To the day.' },
  TIME_UNITS,
);

const TieRuleEnum = registerValues<TieRule>(
  'TieRule',
  'What becomes of adoptions in one unit of time.',
  {
    TOGETHER: 'They are at the same time.',
    BY_DAY: 'Where finer dates surely order them, one comes after another.',
  },
  TIE_RULES,
);

const EndOfObservationEnum = registerValues<EndOfObservation>(
  'EndOfObservation',
  'How long a cascade is observed.',
  { PANEL_END: 'As long as the panel.', LAST_EVENT: 'To its own last adoption.' },
  ENDS_OF_OBSERVATION,
);

const SplitRuleEnum = registerValues<SplitRule>(
  'SplitRule',
  'What becomes of a region that was split up before the boundary year.',
  { LEAVE_OUT: 'It is left out.', LARGEST_PART: 'Its largest part stands for it.' },
  SPLIT_RULES,
);

export const LeftOutReasonEnum = registerValues<LeftOutReason>(
  'LeftOutReason',
  'Why a pilot is in no cascade.',
  {
    NO_DATE: 'It has no date by the rule.',
    IMPRECISE_DATE: 'Its date spans more than one unit of time.',
    OUTSIDE_YEARS: 'It is outside the years of observation.',
    OTHER_LEVEL: 'Its site is at another level.',
    NO_UNIT: 'No unit of the boundary year stands for its site.',
    SPLIT_UNIT: 'Its site was split up.',
    LATER_ADOPTION: 'Its unit had adopted before.',
  },
  LEFT_OUT_REASONS,
);

export const IdentificationReasonEnum = registerValues<IdentificationReason>(
  'IdentificationReason',
  'Why times of adoption cannot tell who followed whom.',
  {
    MOSTLY_DESIGNATED: 'Superiors designated more than half of the adopters.',
    FEW_DISTINCT_DATES: 'There are fewer than five different times.',
    NO_ADOPTIONS: 'Nothing was adopted.',
  },
  IDENTIFICATION_REASONS,
);

const SCOPE = 'What spreads, and when it is looked at.';

@InputType('DiffusionScopeInput', { description: SCOPE })
@ObjectType('DiffusionScope', { simpleResolvers: true, description: SCOPE })
export class DiffusionScopeType implements DiffusionScope {
  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Programs; those that are a place’s form of one count for it. Empty: every program, or every one of the domains.',
  })
  readonly programIds!: readonly string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Domains with all below them. Empty: no matter which.',
  })
  readonly domainIds!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'First year of observation; null: as the data have it.',
  })
  readonly fromYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Last year of observation; null: as the data have it.',
  })
  readonly toYear!: number | null;
}

const CHOICES = 'Every decision between the graph and a cascade.';

@InputType('CascadeChoicesInput', { description: CHOICES })
@ObjectType('CascadeChoices', { simpleResolvers: true, description: CHOICES })
export class CascadeChoicesType implements CascadeChoices {
  @Field(() => UnitLevelEnum, {
    nullable: true,
    description: 'The unit of analysis; null: the level of the sites, where they are all of one.',
  })
  readonly unit!: UnitLevel | null;

  @Field(() => NestingRuleEnum, {
    defaultValue: DEFAULT_CHOICES.nesting,
    description: 'What becomes of sites at other levels.',
  })
  readonly nesting!: NestingRule;

  @Field(() => DateRuleEnum, {
    defaultValue: DEFAULT_CHOICES.date,
    description: 'Which date is that of adoption.',
  })
  readonly date!: DateRule;

  @Field(() => TimeUnitEnum, {
    defaultValue: DEFAULT_CHOICES.timeUnit,
    description: 'How exact a time is.',
  })
  readonly timeUnit!: TimeUnit;

  @Field(() => TieRuleEnum, {
    defaultValue: DEFAULT_CHOICES.ties,
    description: 'What becomes of adoptions in one unit of time.',
  })
  readonly ties!: TieRule;

  @Field(() => EndOfObservationEnum, {
    defaultValue: DEFAULT_CHOICES.end,
    description: 'How long a cascade is observed.',
  })
  readonly end!: EndOfObservation;

  @Field(() => Int, {
    nullable: true,
    description:
      'Regions are those of the end of this year; null: of the last year of observation.',
  })
  readonly boundaryYear!: number | null;

  @Field(() => SplitRuleEnum, {
    defaultValue: DEFAULT_CHOICES.split,
    description: 'What becomes of a region that was split up.',
  })
  readonly split!: SplitRule;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Compute what cannot be identified all the same; every output says so.',
  })
  readonly override!: boolean;
}

/** A scope as a client gave it, with what is absent. */
export function toScope(given: Partial<DiffusionScope> | null | undefined): DiffusionScope {
  const { programIds = [], domainIds = [], fromYear = null, toYear = null } = given ?? {};
  return { programIds, domainIds, fromYear, toYear };
}

/** Choices as a client gave them, with the usual ones where it gave none. */
export function toChoices(given: Partial<CascadeChoices> | null | undefined): CascadeChoices {
  const chosen = Object.entries(given ?? {}).filter(([, value]) => value != null);
  return { ...DEFAULT_CHOICES, ...(Object.fromEntries(chosen) as Partial<CascadeChoices>) };
}
