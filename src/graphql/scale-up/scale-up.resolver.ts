import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { SCALE_UP, type ScaleUp } from '../../domain/scale-up.js';
import { ALL_SCALE_UPS } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { ScaleUpFilter, scaleUpConditions } from './scale-up.args.js';
import { ScaleUpConnection, ScaleUpOrder, ScaleUpType } from './scale-up.type.js';

@Resolver(() => ScaleUpType)
export class ScaleUpResolver {
  @Query(() => ScaleUpType, { nullable: true, description: 'The scale-up with this id, or null.' })
  scaleUp(
    @Arg('id', () => ID, { description: 'Such as scale-up:huangbai-river-basin.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ScaleUp | null> {
    return context.records.findOf(SCALE_UP, idOf('ScaleUp', id));
  }

  @Query(() => ScaleUpConnection, {
    description: 'Calls to spread an experience, filtered and ordered.',
    complexity: pageCost,
  })
  scaleUps(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ScaleUpFilter, { nullable: true, description: 'Which scale-ups.' })
    filter: ScaleUpFilter | null,
    @Arg('orderBy', () => ScaleUpOrder, {
      defaultValue: ScaleUpOrder.DATE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ScaleUp>> {
    const conditions = scaleUpConditions(filter);
    return connect(
      context,
      { name: 'Query.scaleUps', source: ALL_SCALE_UPS, conditions, order },
      page,
    );
  }
}
