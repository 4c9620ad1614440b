import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { ORGANIZATION } from '../../domain/organization.js';
import { nameContains, propertyIs, refersTo, within } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { OFFICIAL_IN_POST, ORGANIZATION_FOR_REGION } from '../../queries/placed.js';
import { whereGiven } from '../connection/filter.js';
import { AuthorityLevelEnum } from '../pilot/pilot.type.js';
import { OrganizationKindEnum } from './organization.type.js';

@InputType({ description: 'Which organizations; all conditions hold together.' })
export class OrganizationFilter {
  @Field(() => OrganizationKindEnum, { nullable: true, description: 'Sort of body.' })
  kind?: string | null;

  @Field(() => AuthorityLevelEnum, { nullable: true, description: 'Level at which it stands.' })
  level?: string | null;

  @Field(() => ID, { nullable: true, description: 'That serves just this region.' })
  regionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'That serves this region, or a place that belongs to it now.',
  })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function organizationConditions(filter: OrganizationFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    regionId: (region) => refersTo(ORGANIZATION, 'regionId', idOf('Region', region)),
    within: (region) => within(ORGANIZATION_FOR_REGION, idOf('Region', region)),
    kind: (kind) => propertyIs('organizationKind', kind),
    level: (level) => propertyIs('level', level),
    nameContains: (text) => nameContains('name', text),
  });
}

@InputType({ description: 'Which officials; all conditions hold together.' })
export class OfficialFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'With a post for this region, or for a place that belonged to it during the post, or in a body that serves one; undated posts by where the place belongs now.',
  })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function officialConditions(filter: OfficialFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    within: (region) => within(OFFICIAL_IN_POST, idOf('Region', region)),
    nameContains: (text) => nameContains('name', text),
  });
}
