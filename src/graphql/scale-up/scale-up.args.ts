import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { SCALE_UP } from '../../domain/scale-up.js';
import { propertyIs, refersTo, within } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { SCALE_UP_FROM, SCALE_UP_TO } from '../../queries/placed.js';
import { SCALE_UP_PILOT } from '../../queries/relations.js';
import { whereGiven, whereReferred } from '../connection/filter.js';
import { RelatedPilotFilter, relatedPilotConditions } from '../pilot/related-pilot.args.js';
import { ScaleUpScopeEnum } from './scale-up.type.js';

@InputType({ description: 'Which scale-ups; all conditions hold together.' })
export class ScaleUpFilter {
  @Field(() => ScaleUpScopeEnum, { nullable: true, description: 'How far.' })
  scope?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this pilot’s experience.' })
  sourcePilotId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of just this region’s experience.' })
  sourceRegionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this program.' })
  programId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of the experience of this region, of a place that belonged to it at the date, or of a pilot there; undated ones by where the place belongs now.',
  })
  sourceWithin?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'To this region by name, or to a place that belonged to it at the date; undated ones by where the place belongs now.',
  })
  targetWithin?: string | null;

  @Field(() => RelatedPilotFilter, {
    nullable: true,
    description: 'Of the experience of such a pilot.',
  })
  sourcePilot?: RelatedPilotFilter | null;
}

export function scaleUpConditions(filter: ScaleUpFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    sourcePilotId: (pilot) => refersTo(SCALE_UP, 'sourcePilotId', idOf('Pilot', pilot)),
    sourceRegionId: (region) => refersTo(SCALE_UP, 'sourceRegionId', idOf('Region', region)),
    sourceWithin: (region) => within(SCALE_UP_FROM, idOf('Region', region)),
    targetWithin: (region) => within(SCALE_UP_TO, idOf('Region', region)),
    programId: (program) => refersTo(SCALE_UP, 'programId', idOf('Program', program)),
    scope: (scope) => propertyIs('scope', scope),
    sourcePilot: (pilot) => whereReferred(SCALE_UP_PILOT, relatedPilotConditions(pilot)),
  });
}
