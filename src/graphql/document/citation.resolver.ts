import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  DOCUMENT,
  type BibliographicCitation,
  type DataSetCitation,
  type Document,
  type Quotation,
  type SpanCitation,
} from '../../domain/document.js';
import type { DataSet } from '../../domain/data-set.js';
import type { RequestContext } from '../context.js';
import {
  BibliographicCitationType,
  DataSetCitationType,
  QuotationType,
  SpanCitationType,
} from './citation.type.js';
import { DataSetType } from './data-set.type.js';
import { DocumentType } from './document.type.js';

@Resolver(() => SpanCitationType)
export class SpanCitationResolver {
  @FieldResolver(() => DocumentType, { description: 'The document.' })
  document(
    @Root() citation: SpanCitation,
    @Ctx() context: RequestContext,
  ): Promise<Document | null> {
    return context.records.findOf(DOCUMENT, citation.documentId);
  }

  @FieldResolver(() => QuotationType, {
    description: 'The cited words, where the server has a copy of the document (SOURCES_DIR).',
    complexity: 2,
  })
  async quotation(
    @Root() citation: SpanCitation,
    @Ctx() context: RequestContext,
  ): Promise<Quotation> {
    const document = await context.records.findOf(DOCUMENT, citation.documentId);
    return context.quotations.quote(document?.file ?? null, citation);
  }
}

@Resolver(() => BibliographicCitationType)
export class BibliographicCitationResolver {
  @FieldResolver(() => DocumentType, { description: 'The document.' })
  document(
    @Root() citation: BibliographicCitation,
    @Ctx() context: RequestContext,
  ): Promise<Document | null> {
    return context.records.findOf(DOCUMENT, citation.documentId);
  }
}

@Resolver(() => DataSetCitationType)
export class DataSetCitationResolver {
  @FieldResolver(() => DataSetType, { description: 'The data set.' })
  dataSet(
    @Root() citation: DataSetCitation,
    @Ctx() context: RequestContext,
  ): Promise<DataSet | null> {
    return context.dataSets.load(citation.dataSetId);
  }
}
