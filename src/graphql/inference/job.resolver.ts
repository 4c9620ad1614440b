import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { demandRight } from '../../domain/actor.js';
import type { Job } from '../../domain/job.js';
import { madeId } from '../../domain/made-ids.js';
import { JOB_SHAPE } from '../../queries/job-shape.js';
import { countMade, madePage } from '../../queries/made-queries.js';
import type { PageRequest } from '../../queries/page.js';
import { connectOwn } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { NodeType } from '../record/record-type.js';
import { findNode } from '../search/find-node.js';
import { JobConnection, JobType } from './job.type.js';

const ID_DESCRIPTION = 'Such as job:20261126t101500123-5f3a9c.';

@Resolver(() => JobType)
export class JobResolver {
  @Query(() => JobType, { nullable: true, description: 'The job with this id, or null.' })
  job(
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Job | null> {
    return context.made.jobs.load(madeId('Job', id));
  }

  @Query(() => JobConnection, { description: 'Jobs, the newest first.', complexity: pageCost })
  jobs(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Job>> {
    const { reader } = context;
    const load = (request: PageRequest) => madePage(reader, JOB_SHAPE, request);
    const count = (): Promise<number> => countMade(reader, JOB_SHAPE);
    return connectOwn(context, { scope: 'Query.jobs', load, count }, page);
  }

  @Mutation(() => JobType, {
    description:
      'Asks that a job be cancelled; it ends within a second or two, and nothing of it is written. For analysts. CONFLICT when it is over in another way.',
  })
  cancelJob(
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Job> {
    demandRight(context.actor, 'INFER');
    return context.jobs.cancel(madeId('Job', id));
  }

  @Subscription(() => JobType, {
    name: 'job',
    description:
      'A job as it is now, and again whenever it has changed; ends when the job is over. By Server-Sent Events at /graphql/stream.',
    subscribe: ({ args, context }: { args: { id: string }; context: RequestContext }) =>
      context.jobs.watch(madeId('Job', args.id)),
  })
  jobChanges(
    @Root() job: Job,
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) _id: string,
  ): Job {
    return job;
  }

  @FieldResolver(() => NodeType, {
    nullable: true,
    description:
      'What came of it, such as an InferenceRun; null until it is done, and after the result was deleted.',
  })
  async result(@Root() job: Job, @Ctx() context: RequestContext): Promise<object | null> {
    return job.resultId === null ? null : findNode(context, job.resultId);
  }
}
