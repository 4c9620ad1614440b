import { Field, InputType } from 'type-graphql';
import { areAllStated, type ReplicationClass } from '../../domain/replication.js';
import { ofClasses } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import {
  REPLICATION_RECEIVER,
  REPLICATION_SOURCE,
  type Relation,
} from '../../queries/relations.js';
import { whereGiven, whereReferred, whereRelated } from '../connection/filter.js';
import { PilotConditions, pilotOwnConditions } from '../pilot/pilot-conditions.args.js';
import {
  ReplicationConditions,
  replicationOwnConditions,
  STATED,
} from './replication-conditions.args.js';
import { ReplicationClassEnum } from './replication.type.js';

@InputType({ description: 'Which related replications, by what they are and by their two ends.' })
export class RelatedReplicationFilter extends ReplicationConditions {
  @Field(() => PilotConditions, { nullable: true, description: 'By such a pilot.' })
  receiver?: PilotConditions | null;

  @Field(() => PilotConditions, {
    nullable: true,
    description: 'From such a pilot; a batch as a body is none.',
  })
  source?: PilotConditions | null;
}

@InputType({ description: 'What replications there are, and between whom.' })
export class ReplicationsFilter {
  @Field(() => [ReplicationClassEnum], { defaultValue: STATED, description: 'Of which classes.' })
  classes!: readonly ReplicationClass[];

  @Field(() => RelatedReplicationFilter, {
    nullable: true,
    description: 'At least one such replication; with no condition inside, any.',
  })
  some?: RelatedReplicationFilter | null;

  @Field(() => RelatedReplicationFilter, { nullable: true, description: 'No such replication.' })
  none?: RelatedReplicationFilter | null;
}

type Relations = Omit<RelatedReplicationFilter, keyof ReplicationConditions>;

/** Two ways from a pilot along its replications: to their records, and straight to the pilots at their other ends. */
export interface ReplicationWays {
  readonly toRecords: Relation;
  readonly toPilots: Relation;
  /** Which end of a replication the other pilot is. */
  readonly end: keyof Relations;
}

/** The conditions on a pilot's replications. Where they ask for the other pilot alone, they do not lead through the records. */
export function whereReplicated(
  { toRecords, toPilots, end }: ReplicationWays,
  filter: ReplicationsFilter,
): readonly Condition[] {
  const others = {
    some: otherPilot(filter, filter.some, end),
    none: otherPilot(filter, filter.none, end),
  };
  const rest = {
    some: others.some === null ? filter.some : null,
    none: others.none === null ? filter.none : null,
  };
  return [
    ...whereRelated(toRecords, rest, relatedReplicationsOfClasses(filter)),
    ...whereRelated(toPilots, others, pilotOwnConditions),
  ];
}

/** What is asked of the other pilot, where a filter asks for nothing else and for every class that is stated. */
function otherPilot(
  { classes }: ReplicationsFilter,
  filter: RelatedReplicationFilter | null | undefined,
  end: keyof Relations,
): PilotConditions | null {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const pilot = filter?.[end] ?? null;
  const isAlone = given.length === 1 && areAllStated(classes);
  return isAlone && pilotOwnConditions(pilot).length > 0 ? pilot : null;
}

/** What a filter means where only replications of its classes count. */
function relatedReplicationsOfClasses({ classes }: ReplicationsFilter) {
  return (filter: RelatedReplicationFilter): readonly Condition[] => [
    ...ofClasses(classes),
    ...replicationOwnConditions(filter),
    ...whereGiven<Relations>(filter, {
      receiver: (pilot) => whereReferred(REPLICATION_RECEIVER, pilotOwnConditions(pilot)),
      source: (pilot) => whereReferred(REPLICATION_SOURCE, pilotOwnConditions(pilot)),
    }),
  ];
}
