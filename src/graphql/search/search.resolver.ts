import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import type { ReplicationRecord } from '../../domain/replication.js';
import type { Loaded } from '../../queries/decode-record.js';
import { toReplication } from '../../queries/decode-replication.js';
import { searchNames } from '../../queries/search-queries.js';
import { MAX_PAGE_SIZE, pageSize, requestedItems } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { NodeType } from '../record/record-type.js';
import { SearchResultType, SearchedKindEnum, type SearchedKind } from './search.type.js';

const LONGEST_TEXT = 100;

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

  @Query(() => [SearchResultType], {
    description:
      'Records whose names match a text in Chinese or English, each once: equal names first, then those that contain it, then those that share words or pairs of characters. At most 100.',
    complexity: ({ args, childComplexity }) => 10 + requestedItems(args) * childComplexity,
  })
  async search(
    @Arg('text', () => String, { description: 'What to look for, 1 to 100 characters.' })
    text: string,
    @Arg('kinds', () => [SearchedKindEnum], {
      defaultValue: [],
      description: 'Only these kinds; all unless told.',
    })
    kinds: readonly SearchedKind[],
    @Arg('first', () => Int, { nullable: true, description: 'How many; 1 to 100, 20 unless told.' })
    first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly SearchResultType[]> {
    if (text.trim() === '' || text.length > LONGEST_TEXT) {
      throw new DomainError(
        'BAD_USER_INPUT',
        `text has 1 to ${LONGEST_TEXT} characters, not all of them blank.`,
      );
    }
    const names = await searchNames(context.reader, text, {
      kinds,
      limit: pageSize('first', first),
    });
    const nodes = await context.records.findAll(names.map(({ subjectId }) => subjectId));
    const byId = new Map<string, NodeType>(nodes.map((node) => [node.id, node]));
    return names.flatMap(({ subjectId, text: matchedName, role: nameRole }) => {
      const node = byId.get(subjectId);
      return node === undefined ? [] : [{ node, matchedName, nameRole }];
    });
  }
}

async function findNode(context: RequestContext, id: string): Promise<object | null> {
  const record = await context.records.find(id);
  return record?.kind === 'Replication'
    ? toReplication(record as unknown as Loaded<ReplicationRecord>)
    : record;
}
