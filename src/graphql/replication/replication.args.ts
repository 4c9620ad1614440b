import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { ReplicationClass } from '../../domain/replication.js';
import { mayHaveComeBy, ofClasses } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { REPLICATION_RECEIVER, REPLICATION_SOURCE } from '../../queries/relations.js';
import { MAX_HOPS, type WalkOptions } from '../../queries/walk-replications.js';
import { whereGiven, whereReferred } from '../connection/filter.js';
import { RelatedPilotFilter, relatedPilotConditions } from '../pilot/related-pilot.args.js';
import { EdtfDate } from '../scalar/partial-date.type.js';
import {
  ReplicationConditions,
  replicationOwnConditions,
  STATED,
} from './replication-conditions.args.js';
import { ReplicationClassEnum, ReplicationOrder } from './replication.type.js';

@InputType({ description: 'Which replications; all conditions hold together.' })
export class ReplicationFilter extends ReplicationConditions {
  @Field(() => RelatedPilotFilter, { nullable: true, description: 'By such a pilot.' })
  receiver?: RelatedPilotFilter | null;

  @Field(() => RelatedPilotFilter, {
    nullable: true,
    description: 'From such a pilot; a batch as a body is none.',
  })
  source?: RelatedPilotFilter | null;
}

type Relations = Omit<ReplicationFilter, keyof ReplicationConditions>;

/** What every list of replications takes besides its page. */
@ArgsType()
export class ReplicationListArgs {
  @Field(() => [ReplicationClassEnum], { defaultValue: STATED, description: 'Which classes.' })
  classes!: readonly ReplicationClass[];

  @Field(() => ReplicationFilter, { nullable: true, description: 'Which replications.' })
  filter?: ReplicationFilter | null;

  @Field(() => ReplicationOrder, {
    defaultValue: ReplicationOrder.DATE_ASC,
    description: 'In which order.',
  })
  orderBy!: string;
}

/** How far to walk along replications. */
@ArgsType()
export class WalkArgs {
  @Field(() => [ReplicationClassEnum], {
    defaultValue: STATED,
    description: 'Which classes to walk along.',
  })
  classes!: readonly ReplicationClass[];

  @Field(() => Int, {
    defaultValue: 8,
    description: `Longest way, in replications; 1 to ${MAX_HOPS}.`,
  })
  maxHops!: number;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'Leave out what surely came after the last day of this date.',
  })
  validAt?: PartialDate | null;
}

export function replicationConditions({
  classes,
  filter = null,
}: Pick<ReplicationListArgs, 'classes' | 'filter'>): readonly Condition[] {
  const relations = whereGiven<Relations>(filter, {
    receiver: (pilot) => whereReferred(REPLICATION_RECEIVER, relatedPilotConditions(pilot)),
    source: (pilot) => whereReferred(REPLICATION_SOURCE, relatedPilotConditions(pilot)),
  });
  return [...ofClasses(classes), ...replicationOwnConditions(filter), ...relations];
}

/** What a walk keeps of a list of replications that it does not walk along itself. */
export function walkedConditions({ classes, validAt }: WalkOptions): readonly Condition[] {
  return [...ofClasses(classes), ...(validAt === null ? [] : [mayHaveComeBy('date', validAt)])];
}

/** Checks the bound on hops. Throws DomainError BAD_USER_INPUT. */
export function toWalkOptions({ classes, maxHops, validAt }: WalkArgs) {
  if (maxHops < 1 || maxHops > MAX_HOPS) {
    throw new DomainError(
      'BAD_USER_INPUT',
      `maxHops is between 1 and ${MAX_HOPS}, but got ${maxHops}.`,
    );
  }
  return { classes, maxHops, validAt: validAt?.latest ?? null };
}
