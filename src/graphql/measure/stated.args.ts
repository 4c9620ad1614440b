import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { CLAIM, RECOGNITION, TALLY, TARGET } from '../../domain/measure.js';
import type { RecordShape } from '../../domain/record-shape.js';
import { nameContains, propertyIs, refersTo, within } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import {
  CLAIM_ABOUT_REGION,
  RECOGNITION_OF_REGION,
  TALLY_IN_REGION,
  TARGET_OF_REGION,
  type Placed,
} from '../../queries/placed.js';
import { whereGiven } from '../connection/filter.js';
import { RecognitionKindEnum } from './measure.type.js';

/** What is stated of a region and a program. */
@InputType()
export class StatedConditions {
  @Field(() => ID, { nullable: true, description: 'Of just this region.' })
  regionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of this region, or of a place that belongs to it now.',
  })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this program.' })
  programId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

/** What is stated of a region, a program and a pilot. */
@InputType()
class StatedOfPilotConditions extends StatedConditions {
  @Field(() => ID, { nullable: true, description: 'Of this pilot.' })
  pilotId?: string | null;
}

@InputType({ description: 'Which targets; all conditions hold together.' })
export class TargetFilter extends StatedOfPilotConditions {}

@InputType({ description: 'Which claims; all conditions hold together.' })
export class ClaimFilter extends StatedOfPilotConditions {}

@InputType({ description: 'Which tallies; all conditions hold together.' })
export class TallyFilter extends StatedConditions {}

@InputType({ description: 'Which recognitions; all conditions hold together.' })
export class RecognitionFilter extends StatedOfPilotConditions {
  @Field(() => RecognitionKindEnum, { nullable: true, description: 'Of this sort.' })
  kind?: string | null;
}

export function targetConditions(filter: TargetFilter | null): readonly Condition[] {
  return [...statedConditions(TARGET, TARGET_OF_REGION, filter), ...ofPilot(TARGET, filter)];
}

export function claimConditions(filter: ClaimFilter | null): readonly Condition[] {
  return [...statedConditions(CLAIM, CLAIM_ABOUT_REGION, filter), ...ofPilot(CLAIM, filter)];
}

export function tallyConditions(filter: TallyFilter | null): readonly Condition[] {
  return statedConditions(TALLY, TALLY_IN_REGION, filter);
}

export function recognitionConditions(filter: RecognitionFilter | null): readonly Condition[] {
  return [
    ...statedConditions(RECOGNITION, RECOGNITION_OF_REGION, filter),
    ...ofPilot(RECOGNITION, filter),
    ...whereGiven<Pick<RecognitionFilter, 'kind'>>(filter, {
      kind: (kind) => propertyIs('recognitionKind', kind),
    }),
  ];
}

type References = 'regionId' | 'programId';

/** The conditions that all kinds of statement share. */
export function statedConditions<S extends RecordShape & Having<References>>(
  shape: S,
  placed: Placed,
  filter: StatedConditions | null,
): readonly Condition[] {
  return whereGiven<StatedConditions>(filter, {
    regionId: (region) => refersTo(shape, 'regionId', idOf('Region', region)),
    within: (region) => within(placed, idOf('Region', region)),
    programId: (program) => refersTo(shape, 'programId', idOf('Program', program)),
    nameContains: (text) => nameContains('name', text),
  });
}

function ofPilot<S extends RecordShape & Having<'pilotId'>>(
  shape: S,
  filter: StatedOfPilotConditions | null,
): readonly Condition[] {
  return whereGiven<Pick<StatedOfPilotConditions, 'pilotId'>>(filter, {
    pilotId: (pilot) => refersTo(shape, 'pilotId', idOf('Pilot', pilot)),
  });
}

/** Shapes that have certain fields. */
interface Having<Name extends string> {
  readonly fields: { readonly [Each in Name]: unknown };
}
