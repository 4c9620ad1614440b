import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { idOf } from '../../domain/identifiers.js';
import { DOMAIN, type Domain } from '../../domain/program.js';
import { ALL_DOMAINS } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { DomainFilter, domainConditions } from './program.args.js';
import { DomainConnection, DomainOrder, DomainType } from './program.type.js';

@Resolver(() => DomainType)
export class DomainResolver {
  @Query(() => DomainType, { nullable: true, description: 'The domain with this id, or null.' })
  domain(
    @Arg('id', () => ID, { description: 'Such as domain:trade.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Domain | null> {
    return context.records.findOf(DOMAIN, idOf('Domain', id));
  }

  @Query(() => DomainConnection, {
    description: 'Reform domains, filtered and ordered.',
    complexity: pageCost,
  })
  domains(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DomainFilter, { nullable: true, description: 'Which domains.' })
    filter: DomainFilter | null,
    @Arg('orderBy', () => DomainOrder, {
      defaultValue: DomainOrder.NOTATION_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Domain>> {
    const conditions = domainConditions(filter);
    return connect(
      context,
      { name: 'Query.domains', source: ALL_DOMAINS, conditions, order },
      page,
    );
  }

  @FieldResolver(() => [DomainType], { description: 'Domains directly under it; at most 100.' })
  narrower(@Root() domain: Domain, @Ctx() context: RequestContext): Promise<readonly Domain[]> {
    return context.records.referring(DOMAIN, 'broaderId', domain.id);
  }
}
