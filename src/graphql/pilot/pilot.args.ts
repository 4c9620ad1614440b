import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import type { PartialDate } from '../../domain/partial-date.js';
import {
  hadStatus,
  inDomain,
  mayBeOnOrAfter,
  mayBeOnOrBefore,
  nameContains,
  propertyIs,
  sitedWithin,
} from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/page.js';
import { whereGiven } from '../connection/filter.js';
import { EdtfDate } from '../scalar/partial-date.type.js';
import { AuthorityLevelEnum, PilotOriginEnum, PilotStatusNameEnum } from './pilot.type.js';

@InputType({ description: 'Which pilots; all conditions hold together.' })
export class PilotFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'At this region, or anywhere that was ever below it.',
  })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'At just this region.' })
  site?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this program.' })
  program?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this domain or a narrower one.' })
  domain?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this batch.' })
  batch?: string | null;

  @Field(() => PilotOriginEnum, { nullable: true, description: 'That came to be in this way.' })
  origin?: string | null;

  @Field(() => AuthorityLevelEnum, { nullable: true, description: 'Designated at this level.' })
  authorityLevel?: string | null;

  @Field(() => PilotStatusNameEnum, {
    nullable: true,
    description: 'That had this status at any time.',
  })
  hadStatus?: string | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may have begun on this date or later.',
  })
  startedFrom?: PartialDate | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may have begun on this date or earlier.',
  })
  startedTo?: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

export function pilotConditions(filter: PilotFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    within: (within) => sitedWithin(idOf('Region', within)),
    site: (site) => propertyIs('siteId', idOf('Region', site)),
    program: (program) => propertyIs('programId', idOf('Program', program)),
    domain: (domain) => inDomain(idOf('Domain', domain)),
    batch: (batch) => propertyIs('batchId', idOf('Batch', batch)),
    origin: (origin) => propertyIs('origin', origin),
    authorityLevel: (level) => propertyIs('authorityLevel', level),
    hadStatus,
    startedFrom: (date) => mayBeOnOrAfter('started', date.earliest),
    startedTo: (date) => mayBeOnOrBefore('started', date.latest),
    nameContains: (text) => nameContains('name', text),
  });
}
