import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { Fidelity, Mandate, ReplicationClass } from '../../domain/replication.js';
import {
  mayBeOnOrAfter,
  mayBeOnOrBefore,
  mayHaveComeBy,
  ofClasses,
  propertyIs,
} from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/page.js';
import { MAX_HOPS, type WalkOptions } from '../../queries/walk-replications.js';
import { whereGiven } from '../connection/filter.js';
import { EdtfDate } from '../scalar/partial-date.type.js';
import {
  FidelityEnum,
  MandateEnum,
  ReplicationClassEnum,
  ReplicationOrder,
} from './replication.type.js';

const STATED: readonly ReplicationClass[] = ['ATTESTED', 'PRESCRIBED'];

@InputType({ description: 'Which replications; all conditions hold together.' })
export class ReplicationFilter {
  @Field(() => MandateEnum, { nullable: true, description: 'What moved the receiver.' })
  mandate?: Mandate | null;

  @Field(() => FidelityEnum, { nullable: true, description: 'How closely it followed.' })
  fidelity?: Fidelity | null;

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
  filter,
}: ReplicationListArgs): readonly Condition[] {
  const conditions = whereGiven(filter ?? null, {
    mandate: (mandate) => propertyIs('mandate', mandate),
    fidelity: (fidelity) => propertyIs('fidelity', fidelity),
    dateFrom: (date) => mayBeOnOrAfter('date', date.earliest),
    dateTo: (date) => mayBeOnOrBefore('date', date.latest),
  });
  return [ofClasses(classes), ...conditions];
}

/** What a walk keeps of a list of replications that it does not walk along itself. */
export function walkedConditions({ classes, validAt }: WalkOptions): readonly Condition[] {
  return [ofClasses(classes), ...(validAt === null ? [] : [mayHaveComeBy('date', validAt)])];
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
