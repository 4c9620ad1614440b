import { Field, Float, Int, InterfaceType, ObjectType, createUnionType } from 'type-graphql';
import type { AuthorityDirection, ContentDirection } from '../../domain/direction.js';
import type { Organization } from '../../domain/organization.js';
import type { PartialDate } from '../../domain/partial-date.js';
import {
  ASSERTER_ROLES,
  FIDELITIES,
  MANDATES,
  MECHANISMS,
  REPLICATION_CLASSES,
  STEP_CHANGE,
  STEP_CHANGE_KINDS,
  type AsserterRole,
  type Fidelity,
  type Mandate,
  type Mechanism,
  type ReplicationClass,
} from '../../domain/replication.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { OrganizationType } from '../organization/organization.type.js';
import { PilotType } from '../pilot/pilot.type.js';
import { BatchType } from '../program/program.type.js';
import { NodeType, recordType } from '../record/record-type.js';
import { PartialDateType } from '../scalar/partial-date.type.js';
import { registerValues } from '../scalar/register-values.js';

export const ReplicationClassEnum = registerValues<ReplicationClass>(
  'ReplicationClass',
  'Who says that something was taken up. The classes are never merged or summed unasked.',
  {
    ATTESTED: 'The receiver, the source or a third party states an act done.',
    PRESCRIBED:
      'A superior’s document orders or approves it with that source named; nobody attests a copy.',
    INFERRED: 'A model says so.',
  },
  REPLICATION_CLASSES,
);

export const MandateEnum = registerValues<Mandate>(
  'Mandate',
  'What moved the receiver.',
  {
    ordered: 'A superior ordered it.',
    applied_and_approved: 'It was applied for, and a superior approved.',
    voluntary: 'It took it up of its own will.',
    unstated: 'The source does not say.',
  },
  MANDATES,
);

export const FidelityEnum = registerValues<Fidelity>(
  'Fidelity',
  'How closely the receiver followed.',
  {
    copy: 'As it was.',
    adaptation: 'With changes.',
    selected_items: 'Some items only.',
    unstated: 'The source does not say.',
  },
  FIDELITIES,
);

const MechanismEnum = registerValues<Mechanism>(
  'Mechanism',
  'Why a practice spread, where a source states it.',
  {
    learning: 'From the experience of others.',
    competition: 'So as not to fall behind.',
    emulation: 'To be like a leader.',
    coercion: 'Under pressure.',
  },
  MECHANISMS,
);

const AsserterRoleEnum = registerValues<AsserterRole>(
  'AsserterRole',
  'What part the asserter has in the event.',
  { receiver: 'It is the receiver.', source: 'It is the source.', third_party: 'It is neither.' },
  ASSERTER_ROLES,
);

export const AuthorityDirectionEnum = registerValues<AuthorityDirection>(
  'AuthorityDirection',
  'Who moved the receiver.',
  {
    FROM_ABOVE: 'A superior’s order.',
    APPLIED_AND_APPROVED: 'An application that a superior approved.',
    VOLUNTARY: 'Its own will.',
  },
);

export const ContentDirectionEnum = registerValues<ContentDirection>(
  'ContentDirection',
  'Which way the content went between the ranks of source and receiver, as of the event.',
  {
    DOWNWARD: 'From a higher rank to a lower.',
    SIDEWAYS: 'Between equals.',
    UPWARD: 'From a lower rank to a higher.',
  },
);

registerValues(
  'StepChangeKind',
  'What a receiver did with a step.',
  { kept: 'Kept it.', changed: 'Changed it.', dropped: 'Dropped it.', added: 'Added it.' },
  STEP_CHANGE_KINDS,
);

export const ReplicationSourceUnion = createUnionType({
  name: 'ReplicationSource',
  description: 'What was taken up: a pilot, or a batch as a body.',
  types: () => [PilotType, BatchType] as const,
});

@InterfaceType('Replication', {
  description:
    'One event: a receiver takes up what a source had. Each class is a type of its own, so that no client mixes them by accident.',
  implements: NodeType,
})
export abstract class ReplicationType extends NodeType {
  @Field(() => PartialDateType, { nullable: true, description: 'When; null: no source says.' })
  readonly date!: PartialDate | null;

  @Field(() => MandateEnum, { description: 'What moved the receiver.' })
  readonly mandate!: Mandate;

  @Field(() => FidelityEnum, { description: 'How closely it followed.' })
  readonly fidelity!: Fidelity;

  @Field(() => MechanismEnum, {
    nullable: true,
    description: 'Why it spread, where a source states it.',
  })
  readonly mechanism!: Mechanism | null;

  @Field(() => String, { nullable: true, description: 'What exactly was taken up, in Chinese.' })
  readonly item!: string | null;

  @Field(() => String, { nullable: true, description: 'What exactly was taken up, in English.' })
  readonly itemEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark of the coder.' })
  readonly note!: string | null;
}

@ObjectType('Assertion', { simpleResolvers: true, description: 'Who states it, and in what part.' })
export class AssertionType {
  @Field(() => OrganizationType, { nullable: true, description: 'Who states it.' })
  readonly by!: Organization | null;

  @Field(() => AsserterRoleEnum, { description: 'What part it has.' })
  readonly role!: AsserterRole;
}

@ObjectType('AttestedReplication', {
  implements: ReplicationType,
  simpleResolvers: true,
  description: 'The receiver, the source or a third party states that it was done.',
})
export class AttestedReplicationType extends ReplicationType {}

@ObjectType('PrescribedReplication', {
  implements: ReplicationType,
  simpleResolvers: true,
  description:
    'A superior’s document orders or approves it with the source named. That is not yet a copy that anyone attests.',
})
export class PrescribedReplicationType extends ReplicationType {}

@ObjectType('InferredReplication', {
  implements: ReplicationType,
  simpleResolvers: true,
  description: 'A model says so; no document does.',
})
export class InferredReplicationType extends ReplicationType {
  @Field(() => Float, {
    description: 'How much the edge between both places, along which it goes, adds to the model.',
  })
  readonly gain!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'P value of that edge; null where the test cannot tell.',
  })
  readonly pValue!: number | null;

  @Field(() => Float, { description: 'Log score of this step in the best tree of its practice.' })
  readonly logScore!: number;

  @Field(() => Float, { description: 'Years between both adoptions by the run’s clock.' })
  readonly lagYears!: number;
}

export const StepChangeType = recordType(STEP_CHANGE, {
  description: 'What a receiver did with one step of what it took up.',
  fields: {
    changeKind: 'What it did.',
    stepId: 'The step; null for an added one.',
    name: 'Short name in Chinese.',
    nameEn: 'Short name in English.',
    note: 'Remark of the coder.',
  },
});

@ObjectType('ReplicationCounts', {
  simpleResolvers: true,
  description: 'How often a pilot was taken up, class by class; never one sum.',
})
export class ReplicationCountsType {
  @Field(() => Int, { description: 'Somebody states it was done.' })
  readonly attested!: number;

  @Field(() => Int, { description: 'A superior’s document names this pilot as the source.' })
  readonly prescribed!: number;

  @Field(() => Int, {
    deprecationReason: 'Always 0: what models infer belongs to a run. Ask for inferredByRun.',
    description: 'Inferences outside any run, of which there are none.',
  })
  readonly inferred!: number;

  @Field(() => Int, {
    description:
      'A batch, as a body, that this pilot belongs to is the source. Says nothing of this pilot alone.',
  })
  readonly collective!: number;

  @Field(() => Int, { description: 'Calls to spread its experience; they name no copier.' })
  readonly scaleUps!: number;
}

export const InferredReplicationConnection = connectionType(
  'InferredReplication',
  () => InferredReplicationType,
);

export const ReplicationConnection = connectionType('Replication', () => ReplicationType);

export const ReplicationOrder = orderEnum('ReplicationOrder', {
  DATE: {
    property: 'dateOrder',
    description: 'By earliest possible date; undated ones after all others',
  },
  ID: { property: 'id', description: 'By id' },
});
