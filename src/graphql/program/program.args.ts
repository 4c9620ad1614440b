import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { inDomain, nameContains, propertyIs } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/page.js';
import { whereGiven } from '../connection/filter.js';
import { ProgramKindEnum } from './program.type.js';

@InputType({ description: 'Which programs; all conditions hold together.' })
export class ProgramFilter {
  @Field(() => ProgramKindEnum, { nullable: true, description: 'Sort of thing.' })
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this domain or a narrower one.' })
  domain?: string | null;

  @Field(() => ID, { nullable: true, description: 'The practice of this region.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function programConditions(filter: ProgramFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    kind: (kind) => propertyIs('programKind', kind),
    domain: (domain) => inDomain(idOf('Domain', domain)),
    region: (region) => propertyIs('regionId', idOf('Region', region)),
    nameContains: (text) => nameContains('name', text),
  });
}

@InputType({ description: 'Which domains; all conditions hold together.' })
export class DomainFilter {
  @Field(() => ID, { nullable: true, description: 'Directly under this domain.' })
  broader?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function domainConditions(filter: DomainFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    broader: (broader) => propertyIs('broaderId', idOf('Domain', broader)),
    nameContains: (text) => nameContains('name', text),
  });
}
