import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { requestedItems } from './page-args.js';

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page stands in its list, as Relay has it.',
})
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are items after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are items before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item; null on an empty page.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item; null on an empty page.',
  })
  readonly endCursor!: string | null;
}

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
  /** The same place in the list, of another form of its item. */
  readonly withNode: <U>(node: U) => Edge<U>;
}

/** A page of items as resolvers return it. The total is counted only when a client selects it. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: () => number | Promise<number>;
}

/** Declares `XConnection` and `XEdge` for a type of items. */
export function connectionType(name: string, of: () => unknown): ClassType<object> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `An item of a page of ${name}.`,
  })
  class EdgeType {
    @Field(() => of() as ClassType<object>, { description: 'The item.' })
    readonly node!: object;

    @Field(() => String, { description: 'Where the item stands; for after and before.' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items of the page, with their cursors.' })
    readonly edges!: readonly EdgeType[];

    @Field(() => PageInfoType, { description: 'Where the page stands.' })
    readonly pageInfo!: PageInfoType;

    @Field(() => Int, {
      description: 'Items of the whole list, of all pages. Counted only when asked for.',
    })
    readonly totalCount!: number;
  }

  return ConnectionType;
}

/** Cost of a connection: one for the page and what is asked of each item. */
export function pageCost({ args, childComplexity }: PageCostArguments): number {
  return 1 + requestedItems(args) * childComplexity;
}

interface PageCostArguments {
  readonly args: Readonly<Record<string, unknown>>;
  readonly childComplexity: number;
}
