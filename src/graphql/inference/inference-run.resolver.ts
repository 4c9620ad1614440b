import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { demandRight } from '../../domain/actor.js';
import type { DiffusionScope } from '../../domain/diffusion.js';
import { judged, type InferenceRun, type InferredTie } from '../../domain/inference.js';
import type { Job } from '../../domain/job.js';
import { madeId } from '../../domain/made-ids.js';
import { REGION } from '../../domain/region.js';
import { INFER_NETWORK } from '../../jobs/infer-network/infer-network-job.js';
import { countTies, tiePage } from '../../queries/inferred-edge-queries.js';
import { countMade, madePage } from '../../queries/made-queries.js';
import type { PageRequest } from '../../queries/page.js';
import { RUN_SHAPE } from '../../queries/run-shape.js';
import { connectOwn } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { toListOrder } from '../connection/order-enum.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { DiffusionChoicesType, settledChoices } from '../diffusion/diffusion-choices.type.js';
import { findReferred } from '../record/follow-reference.js';
import { RegionType } from '../region/region.type.js';
import { InferNetworkInput, toInferenceParameters } from './infer-network.args.js';
import {
  CompatibilityEnum,
  InferenceAgreementType,
  InferenceRunConnection,
  InferenceRunType,
  InferenceStopType,
  InferredTieConnection,
  InferredTieOrder,
  InferredTieType,
  LagModelType,
} from './inference-run.type.js';
import { JobType } from './job.type.js';
import { RunScopeType } from './run-scope.type.js';

const RUN_ID = 'Such as run:20261126t101500123-5f3a9c.';

@Resolver(() => InferenceRunType)
export class InferenceRunResolver {
  @Query(() => InferenceRunType, {
    nullable: true,
    description: 'The run of a model with this id, or null.',
  })
  inferenceRun(
    @Arg('id', () => ID, { description: RUN_ID }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InferenceRun | null> {
    return context.made.runs.load(madeId('InferenceRun', id));
  }

  @Query(() => InferenceRunConnection, {
    description: 'Runs of models that infer who followed whom, the newest first.',
    complexity: pageCost,
  })
  inferenceRuns(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InferenceRun>> {
    const { reader } = context;
    const load = (request: PageRequest) => madePage(reader, RUN_SHAPE, request);
    const count = (): Promise<number> => countMade(reader, RUN_SHAPE);
    return connectOwn(context, { scope: 'Query.inferenceRuns', load, count }, page);
  }

  @Query(() => InferredTieConnection, {
    description: 'The network that a run inferred between regions; empty for an unknown run.',
    complexity: pageCost,
  })
  network(
    @Arg('run', () => ID, { description: RUN_ID }) id: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => InferredTieOrder, {
      defaultValue: InferredTieOrder.POSITION_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InferredTie>> {
    const run = madeId('InferenceRun', id);
    const { reader } = context;
    const scope = JSON.stringify(['Query.network', run, order]);
    const load = tiePage.bind(null, reader, run, toListOrder(order));
    return connectOwn(context, { scope, load, count: () => countTies(reader, run) }, page);
  }

  @Mutation(() => JobType, {
    description:
      'Infers a network of who followed whom from times of adoption. For analysts. Gives the job, whose result will be an InferenceRun: at once where the same was done before.',
  })
  inferNetwork(
    @Arg('input', () => InferNetworkInput, { description: 'From what, and how.' })
    input: InferNetworkInput,
    @Ctx() { actor, jobs }: RequestContext,
  ): Promise<Job> {
    const startedBy = demandRight(actor, 'INFER');
    const parameters = toInferenceParameters(input);
    return jobs.submit(INFER_NETWORK, { parameters, startedBy, isFresh: input.fresh });
  }

  @Mutation(() => ID, {
    description:
      'Deletes a run with its edges, and nothing else; gives its id. For analysts. NOT_FOUND for an unknown one.',
  })
  async deleteInferenceRun(
    @Arg('id', () => ID, { description: RUN_ID }) id: string,
    @Ctx() { actor, jobs }: RequestContext,
  ): Promise<string> {
    demandRight(actor, 'INFER');
    await jobs.discard(INFER_NETWORK, madeId('InferenceRun', id));
    return id;
  }

  @FieldResolver(() => RunScopeType, { description: 'What was looked at.' })
  scope(@Root() run: InferenceRun): DiffusionScope {
    return run.parameters.scope;
  }

  @FieldResolver(() => DiffusionChoicesType, { description: 'How pilots became adoptions.' })
  choices(@Root() run: InferenceRun): DiffusionChoicesType {
    const years = { first: run.firstYear, last: run.lastYear };
    return settledChoices({ ...run, years }, run.parameters.choices);
  }

  @FieldResolver(() => LagModelType, { description: 'The model of lags, as it was used.' })
  model(@Root() { model, parameters }: InferenceRun): object {
    const asked = parameters.model;
    return { ...model, isRateAutomatic: asked.model === 'exponential' && asked.lambda === null };
  }

  @FieldResolver(() => InferenceStopType, { description: 'When it was to stop.' })
  stop(@Root() { parameters: { stop } }: InferenceRun): object {
    return 'edges' in stop ? { maxEdges: stop.edges } : stop;
  }

  @FieldResolver(() => CompatibilityEnum, {
    nullable: true,
    description: 'Whose published numbers it repeats; null: nobody’s.',
  })
  compat(@Root() run: InferenceRun): string | null {
    return run.parameters.compat;
  }

  @FieldResolver(() => InferenceAgreementType, {
    description: 'How it agrees with what documents attest.',
  })
  agreement(@Root() run: InferenceRun): object {
    return judged(run.agreement);
  }
}

@Resolver(() => InferredTieType)
export class InferredTieResolver {
  @FieldResolver(() => RegionType, { description: 'Where it comes from.' })
  source(
    @Root() tie: InferredTie,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(REGION, tie.sourceId, context, info);
  }

  @FieldResolver(() => RegionType, { description: 'Where it comes to.' })
  receiver(
    @Root() tie: InferredTie,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(REGION, tie.receiverId, context, info);
  }
}
