import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { InferenceRun } from '../../domain/inference.js';
import { madeId } from '../../domain/made-ids.js';
import type { Pilot } from '../../domain/pilot.js';
import type { InferredReplication } from '../../domain/replication.js';
import type { CopiesByRun } from '../../queries/inferred-edge-queries.js';
import type { CopyCounts, WalkDirection } from '../../queries/replication-queries.js';
import { connectOwn } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotType } from '../pilot/pilot.type.js';
import {
  InferredReplicationConnection,
  InferredReplicationType,
  ReplicationCountsType,
} from '../replication/replication.type.js';
import { InferenceRunType, InferredCountType } from './inference-run.type.js';

const RUN = { description: 'Id of the run; of an unknown one, nothing.' };
const MOST_RUNS = 100;

@Resolver(() => PilotType)
export class PilotInferenceResolver {
  @FieldResolver(() => InferredReplicationConnection, {
    description:
      'Who followed this pilot, as a run of a model infers; no document says so. By date of adoption.',
    complexity: pageCost,
  })
  inferredCopies(
    @Root() pilot: Pilot,
    @Arg('run', () => ID, RUN) run: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InferredReplication>> {
    return connectInferred(context, pilot.id, 'copies', run, page);
  }

  @FieldResolver(() => InferredReplicationConnection, {
    description: 'Whom this pilot followed, as a run of a model infers; no document says so.',
    complexity: pageCost,
  })
  inferredSources(
    @Root() pilot: Pilot,
    @Arg('run', () => ID, RUN) run: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InferredReplication>> {
    return connectInferred(context, pilot.id, 'sources', run, page);
  }
}

@Resolver(() => ReplicationCountsType)
export class InferredCountsResolver {
  @FieldResolver(() => [InferredCountType], {
    description:
      'How often each run of a model infers that it was followed, the newest run first; at most 100. Never one sum: runs are about the same.',
  })
  async inferredByRun(
    @Root() counts: CopyCounts,
    @Ctx() context: RequestContext,
  ): Promise<readonly CopiesByRun[]> {
    return (await context.made.copiesByRun.load(counts.pilotId)).slice(0, MOST_RUNS);
  }
}

@Resolver(() => InferredCountType)
export class InferredCountResolver {
  @FieldResolver(() => InferenceRunType, { description: 'The run.' })
  run(@Root() count: CopiesByRun, @Ctx() context: RequestContext): Promise<InferenceRun | null> {
    return context.made.runs.load(count.runId);
  }
}

@Resolver(() => InferredReplicationType)
export class InferredReplicationResolver {
  @FieldResolver(() => InferenceRunType, {
    description: 'The run of the model that infers it.',
  })
  run(
    @Root() replication: InferredReplication,
    @Ctx() context: RequestContext,
  ): Promise<InferenceRun | null> {
    return context.made.runs.load(replication.runId);
  }
}

function connectInferred(
  context: RequestContext,
  pilotId: string,
  direction: WalkDirection,
  runId: string,
  page: PageArgs,
): Promise<Connection<InferredReplication>> {
  const list = { direction, run: madeId('InferenceRun', runId) };
  const own = {
    scope: JSON.stringify(['Pilot.inferred', pilotId, list]),
    load: context.made.inferred.bind(null, list, pilotId),
    count: () => context.made.countInferred(list, pilotId),
  };
  return connectOwn(context, own, page);
}
