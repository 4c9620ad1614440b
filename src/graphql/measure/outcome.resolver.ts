import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { OUTCOME, type Outcome } from '../../domain/measure.js';
import { nameContains, propertyIs } from '../../queries/list-conditions.js';
import { ALL_OUTCOMES } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { whereGiven } from '../connection/filter.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { MeasureEnum, OutcomeConnection, OutcomeOrder, OutcomeType } from './measure.type.js';

@InputType({ description: 'Which outcomes; all conditions hold together.' })
export class OutcomeFilter {
  @Field(() => MeasureEnum, { nullable: true, description: 'Outcome proper, output or activity.' })
  measure?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of just this region.' })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this pilot.' })
  pilot?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this program.' })
  program?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the Chinese name.' })
  nameContains?: string | null;
}

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
    const conditions = whereGiven(filter, {
      measure: (measure) => propertyIs('measure', measure),
      region: (region) => propertyIs('regionId', idOf('Region', region)),
      pilot: (pilot) => propertyIs('pilotId', idOf('Pilot', pilot)),
      program: (program) => propertyIs('programId', idOf('Program', program)),
      nameContains: (text) => nameContains('name', text),
    });
    return connect(
      context,
      { name: 'Query.outcomes', source: ALL_OUTCOMES, conditions, order },
      page,
    );
  }
}
