import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import type { RegionKind, RegionLevel } from '../../domain/region.js';
import { nameContains, propertyIs, regionWithin } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { whereGiven } from '../connection/filter.js';
import { RegionKindEnum, RegionLevelEnum } from './region.type.js';

@InputType({ description: 'What a region is by itself; all conditions hold together.' })
export class RegionConditions {
  @Field(() => RegionKindEnum, { nullable: true, description: 'Sort of place.' })
  kind?: RegionKind | null;

  @Field(() => RegionLevelEnum, { nullable: true, description: 'Level by its newest version.' })
  level?: RegionLevel | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Directly under this region by its newest version.',
  })
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'This region, or anything that was ever below it: a place has no date of its own, so each of its times counts. What has no superior, such as a belt, lies below what it spans.',
  })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the latest Chinese name.' })
  nameContains?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it still exists.' })
  inForce?: boolean | null;
}

export function regionOwnConditions(filter: RegionConditions | null): readonly Condition[] {
  return whereGiven(filter, {
    within: (region) => regionWithin(idOf('Region', region)),
    parentId: (parent) => propertyIs('currentParentId', idOf('Region', parent)),
    kind: (kind) => propertyIs('regionKind', kind),
    level: (level) => propertyIs('currentLevel', level),
    nameContains: (text) => nameContains('name', text),
    inForce: (inForce) => propertyIs('isInForce', inForce),
  });
}
