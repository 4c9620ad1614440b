import { Field, InputType } from 'type-graphql';
import type { Condition } from '../../queries/match-lines.js';
import { REGION_PILOTS } from '../../queries/relations.js';
import { whereGiven, whereRelated } from '../connection/filter.js';
import { PilotsFilter, relatedPilotConditions } from '../pilot/related-pilot.args.js';
import { RegionConditions, regionOwnConditions } from './region-conditions.args.js';

@InputType({ description: 'Which regions; all conditions hold together.' })
export class RegionFilter extends RegionConditions {
  @Field(() => PilotsFilter, {
    nullable: true,
    description: 'With such pilots at just this region.',
  })
  pilots?: PilotsFilter | null;
}

type Relations = Omit<RegionFilter, keyof RegionConditions>;

export function regionConditions(filter: RegionFilter | null): readonly Condition[] {
  const relations = whereGiven<Relations>(filter, {
    pilots: (pilots) => whereRelated(REGION_PILOTS, pilots, relatedPilotConditions),
  });
  return [...regionOwnConditions(filter), ...relations];
}
