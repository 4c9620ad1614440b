import { Field, ID, InputType } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { PILOT } from '../../domain/pilot.js';
import {
  hadStatus,
  inDomain,
  mayBeOnOrAfter,
  mayBeOnOrBefore,
  nameContains,
  propertyIs,
  refersTo,
  within,
} from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { PILOT_AT_SITE } from '../../queries/placed.js';
import { whereGiven } from '../connection/filter.js';
import { EdtfDate } from '../scalar/partial-date.type.js';
import { AuthorityLevelEnum, PilotOriginEnum, PilotStatusNameEnum } from './pilot.type.js';

@InputType({ description: 'What a pilot is by itself; all conditions hold together.' })
export class PilotConditions {
  @Field(() => ID, {
    nullable: true,
    description:
      'At this region, or at a place that belonged to it when the pilot began; undated ones by where the place belongs now. A place without superior belongs to what it spans.',
  })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'At just this region.' })
  siteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this program.' })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this domain or a narrower one.' })
  domainId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this batch.' })
  batchId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Designated by this organization.' })
  authorityId?: string | null;

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

export function pilotOwnConditions(filter: PilotConditions | null): readonly Condition[] {
  return whereGiven(filter, {
    siteId: (site) => refersTo(PILOT, 'siteId', idOf('Region', site)),
    within: (region) => within(PILOT_AT_SITE, idOf('Region', region)),
    batchId: (batch) => refersTo(PILOT, 'batchId', idOf('Batch', batch)),
    programId: (program) => refersTo(PILOT, 'programId', idOf('Program', program)),
    domainId: (domain) => inDomain('Pilot', idOf('Domain', domain)),
    authorityId: (by) => refersTo(PILOT, 'authorityId', idOf('Organization', by)),
    origin: (origin) => propertyIs('origin', origin),
    authorityLevel: (level) => propertyIs('authorityLevel', level),
    hadStatus,
    startedFrom: (date) => mayBeOnOrAfter('started', date.earliest),
    startedTo: (date) => mayBeOnOrBefore('started', date.latest),
    nameContains: (text) => nameContains('name', text),
  });
}
