import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import { MAX_PAGE_SIZE } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { NodeType } from '../record/record-type.js';
import { findNode } from './find-node.js';

@Resolver(() => NodeType)
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'Whatever has this id, or null.' })
  async node(
    @Arg('id', () => ID, { description: 'An id of any kind.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return findNode(context, id);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'Whatever has these ids, in their order; null for an id that is not known. At most 100.',
    complexity: ({ args, childComplexity }) =>
      (args['ids'] as readonly string[]).length * childComplexity,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Ids of any kinds.' }) ids: readonly string[],
    @Ctx() context: RequestContext,
  ): Promise<readonly (object | null)[]> {
    if (ids.length > MAX_PAGE_SIZE) {
      throw new DomainError(
        'BAD_USER_INPUT',
        `nodes takes up to ${MAX_PAGE_SIZE} ids, but got ${ids.length}.`,
      );
    }
    return Promise.all(ids.map((id) => findNode(context, id)));
  }
}
