import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { DOCUMENT, type Document } from '../../domain/document.js';
import { searchSources, type SourceHit, type SourceSearch } from '../../queries/search-sources.js';
import { MAX_PAGE_SIZE, pageSize, requestedItems } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { DocumentType } from '../document/document.type.js';
import { NodeType } from '../record/record-type.js';
import { findNode } from './find-node.js';
import { SourceHitType, SourceSearchType } from './source-search.type.js';
import { textToFind } from './text-to-find.js';

/** A search reads every document. */
const COST = 1_000;

@Resolver(() => SourceHitType)
export class SourceSearchResolver {
  @Query(() => SourceSearchType, {
    description:
      'Passages of the reader’s own documents (SOURCES_DIR) that hold a text, and the records that are cited there. The documents are read for each search; nothing of them is kept.',
    complexity: ({ args, childComplexity }) => COST + requestedItems(args) * childComplexity,
  })
  searchSources(
    @Arg('text', () => String, {
      description:
        'What to look for, 1 to 100 characters; found in either case and width, and over the ends of lines.',
    })
    text: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 1 to 100, 20 unless told.' })
    first: number | null,
    @Ctx() { reader, quotations }: RequestContext,
  ): Promise<SourceSearch> {
    const limit = pageSize('first', first);
    return searchSources(reader, quotations, textToFind(text), limit);
  }

  @FieldResolver(() => DocumentType, { description: 'The document.' })
  document(@Root() hit: SourceHit, @Ctx() context: RequestContext): Promise<Document | null> {
    return context.records.findOf(DOCUMENT, hit.documentId);
  }

  @FieldResolver(() => [NodeType], {
    description: `Records with a citation of some of the passage, by id. At most ${MAX_PAGE_SIZE}.`,
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  async records(
    @Root() hit: SourceHit,
    @Ctx() context: RequestContext,
  ): Promise<readonly object[]> {
    const ids = hit.subjectIds.slice(0, MAX_PAGE_SIZE);
    const nodes = await Promise.all(ids.map((id) => findNode(context, id)));
    return nodes.filter((node) => node !== null);
  }
}
