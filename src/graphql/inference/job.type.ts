import { Field, Int, ObjectType } from 'type-graphql';
import {
  JOB_KINDS,
  JOB_STATES,
  type JobError,
  type JobKind,
  type JobState,
} from '../../domain/job.js';
import { connectionType } from '../connection/connection-type.js';
import { NodeType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

const JobKindEnum = registerValues<JobKind>(
  'JobKind',
  'What long work is about.',
  { INFER_NETWORK: 'A network of who followed whom, inferred from times; its result is a run.' },
  JOB_KINDS,
);

const JobStateEnum = registerValues<JobState>(
  'JobState',
  'How far long work is.',
  {
    QUEUED: 'It waits for its turn.',
    RUNNING: 'It is under way.',
    DONE: 'It is done, and its result is there.',
    FAILED: 'It came to nothing; its error says why.',
    CANCELLED: 'Somebody had it cancelled; nothing of it was written.',
  },
  JOB_STATES,
);

@ObjectType('JobError', { simpleResolvers: true, description: 'Why long work failed.' })
export class JobErrorType {
  @Field(() => String, { description: 'Code, as errors of replies have it.' })
  readonly code!: string;

  @Field(() => String, { description: 'In words.' })
  readonly message!: string;
}

@ObjectType('Job', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Work that takes longer than a request.',
})
export class JobType extends NodeType {
  @Field(() => JobKindEnum, { description: 'What it is about.' })
  readonly jobKind!: JobKind;

  @Field(() => JobStateEnum, { description: 'How far it is.' })
  readonly state!: JobState;

  @Field(() => String, { nullable: true, description: 'What it does now; null before and after.' })
  readonly stage!: string | null;

  @Field(() => Int, { description: 'Steps of the stage that are done.' })
  readonly done!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Steps of the stage; null where nobody can tell.',
  })
  readonly total!: number | null;

  @Field(() => String, { description: 'What was asked for, as JSON.' })
  readonly parameters!: string;

  @Field(() => String, { description: 'When it was asked for: a UTC instant.' })
  readonly createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When it began; null: it has not.' })
  readonly startedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was over; null: it is not.' })
  readonly finishedAt!: string | null;

  @Field(() => String, { description: 'Name of whoever asked for it.' })
  readonly startedBy!: string;

  @Field(() => JobErrorType, { nullable: true, description: 'Null unless it failed.' })
  readonly error!: JobError | null;
}

export const JobConnection = connectionType('Job', () => JobType);
