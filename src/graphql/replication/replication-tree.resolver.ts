import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  Resolver,
  Root,
} from 'type-graphql';
import {
  adoptionCurve,
  timeToShare,
  type CurvePoint,
  type Period,
} from '../../analytics/adoption-curve.js';
import {
  treeBreadth,
  treeDepth,
  treeVirality,
  type Adopter,
  type HopCount,
} from '../../analytics/replication-tree.js';
import { DomainError } from '../../domain/errors.js';
import { idOf } from '../../domain/identifiers.js';
import { comparePartialDates, type PartialDate } from '../../domain/partial-date.js';
import type { Pilot } from '../../domain/pilot.js';
import type { Replication } from '../../domain/replication.js';
import { COLLECTIVE_COPIES_OF_PILOT } from '../../queries/lists.js';
import { mayHaveBeenWithin } from '../../queries/pilot-queries.js';
import type { Position } from '../../queries/page.js';
import { connectArray, withNodes } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotType } from '../pilot/pilot.type.js';
import { PartialDateType } from '../scalar/partial-date.type.js';
import { connectReplications } from './connect-replications.js';
import {
  hopCountsOfTree,
  type AdopterInTree,
  type CountedTree,
  type TreeOfPilot,
} from './read-replication-tree.js';
import { walkedConditions } from './replication.args.js';
import { ReplicationConnection, ReplicationOrder } from './replication.type.js';
import {
  AdopterConnection,
  CurvePointType,
  HopCountType,
  PeriodEnum,
  ReplicationTreeType,
  TimeToShareType,
} from './replication-tree.type.js';

const MAX_SHARES = 20;

@InputType({ description: 'Which adopters; all conditions hold together.' })
export class AdopterFilter {
  @Field(() => Int, { nullable: true, description: 'Just so many replications from the origin.' })
  hop?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'At this region or a place that belonged to it when the practice came; undated ones by where the place belongs now.',
  })
  within?: string | null;
}

@Resolver(() => ReplicationTreeType)
export class ReplicationTreeResolver {
  @FieldResolver(() => PilotType, { description: 'The pilot that it spread from.' })
  origin(@Root() tree: TreeOfPilot): Pilot {
    return tree.origin;
  }

  @FieldResolver(() => AdopterConnection, {
    description: 'Who took it up, by hop, then date, then id.',
    complexity: pageCost,
  })
  async adopters(
    @Root() tree: TreeOfPilot,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AdopterFilter, { nullable: true, description: 'Which adopters.' })
    filter: AdopterFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AdopterInTree>> {
    const chosen = await chooseAdopters(context, tree, filter);
    const scope = JSON.stringify(['ReplicationTree.adopters', tree.scope, filter]);
    return withNodes(connectArray(context, scope, chosen, positionOf, page), (adopter) => ({
      ...adopter,
      tree,
    }));
  }

  @FieldResolver(() => [HopCountType], {
    description: 'Adopters per hop, nearest first; at most 16.',
  })
  byHop(@Root() tree: TreeOfPilot | CountedTree): readonly HopCount[] {
    return hopCountsOfTree(tree);
  }

  @FieldResolver(() => Int, {
    description: 'Hops to the farthest adopter; 0 when nobody took it up.',
  })
  depth(@Root() tree: TreeOfPilot | CountedTree): number {
    return treeDepth(hopCountsOfTree(tree));
  }

  @FieldResolver(() => Int, { description: 'Most adopters at one hop; 0 when nobody took it up.' })
  breadth(@Root() tree: TreeOfPilot | CountedTree): number {
    return treeBreadth(hopCountsOfTree(tree));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Mean distance between all pairs: near 2 for a star, more for chains; null when nobody took it up.',
  })
  structuralVirality(@Root() tree: TreeOfPilot): number | null {
    return treeVirality(tree);
  }

  @FieldResolver(() => PartialDateType, {
    nullable: true,
    description: 'Date of the first adoption; null: none is dated.',
  })
  firstDate(@Root() tree: TreeOfPilot): PartialDate | null {
    return datesOf(tree)[0] ?? null;
  }

  @FieldResolver(() => PartialDateType, {
    nullable: true,
    description: 'Date of the last adoption; null: none is dated.',
  })
  lastDate(@Root() tree: TreeOfPilot): PartialDate | null {
    return datesOf(tree).at(-1) ?? null;
  }

  @FieldResolver(() => Int, {
    description: 'Adopters whose date is not known; the curve leaves them out.',
  })
  undated(@Root() tree: TreeOfPilot): number {
    return tree.adopters.length - datesOf(tree).length;
  }

  @FieldResolver(() => [CurvePointType], {
    description:
      'Adopters over time, cumulative: one point a period from the first date to the last.',
  })
  curve(
    @Root() tree: TreeOfPilot,
    @Arg('by', () => PeriodEnum, {
      defaultValue: PeriodEnum['YEAR'],
      description: 'Length of a step.',
    })
    by: Period,
  ): readonly CurvePoint[] {
    return adoptionCurve(
      tree.adopters.map(({ edge }) => edge.date),
      by,
    );
  }

  @FieldResolver(() => [TimeToShareType], {
    description: 'Time until these shares of the adopters had adopted; at most 20.',
  })
  timeTo(
    @Root() tree: TreeOfPilot,
    @Arg('share', () => [Float], {
      defaultValue: [0.1, 0.5, 0.9],
      description: 'Shares above 0 and at most 1; up to 20.',
    })
    shares: readonly number[],
  ): readonly TimeToShareType[] {
    if (shares.length > MAX_SHARES || shares.some((share) => !(share > 0 && share <= 1))) {
      throw new DomainError(
        'BAD_USER_INPUT',
        `share takes up to ${MAX_SHARES} numbers above 0 and at most 1.`,
      );
    }
    const dates = tree.adopters.map(({ edge }) => edge.date);
    return shares.map((share) => ({ share, time: timeToShare(tree.origin.started, dates, share) }));
  }

  @FieldResolver(() => ReplicationConnection, {
    description:
      'Replications from batches, as bodies, that the origin belongs to: apart, never inside the numbers above.',
    complexity: pageCost,
  })
  collective(
    @Root() tree: TreeOfPilot,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Replication>> {
    const list = { name: 'ReplicationTree.collective', source: COLLECTIVE_COPIES_OF_PILOT };
    const conditions = walkedConditions(tree.walk);
    const order = ReplicationOrder.DATE_ASC;
    return connectReplications(
      context,
      { ...list, ownerId: tree.originId, conditions, order },
      page,
    );
  }
}

async function chooseAdopters(
  context: RequestContext,
  tree: TreeOfPilot,
  filter: AdopterFilter | null,
): Promise<readonly Adopter[]> {
  const { hop, within } = filter ?? {};
  const inside =
    within == null ? null : await context.pilotsEverWithin.load(idOf('Region', within));
  return tree.adopters.filter(
    ({ hop: reachedAt, pilotId, edge }) =>
      (hop == null || reachedAt === hop) &&
      (inside === null || mayHaveBeenWithin(inside.get(pilotId) ?? [], edge.date)),
  );
}

function positionOf({ hop, pilotId }: Adopter): Position {
  return { key: String(hop), id: pilotId };
}

function datesOf(tree: TreeOfPilot): readonly PartialDate[] {
  return tree.adopters
    .map(({ edge }) => edge.date)
    .filter((date) => date !== null)
    .sort(comparePartialDates);
}
