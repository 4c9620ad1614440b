import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  DOCUMENT,
  DOCUMENT_REFERENCE,
  type Document,
  type DocumentReference,
} from '../../domain/document.js';
import { idOf } from '../../domain/identifiers.js';
import { ALL_DOCUMENTS } from '../../queries/lists.js';
import { connect } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { DocumentFilter, documentConditions } from './document.args.js';
import {
  DocumentConnection,
  DocumentOrder,
  DocumentReferenceType,
  DocumentType,
} from './document.type.js';

@Resolver(() => DocumentType)
export class DocumentResolver {
  @Query(() => DocumentType, { nullable: true, description: 'The document with this id, or null.' })
  document(
    @Arg('id', () => ID, { description: 'Such as document:guohan-2015-44.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Document | null> {
    return context.records.findOf(DOCUMENT, idOf('Document', id));
  }

  @Query(() => DocumentConnection, {
    description: 'Documents, filtered and ordered.',
    complexity: pageCost,
  })
  documents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents.' })
    filter: DocumentFilter | null,
    @Arg('orderBy', () => DocumentOrder, {
      defaultValue: DocumentOrder.DATE_ASC,
      description: 'In which order.',
    })
    order: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Document>> {
    const conditions = documentConditions(filter);
    return connect(
      context,
      { name: 'Query.documents', source: ALL_DOCUMENTS, conditions, order },
      page,
    );
  }

  @FieldResolver(() => [DocumentReferenceType], {
    description: 'Documents that it refers to; at most 100.',
  })
  references(
    @Root() document: Document,
    @Ctx() context: RequestContext,
  ): Promise<readonly DocumentReference[]> {
    return context.records.referring(DOCUMENT_REFERENCE, 'documentId', document.id);
  }
}
