import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { replicationPaths, type ReplicationPath } from '../../analytics/time-respecting-paths.js';
import { DomainError } from '../../domain/errors.js';
import { idOf } from '../../domain/identifiers.js';
import { PILOT } from '../../domain/pilot.js';
import {
  eventOfEdge,
  REPLICATION,
  type EdgeEvent,
  type Replication,
  type ReplicationEdge,
} from '../../domain/replication.js';
import { toReplication } from '../../queries/decode-replication.js';
import { edgesBetweenPilots, edgesToward } from '../../queries/path-queries.js';
import { sourcesReached } from '../../queries/replication-parts.js';
import {
  isReadAhead,
  walkSourcesAmong,
  type WalkOptions,
} from '../../queries/walk-replications.js';
import { connectArray } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotType } from '../pilot/pilot.type.js';
import { findReferred } from '../record/follow-reference.js';
import { recordSelectionOf, selectsOnly } from '../record/record-selection-of.js';
import { WalkArgs, toWalkOptions } from './replication.args.js';
import { ReplicationType } from './replication.type.js';
import { ReplicationPathConnection, ReplicationPathType } from './replication-path.type.js';

/** What of a replication an edge tells. */
const TOLD_BY_EDGE = ['id', 'date', 'replicationClass', '__typename'];
const PILOTS_ON_PATHS = ['edges', 'node', 'pilots'];

const SEARCH_LIMITS = { maxPaths: 1_000, maxSteps: 200_000 } as const;

@Resolver(() => ReplicationPathType)
export class ReplicationPathResolver {
  @Query(() => ReplicationPathConnection, {
    description: 'Every way along replications from one pilot to another, shortest first.',
    complexity: (cost) => 100 + pageCost(cost),
  })
  async replicationPaths(
    @Arg('from', () => ID, { description: 'The pilot at the origin.' }) from: string,
    @Arg('to', () => ID, { description: 'The pilot at the end.' }) to: string,
    @Args(() => WalkArgs) walk: WalkArgs,
    @Arg('timeRespecting', () => Boolean, {
      defaultValue: true,
      description: 'Only ways whose replications can have come one after another.',
    })
    timeRespecting: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReplicationPath> & { readonly isComplete: boolean }> {
    const ends = { fromId: idOf('Pilot', from), toId: idOf('Pilot', to) };
    const options = toWalkOptions(walk);
    const edges = await readEdges(context, ends, options, info);
    if (edges.length === 0) await refuseUnknownPilots(context, Object.values(ends));
    const { paths, isComplete } = replicationPaths(edges, {
      ...{ ...ends, ...SEARCH_LIMITS },
      ...{ maxHops: options.maxHops, timeRespecting },
    });
    const scope = JSON.stringify(['Query.replicationPaths', ends, options, timeRespecting]);
    return { ...connectArray(context, scope, paths, positionOf, page), isComplete };
  }

  @FieldResolver(() => Int, { description: 'Number of replications.' })
  hops(@Root() { edges }: ReplicationPath): number {
    return edges.length;
  }

  @FieldResolver(() => [PilotType], {
    description: 'The pilots on the way, the origin first; at most 17.',
  })
  pilots(
    @Root() { edges }: ReplicationPath,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): readonly (object | null | Promise<object | null>)[] {
    const ids = [edges[0]?.sourceId ?? null, ...edges.map(({ receiverId }) => receiverId)];
    return ids.map((id) => findReferred(PILOT, id, context, info));
  }

  @FieldResolver(() => [ReplicationType], {
    description: 'The replications on the way, the first first; at most 16.',
  })
  replications(
    @Root() { edges }: ReplicationPath,
    @Ctx() { records }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): readonly EdgeEvent[] | Promise<readonly Replication[]> {
    return selectsOnly(info, TOLD_BY_EDGE)
      ? edges.map(eventOfEdge)
      : readReplications(edges, records, info);
  }
}

async function readReplications(
  edges: ReplicationPath['edges'],
  records: RequestContext['records'],
  info: GraphQLResolveInfo,
): Promise<readonly Replication[]> {
  const selection = recordSelectionOf(REPLICATION, info);
  const found = await Promise.all(
    edges.map(({ replicationId }) => records.findSelected(selection, replicationId)),
  );
  return found.filter((record) => record !== null).map(toReplication);
}

/** The edges between two pilots; where that is one statement, the pilots on the way come along. */
async function readEdges(
  { reader, records }: RequestContext,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
  options: WalkOptions,
  info: GraphQLResolveInfo,
): Promise<readonly ReplicationEdge[]> {
  if (!isReadAhead(reader)) return edgesBetweenPilots(reader, fromId, toId, options);
  const selection = recordSelectionOf(PILOT, info, PILOTS_ON_PATHS);
  const above = await sourcesReached(reader, selection, toId, options);
  if (above === null) return edgesBetweenPilots(reader, fromId, toId, options);
  records.addFound(selection, above.pilots);
  const levels = await walkSourcesAmong(above.edges, toId, options);
  return edgesToward(fromId, toId, levels, options);
}

/** Between pilots that do not exist there is no path either, but for another reason. */
async function refuseUnknownPilots(
  { records }: RequestContext,
  ids: readonly string[],
): Promise<void> {
  const pilots = await Promise.all(ids.map((id) => records.findOf(PILOT, id)));
  const unknown = ids[pilots.indexOf(null)];
  if (unknown === undefined) return;
  throw new DomainError('NOT_FOUND', `There is no pilot with the id "${unknown}".`);
}

function positionOf({ edges }: ReplicationPath): { readonly key: string; readonly id: string } {
  return {
    key: String(edges.length),
    id: edges.map(({ replicationId }) => replicationId).join(' '),
  };
}
