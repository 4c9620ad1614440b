import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { SearchedKind } from '../../domain/name.js';
import { shapeOfKind } from '../../domain/record-shapes.js';
import type { SubjectsAlong } from '../../queries/matching-names.js';
import type { FoundName } from '../../queries/rank-names.js';
import { searchFacets, type SearchFacet } from '../../queries/search-facets.js';
import { searchNames } from '../../queries/search-queries.js';
import {
  FEW_FOUND,
  mayBeMistyped,
  MOST_SUGGESTIONS,
  suggestNames,
} from '../../queries/suggest-names.js';
import { pageSize, requestedItems } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { findOfAnyKind } from '../record/follow-reference.js';
import { fieldsBelow, recordSelectionOf } from '../record/record-selection-of.js';
import type { NodeType } from '../record/record-type.js';
import { textToFind } from './text-to-find.js';
import {
  NameSearchType,
  SearchFacetType,
  SearchResultType,
  SearchedKindEnum,
} from './search.type.js';

/** What facets and suggestions cost: each compares every name, as the search itself does. */
const COST = 10;

/** A search that was made: what its other fields need to know of it. */
interface NameSearch {
  readonly text: string;
  readonly kinds: readonly SearchedKind[];
  readonly names: readonly FoundName[];
}

/** Records of the one kind that is looked for come along with their names. */
function foundAlong(
  [kind, ...others]: readonly SearchedKind[],
  { records }: RequestContext,
  info: GraphQLResolveInfo,
): SubjectsAlong | undefined {
  const shape = shapeOfKind(kind ?? null);
  const asked = fieldsBelow(info, ['results']);
  if (shape === null || others.length > 0 || !asked.some(({ name }) => name.value === 'node'))
    return undefined;
  const selection = recordSelectionOf(shape, info, ['results', 'node']);
  return { selection, receive: (found) => records.addFound(selection, found) };
}

@Resolver(() => NameSearchType)
export class SearchResolver {
  @Query(() => NameSearchType, {
    description:
      'Records by their names: in Chinese, English or pinyin, by initials, and by what a number measures.',
    complexity: ({ args, childComplexity }) => COST + requestedItems(args) * childComplexity,
  })
  async search(
    @Arg('text', () => String, {
      description:
        'What to look for, 1 to 100 characters: names or parts of them, such as 杭州, hangzhou, hz or "hangzhou 综试区".',
    })
    text: string,
    @Arg('kinds', () => [SearchedKindEnum], {
      defaultValue: [],
      description: 'Only these kinds; all unless told.',
    })
    kinds: readonly SearchedKind[],
    @Arg('first', () => Int, { nullable: true, description: 'How many; 1 to 100, 20 unless told.' })
    first: number | null,
    @Arg('similar', () => Boolean, {
      defaultValue: true,
      description: 'Whether names that are only similar fill up the answer.',
    })
    similar: boolean,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NameSearch> {
    const limit = pageSize('first', first);
    const wanted = textToFind(text);
    const along = foundAlong(kinds, context, info);
    const names = await searchNames(context.reader, wanted, { kinds, limit, similar, along });
    return { text: wanted, kinds, names };
  }

  @FieldResolver(() => [SearchResultType], {
    description:
      'The records, each once, by its best name. Names that equal the text come first, then those that it spells whole, begins, abbreviates, is part of or spells in part, then records that have all its words, then names that are only similar. At most 100.',
  })
  async results(
    @Root() { names }: NameSearch,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly SearchResultType[]> {
    const ids = names.map(({ subjectId }) => subjectId);
    const nodes = await findOfAnyKind(ids, context, info, ['node']);
    const byId = new Map<string, NodeType>(nodes.map((node) => [node.id, node]));
    return names.flatMap(({ subjectId, text: matchedName, role: nameRole, match }) => {
      const node = byId.get(subjectId);
      return node === undefined ? [] : [{ node, matchedName, nameRole, match }];
    });
  }

  @FieldResolver(() => [SearchFacetType], {
    description:
      'How many records of each kind there are to be found, whatever kinds and number were asked for; those that are only similar do not count. All are counted. The largest first; at most 20.',
    complexity: COST,
  })
  facets(
    @Root() { text }: NameSearch,
    @Ctx() context: RequestContext,
  ): Promise<readonly SearchFacet[]> {
    return searchFacets(context.reader, text);
  }

  @FieldResolver(() => [String], {
    description: `Names of the kinds that may have been meant, the closest first, where fewer than ${FEW_FOUND} records were found, similar ones apart, and none of just that name. At most ${MOST_SUGGESTIONS}.`,
    complexity: COST,
  })
  didYouMean(
    @Root() { text, kinds, names }: NameSearch,
    @Ctx() context: RequestContext,
  ): Promise<readonly string[]> {
    if (!mayBeMistyped(names)) return Promise.resolve([]);
    return suggestNames(context.reader, text, kinds);
  }
}
