import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { PROGRAM } from '../../domain/program.js';
import {
  inDomain,
  nameContains,
  propertyIs,
  refersTo,
  within,
} from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { PROGRAM_OF_REGION } from '../../queries/placed.js';
import { whereGiven } from '../connection/filter.js';
import { ProgramKindEnum } from './program.type.js';

@InputType({ description: 'What a program is by itself; all conditions hold together.' })
export class ProgramConditions {
  @Field(() => ProgramKindEnum, { nullable: true, description: 'Sort of thing.' })
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this domain or a narrower one.' })
  domainId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The practice of just this region.' })
  regionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The practice of this region, or of a place that belongs to it now.',
  })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function programOwnConditions(filter: ProgramConditions | null): readonly Condition[] {
  return whereGiven(filter, {
    regionId: (region) => refersTo(PROGRAM, 'regionId', idOf('Region', region)),
    within: (region) => within(PROGRAM_OF_REGION, idOf('Region', region)),
    domainId: (domain) => inDomain('Program', idOf('Domain', domain)),
    kind: (kind) => propertyIs('programKind', kind),
    nameContains: (text) => nameContains('name', text),
  });
}
