import { Field, InputType } from 'type-graphql';
import type { ReplicationClass } from '../../domain/replication.js';
import { ofClasses } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { REPLICATION_RECEIVER, REPLICATION_SOURCE } from '../../queries/relations.js';
import { whereGiven, whereReferred } from '../connection/filter.js';
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

/** What a filter means where only replications of its classes count. */
export function relatedReplicationsOfClasses({ classes }: ReplicationsFilter) {
  return (filter: RelatedReplicationFilter): readonly Condition[] => [
    ...ofClasses(classes),
    ...replicationOwnConditions(filter),
    ...whereGiven<Relations>(filter, {
      receiver: (pilot) => whereReferred(REPLICATION_RECEIVER, pilotOwnConditions(pilot)),
      source: (pilot) => whereReferred(REPLICATION_SOURCE, pilotOwnConditions(pilot)),
    }),
  ];
}
