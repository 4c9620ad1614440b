import { Field, Float, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { OUTCOME } from '../../domain/measure.js';
import type { PartialDate } from '../../domain/partial-date.js';
import {
  isAtLeast,
  isAtMost,
  mayBeOnOrAfter,
  mayBeOnOrBefore,
  nameContains,
  propertyIs,
  refersTo,
  within,
} from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { OUTCOME_OF_REGION } from '../../queries/placed.js';
import { whereGiven } from '../connection/filter.js';
import { EdtfDate } from '../scalar/partial-date.type.js';
import { MeasureEnum } from './measure.type.js';

@InputType({ description: 'What an outcome is by itself; all conditions hold together.' })
export class OutcomeConditions {
  @Field(() => MeasureEnum, { nullable: true, description: 'Outcome proper, output or activity.' })
  measure?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this region, or of a place that belonged to it in the period; undated ones by where the place belongs now.',
  })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of just this region.' })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this pilot.' })
  pilotId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this program.' })
  programId?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'With this number or more as stated, whatever its bound says of the true one.',
  })
  valueAtLeast?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'With this number or less as stated, whatever its bound says of the true one.',
  })
  valueAtMost?: number | null;

  @Field(() => String, { nullable: true, description: 'In this unit, in Chinese, whole.' })
  unit?: string | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may be of this date or a later one.',
  })
  periodFrom?: PartialDate | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may be of this date or an earlier one.',
  })
  periodTo?: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

@InputType({ description: 'What measured results there are.' })
export class OutcomesFilter {
  @Field(() => OutcomeConditions, {
    nullable: true,
    description: 'At least one such outcome; with no condition inside, any.',
  })
  some?: OutcomeConditions | null;

  @Field(() => OutcomeConditions, { nullable: true, description: 'No such outcome.' })
  none?: OutcomeConditions | null;
}

export function outcomeOwnConditions(filter: OutcomeConditions | null): readonly Condition[] {
  return whereGiven(filter, {
    pilotId: (pilot) => refersTo(OUTCOME, 'pilotId', idOf('Pilot', pilot)),
    regionId: (region) => refersTo(OUTCOME, 'regionId', idOf('Region', region)),
    within: (region) => within(OUTCOME_OF_REGION, idOf('Region', region)),
    programId: (program) => refersTo(OUTCOME, 'programId', idOf('Program', program)),
    measure: (measure) => propertyIs('measure', measure),
    valueAtLeast: (value) => isAtLeast('value', value),
    valueAtMost: (value) => isAtMost('value', value),
    unit: (unit) => propertyIs('unit', unit),
    periodFrom: (date) => mayBeOnOrAfter('period', date.earliest),
    periodTo: (date) => mayBeOnOrBefore('period', date.latest),
    nameContains: (text) => nameContains('name', text),
  });
}
