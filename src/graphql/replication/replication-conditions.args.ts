import { Field, ID, InputType } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import { idOf, kindOfId, type BatchId, type PilotId } from '../../domain/identifiers.js';
import type { PartialDate } from '../../domain/partial-date.js';
import {
  REPLICATION,
  type Fidelity,
  type Mandate,
  type ReplicationClass,
} from '../../domain/replication.js';
import {
  mayBeOnOrAfter,
  mayBeOnOrBefore,
  ofClasses,
  propertyIs,
  refersTo,
  within,
} from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { REPLICATION_AT_RECEIVER, REPLICATION_AT_SOURCE } from '../../queries/placed.js';
import { whereGiven } from '../connection/filter.js';
import { EdtfDate } from '../scalar/partial-date.type.js';
import { FidelityEnum, MandateEnum, ReplicationClassEnum } from './replication.type.js';

/** What documents state: the classes of a list unless others are asked for. */
export const STATED: readonly ReplicationClass[] = ['ATTESTED', 'PRESCRIBED'];

@InputType({ description: 'What a replication is by itself; all conditions hold together.' })
export class ReplicationConditions {
  @Field(() => MandateEnum, { nullable: true, description: 'What moved the receiver.' })
  mandate?: Mandate | null;

  @Field(() => FidelityEnum, { nullable: true, description: 'How closely it followed.' })
  fidelity?: Fidelity | null;

  @Field(() => ID, { nullable: true, description: 'By this pilot.' })
  receiverId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'From this pilot, or from this batch as a body.',
  })
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ordered or approved by this organization.' })
  authorityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'By a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now.',
  })
  receiverWithin?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'From a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now.',
  })
  sourceWithin?: string | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may have come on this date or later.',
  })
  dateFrom?: PartialDate | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may have come on this date or earlier.',
  })
  dateTo?: PartialDate | null;
}

/** Which replications, as both depths of filters have it. */
interface OfClasses {
  readonly classes: readonly ReplicationClass[];
}

@InputType({ description: 'What replications there are.' })
export class CopiesFilter implements OfClasses {
  @Field(() => [ReplicationClassEnum], { defaultValue: STATED, description: 'Of which classes.' })
  classes!: readonly ReplicationClass[];

  @Field(() => ReplicationConditions, {
    nullable: true,
    description: 'At least one such replication; with no condition inside, any.',
  })
  some?: ReplicationConditions | null;

  @Field(() => ReplicationConditions, { nullable: true, description: 'No such replication.' })
  none?: ReplicationConditions | null;
}

export function replicationOwnConditions(
  filter: ReplicationConditions | null,
): readonly Condition[] {
  return whereGiven(filter, {
    receiverId: (pilot) => refersTo(REPLICATION, 'receiverId', idOf('Pilot', pilot)),
    sourceId: (source) => refersTo(REPLICATION, 'sourceId', sourceIdOf(source)),
    receiverWithin: (region) => within(REPLICATION_AT_RECEIVER, idOf('Region', region)),
    sourceWithin: (region) => within(REPLICATION_AT_SOURCE, idOf('Region', region)),
    authorityId: (by) => propertyIs('authorityId', idOf('Organization', by)),
    mandate: (mandate) => propertyIs('mandate', mandate),
    fidelity: (fidelity) => propertyIs('fidelity', fidelity),
    dateFrom: (date) => mayBeOnOrAfter('date', date.earliest),
    dateTo: (date) => mayBeOnOrBefore('date', date.latest),
  });
}

/** What a filter means where only replications of its classes count. */
export function replicationsOfClasses({ classes }: OfClasses) {
  return (filter: ReplicationConditions): readonly Condition[] => [
    ...ofClasses(classes),
    ...replicationOwnConditions(filter),
  ];
}

function sourceIdOf(text: string): PilotId | BatchId {
  if (kindOfId(text) === 'Batch') return idOf('Batch', text);
  if (kindOfId(text) === 'Pilot') return idOf('Pilot', text);
  throw new DomainError('BAD_USER_INPUT', `A source is a pilot or a batch, but got: "${text}".`);
}
