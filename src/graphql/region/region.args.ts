import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import type { RegionKind, RegionLevel } from '../../domain/region.js';
import { nameContains, propertyIs, regionWithin } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/page.js';
import { whereGiven } from '../connection/filter.js';
import { RegionKindEnum, RegionLevelEnum } from './region.type.js';

@InputType({ description: 'Which regions; all conditions hold together.' })
export class RegionFilter {
  @Field(() => RegionKindEnum, { nullable: true, description: 'Sort of place.' })
  kind?: RegionKind | null;

  @Field(() => RegionLevelEnum, { nullable: true, description: 'Level by its newest version.' })
  level?: RegionLevel | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Directly under this region by its newest version.',
  })
  parent?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'This region, or anything that was ever below it.',
  })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the latest Chinese name.' })
  nameContains?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it still exists.' })
  inForce?: boolean | null;
}

export function regionConditions(filter: RegionFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    kind: (kind) => propertyIs('regionKind', kind),
    level: (level) => propertyIs('currentLevel', level),
    parent: (parent) => propertyIs('currentParentId', idOf('Region', parent)),
    within: (within) => regionWithin(idOf('Region', within)),
    nameContains: (text) => nameContains('name', text),
    inForce: (inForce) => propertyIs('isInForce', inForce),
  });
}
