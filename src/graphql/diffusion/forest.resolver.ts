import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import {
  adoptersByHop,
  treeBreadth,
  treeDepth,
  treeVirality,
  type ReplicationTree,
} from '../../analytics/replication-tree.js';
import { PILOT } from '../../domain/pilot.js';
import type { ReplicationClass } from '../../domain/replication.js';
import {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  pageSize,
  requestedItems,
} from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotType } from '../pilot/pilot.type.js';
import { findReferred } from '../record/follow-reference.js';
import { StatedForestsType, StatedForestType, StatedTreeType } from './forest.type.js';
import type { StatedForest } from './stated-forests.js';

/** A forest with the figures of all its trees. */
interface ShownForest extends Omit<StatedForest, 'trees'> {
  readonly trees: readonly ShownTree[];
}

/** A tree with its figures. */
interface ShownTree {
  readonly rootId: string;
  readonly adopters: number;
  readonly depth: number;
  readonly breadth: number;
  readonly structuralVirality: number | null;
}

@Resolver(() => StatedForestsType)
export class StatedForestsResolver {
  @FieldResolver(() => StatedForestType, {
    description: 'What the receiver, the source or a third party states as done.',
  })
  attested(@Root() forests: readonly StatedForest[]): ShownForest | null {
    return forestOf(forests, 'ATTESTED');
  }

  @FieldResolver(() => StatedForestType, {
    description: 'What a superior orders or approves with the source named.',
  })
  prescribed(@Root() forests: readonly StatedForest[]): ShownForest | null {
    return forestOf(forests, 'PRESCRIBED');
  }
}

@Resolver(() => StatedForestType)
export class StatedForestResolver {
  @FieldResolver(() => [StatedTreeType], {
    description: `The largest trees, by number of adopters, then by id of the root; at most ${MAX_PAGE_SIZE}.`,
    complexity: ({ args, childComplexity }) => 1 + requestedItems(args) * childComplexity,
  })
  trees(
    @Root() { trees }: ShownForest,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE_SIZE,
      description: `How many; 1 to ${MAX_PAGE_SIZE}.`,
    })
    first: number,
  ): readonly ShownTree[] {
    return trees.slice(0, pageSize('first', first));
  }
}

@Resolver(() => StatedTreeType)
export class StatedTreeResolver {
  @FieldResolver(() => PilotType, {
    nullable: true,
    description: 'The pilot that all of it goes back to.',
  })
  root(
    @Root() { rootId }: ShownTree,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(PILOT, rootId, context, info);
  }
}

function forestOf(
  forests: readonly StatedForest[],
  replicationClass: ReplicationClass,
): (ShownForest & Readonly<Record<string, unknown>>) | null {
  const forest = forests.find((one) => one.replicationClass === replicationClass);
  if (forest === undefined) return null;
  const trees = forest.trees.map(toShownTree);
  return {
    ...forest,
    trees,
    roots: trees.length,
    adopters: trees.reduce((sum, { adopters }) => sum + adopters, 0),
    depth: greatest(trees.map(({ depth }) => depth)),
    breadth: greatest(trees.map(({ breadth }) => breadth)),
    reasons: trees.length === 0 ? ['NO_REPLICATION'] : [],
  };
}

function toShownTree(tree: ReplicationTree): ShownTree {
  const byHop = adoptersByHop(tree);
  return {
    rootId: tree.originId,
    adopters: tree.adopters.length,
    depth: treeDepth(byHop),
    breadth: treeBreadth(byHop),
    structuralVirality: treeVirality(tree),
  };
}

function greatest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((most, one) => Math.max(most, one));
}
