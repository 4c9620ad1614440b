import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { DOMAIN } from '../../domain/program.js';
import { nameContains, refersTo } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { PROGRAM_PILOTS } from '../../queries/relations.js';
import { whereGiven, whereRelated } from '../connection/filter.js';
import { PilotsFilter, relatedPilotConditions } from '../pilot/related-pilot.args.js';
import { ProgramConditions, programOwnConditions } from './program-conditions.args.js';

@InputType({ description: 'Which programs; all conditions hold together.' })
export class ProgramFilter extends ProgramConditions {
  @Field(() => PilotsFilter, { nullable: true, description: 'With such pilots.' })
  pilots?: PilotsFilter | null;
}

type Relations = Omit<ProgramFilter, keyof ProgramConditions>;

export function programConditions(filter: ProgramFilter | null): readonly Condition[] {
  const relations = whereGiven<Relations>(filter, {
    pilots: (pilots) => whereRelated(PROGRAM_PILOTS, pilots, relatedPilotConditions),
  });
  return [...programOwnConditions(filter), ...relations];
}

@InputType({ description: 'Which domains; all conditions hold together.' })
export class DomainFilter {
  @Field(() => ID, { nullable: true, description: 'Directly under this domain.' })
  broaderId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function domainConditions(filter: DomainFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    broaderId: (broader) => refersTo(DOMAIN, 'broaderId', idOf('Domain', broader)),
    nameContains: (text) => nameContains('name', text),
  });
}
