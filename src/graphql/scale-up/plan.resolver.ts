import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { PLAN, type Plan } from '../../domain/plan.js';
import { ALL_PLANS } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PlanFilter, planConditions } from './plan.args.js';
import { PlanConnection, PlanOrder, PlanType } from './scale-up.type.js';

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => PlanType, { nullable: true, description: 'The plan with this id, or null.' })
  plan(
    @Arg('id', () => ID, { description: 'Such as plan:wuhan-market-reform.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Plan | null> {
    return context.records.findOf(PLAN, idOf('Plan', id));
  }

  @Query(() => PlanConnection, {
    description: 'Planned, explored, running and done measures, filtered and ordered.',
    complexity: pageCost,
  })
  plans(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PlanFilter, { nullable: true, description: 'Which plans.' })
    filter: PlanFilter | null,
    @Arg('orderBy', () => PlanOrder, {
      defaultValue: PlanOrder.DATE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Plan>> {
    const conditions = planConditions(filter);
    return connect(context, { name: 'Query.plans', source: ALL_PLANS, conditions, order }, page);
  }
}
