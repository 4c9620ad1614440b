import { Arg, Args, Ctx, Query, Resolver, type ClassType } from 'type-graphql';
import type { RecordOf, RecordShape } from '../../domain/record-shape.js';
import type { Loaded } from '../../queries/decode-record.js';
import type { Condition } from '../../queries/match-lines.js';
import type { ListSource } from '../../queries/page.js';
import type { RequestContext } from '../context.js';
import { connect } from './connect.js';
import { pageCost, type Connection } from './connection-type.js';
import { PageArgs } from './page-args.js';

/** A list at the root that needs nothing of its own: all records of a kind, filtered and ordered. */
export interface RootList<S extends RecordShape, Filter extends object> {
  /** Field of Query, such as `claims`. */
  readonly field: string;
  readonly description: string;
  readonly source: ListSource<S>;
  readonly connection: ClassType<object>;
  readonly filter: ClassType<Filter>;
  readonly conditionsOf: (filter: Filter | null) => readonly Condition[];
  /** An order enum, and the value that it has unless told. */
  readonly order: Readonly<Record<string, string>>;
  readonly defaultOrder: string;
}

/** Declares a resolver class for such a list. */
export function rootList<S extends RecordShape, Filter extends object>(
  list: RootList<S, Filter>,
): ClassType<object> {
  const { field, description, source, connection, filter: filterType, order, defaultOrder } = list;

  @Resolver()
  class RootListResolver {
    @Query(() => connection, { name: field, description, complexity: pageCost })
    items(
      @Args(() => PageArgs) page: PageArgs,
      @Arg('filter', () => filterType, { nullable: true, description: 'Which of them.' })
      filter: Filter | null,
      @Arg('orderBy', () => order, { defaultValue: defaultOrder, description: 'In which order.' })
      chosenOrder: string,
      @Ctx() context: RequestContext,
    ): Promise<Connection<Loaded<RecordOf<S>>>> {
      const conditions = list.conditionsOf(filter);
      return connect(
        context,
        { name: `Query.${field}`, source, conditions, order: chosenOrder },
        page,
      );
    }
  }

  return RootListResolver;
}
