import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { OUTCOME, type Outcome } from '../../domain/measure.js';
import { ALL_OUTCOMES } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { OutcomeConnection, OutcomeOrder, OutcomeType } from './measure.type.js';
import { OutcomeFilter, outcomeConditions } from './outcome.args.js';

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @Query(() => OutcomeType, { nullable: true, description: 'The outcome with this id, or null.' })
  outcome(
    @Arg('id', () => ID, { description: 'Such as outcome:yichang-coal-mines-closed.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Outcome | null> {
    return context.records.findOf(OUTCOME, idOf('Outcome', id));
  }

  @Query(() => OutcomeConnection, {
    description: 'Measured results, filtered and ordered.',
    complexity: pageCost,
  })
  outcomes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OutcomeFilter, { nullable: true, description: 'Which outcomes.' })
    filter: OutcomeFilter | null,
    @Arg('orderBy', () => OutcomeOrder, {
      defaultValue: OutcomeOrder.PERIOD_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Outcome>> {
    const conditions = outcomeConditions(filter);
    return connect(
      context,
      { name: 'Query.outcomes', source: ALL_OUTCOMES, conditions, order },
      page,
    );
  }
}
