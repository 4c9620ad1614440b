import { Field, ID, InputType, Int } from 'type-graphql';
import {
  DEFAULT_CHOICES,
  type DateRule,
  type EndOfObservation,
  type NestingRule,
  type SplitRule,
  type TieRule,
  type TimeUnit,
  type UnitLevel,
} from '../../domain/diffusion.js';
import type { DiffusionQuestion } from '../../domain/diffusion-parameters.js';
import { DomainError } from '../../domain/errors.js';
import { idOf } from '../../domain/identifiers.js';
import {
  DateRuleEnum,
  EndOfObservationEnum,
  NestingRuleEnum,
  SplitRuleEnum,
  TieRuleEnum,
  TimeUnitEnum,
  UnitLevelEnum,
} from './diffusion-enums.js';

/** Programs, domains or data sets of one scope. */
const MOST_IN_SCOPE = 100;

@InputType({
  description:
    'Every decision between the graph and the figures of a diffusion. What is left out is as its description says.',
})
export class DiffusionInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'First year of observation; that of the first adoption unless told. Who had adopted before it is not at risk.',
  })
  from?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Last year of observation; that of the last adoption unless told.',
  })
  to?: number | null;

  @Field(() => UnitLevelEnum, {
    nullable: true,
    description:
      'Unit of analysis; unless told the one level of all sites. BAD_USER_INPUT, with how many there are of each, where they are of several.',
  })
  unit?: UnitLevel | null;

  @Field(() => NestingRuleEnum, {
    nullable: true,
    description: 'Pilots at other levels; SAME_LEVEL unless told.',
  })
  nesting?: NestingRule | null;

  @Field(() => DateRuleEnum, {
    nullable: true,
    description: 'Which date is that of adoption; DEFAULT unless told.',
  })
  dateRule?: DateRule | null;

  @Field(() => TimeUnitEnum, {
    nullable: true,
    description: 'How exact times are; YEAR unless told.',
  })
  timeUnit?: TimeUnit | null;

  @Field(() => TieRuleEnum, {
    nullable: true,
    description: 'Adoptions within one unit of time; TOGETHER unless told.',
  })
  ties?: TieRule | null;

  @Field(() => EndOfObservationEnum, {
    nullable: true,
    description: 'How long those that have not adopted are looked at; PANEL_END unless told.',
  })
  end?: EndOfObservation | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Regions are those at the end of this year; of the last year of observation unless told.',
  })
  boundaryYear?: number | null;

  @Field(() => SplitRuleEnum, {
    nullable: true,
    description: 'Regions that were split up; LEAVE_OUT unless told.',
  })
  split?: SplitRule | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether to work out what the times cannot identify all the same; each such figure says so. No unless told.',
  })
  override?: boolean | null;
}

@InputType({
  description:
    'What spreads: programs, those of domains, those of data sets; everything unless told.',
})
export class DiffusionScopeInput {
  @Field(() => [ID], {
    nullable: true,
    description: `Programs, with the forms that places have of them; at most ${MOST_IN_SCOPE}.`,
  })
  programs?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Domains, with all below them; at most ${MOST_IN_SCOPE}.`,
  })
  domains?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Data sets, for all programs that came with them; at most ${MOST_IN_SCOPE}.`,
  })
  dataSets?: readonly string[] | null;
}

/** The question that arguments ask. Throws DomainError BAD_USER_INPUT for ids and years that are none, and for too many ids. */
export function toDiffusionQuestion(
  scope: DiffusionScopeInput | null | undefined,
  choices: DiffusionInput | null | undefined,
): DiffusionQuestion {
  const { from, to, boundaryYear, dateRule, ...rules } = choices ?? {};
  const years = { fromYear: toYear('from', from), toYear: toYear('to', to) };
  if (years.fromYear !== null && years.toYear !== null && years.toYear < years.fromYear)
    throw wrong('to', `a year not before ${years.fromYear}`, years.toYear);
  return {
    scope: {
      programIds: toIds('programs', 'Program', scope?.programs),
      domainIds: toIds('domains', 'Domain', scope?.domains),
      dataSetIds: toIds('dataSets', 'DataSet', scope?.dataSets),
      ...years,
    },
    choices: {
      ...DEFAULT_CHOICES,
      ...withoutNulls({ ...rules, date: dateRule }),
      boundaryYear: toYear('boundaryYear', boundaryYear),
    },
  };
}

function withoutNulls<T extends object>(
  values: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  const given = Object.entries(values).filter(([, value]) => value != null);
  return Object.fromEntries(given) as { readonly [K in keyof T]?: NonNullable<T[K]> };
}

function toYear(name: string, year: number | null | undefined): number | null {
  if (year == null) return null;
  if (year < 1 || year > 9999) throw wrong(name, 'a year from 1 to 9999', year);
  return year;
}

function toIds(
  name: string,
  kind: 'Program' | 'Domain' | 'DataSet',
  ids: readonly string[] | null | undefined,
): readonly string[] {
  const distinct = [...new Set(ids ?? [])].sort();
  if (distinct.length > MOST_IN_SCOPE)
    throw wrong(name, `at most ${MOST_IN_SCOPE} ids`, distinct.length);
  return distinct.map((id) => idOf(kind, id));
}

function wrong(name: string, wanted: string, got: number): DomainError {
  return new DomainError('BAD_USER_INPUT', `The argument ${name} is ${wanted}, but got ${got}.`, {
    details: { argument: name },
  });
}
