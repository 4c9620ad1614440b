import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { PLAN } from '../../domain/plan.js';
import {
  inDomain,
  nameContains,
  propertyIs,
  refersTo,
  within,
} from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { PLAN_OF_REGION } from '../../queries/placed.js';
import { whereGiven } from '../connection/filter.js';
import { ModalityEnum } from './scale-up.type.js';

@InputType({ description: 'Which plans; all conditions hold together.' })
export class PlanFilter {
  @Field(() => ModalityEnum, { nullable: true, description: 'How far it had come.' })
  modality?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of just this region.' })
  regionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this region, or of a place that belonged to it at the date; undated ones by where the place belongs now.',
  })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'For this program.' })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this domain or a narrower one.' })
  domainId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function planConditions(filter: PlanFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    regionId: (region) => refersTo(PLAN, 'regionId', idOf('Region', region)),
    within: (region) => within(PLAN_OF_REGION, idOf('Region', region)),
    programId: (program) => refersTo(PLAN, 'programId', idOf('Program', program)),
    domainId: (domain) => inDomain('Plan', idOf('Domain', domain)),
    modality: (modality) => propertyIs('modality', modality),
    nameContains: (text) => nameContains('name', text),
  });
}
