import { Field, Int, ObjectType, createUnionType } from 'type-graphql';
import { CONFIDENCES, type Confidence, type Quotation } from '../../domain/document.js';
import { registerValues } from '../scalar/register-values.js';

export const ConfidenceEnum = registerValues<Confidence>(
  'Confidence',
  'How well a bibliographic fact was checked.',
  {
    verified2: 'Two stored pages agree.',
    verified1: 'One page says so.',
    partial: 'Checked in part; see the note on what was checked.',
    low: 'One poor page.',
    unverified: 'Not checked.',
  },
  CONFIDENCES,
);

export const QuotationStatusEnum = registerValues<Quotation['status']>(
  'QuotationStatus',
  'Whether the reader’s copy of a document holds what was cited.',
  {
    VERIFIED: 'The span was read from the reader’s copy, and its digest is right.',
    MISMATCH: 'The reader’s copy has another text at this place.',
    NO_COPY: 'The server has no copy of the document: set SOURCES_DIR.',
  },
);

@ObjectType('Quotation', {
  simpleResolvers: true,
  description:
    'The cited words, read from the reader’s own copy of the document; the graph itself holds none.',
})
export class QuotationType {
  @Field(() => QuotationStatusEnum, { description: 'Whether the words were found and checked.' })
  readonly status!: Quotation['status'];

  @Field(() => String, { nullable: true, description: 'The words, when verified.' })
  readonly text?: string;
}

@ObjectType('SpanCitation', {
  simpleResolvers: true,
  description: 'A place in the text of a document, with the digest of what stands there.',
})
export class SpanCitationType {
  @Field(() => String, {
    nullable: true,
    description: 'Column that the span supports; null: the record as a whole.',
  })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Heading under which it stands.' })
  readonly section!: string | null;

  @Field(() => Int, { description: 'First Unicode code point in the document’s NFC text.' })
  readonly start!: number;

  @Field(() => Int, { description: 'The code point after the last.' })
  readonly end!: number;

  @Field(() => String, {
    description: 'SHA-256 of the UTF-8 bytes of the span, in hexadecimal digits.',
  })
  readonly sha256!: string;
}

@ObjectType('BibliographicCitation', {
  simpleResolvers: true,
  description:
    'A document, without a place in its text: weaker than a span. Says where and how far the fact was checked.',
})
export class BibliographicCitationType {
  @Field(() => String, {
    nullable: true,
    description: 'Column that it supports; null: the record as a whole.',
  })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the document, where known.' })
  readonly section!: string | null;

  @Field(() => String, { nullable: true, description: 'Where and how far the fact was checked.' })
  readonly checked!: string | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How well it was checked.' })
  readonly confidence!: Confidence | null;
}

@ObjectType('DataSetCitation', {
  simpleResolvers: true,
  description: 'The manifest of a data set, for tables taken over whole, such as division codes.',
})
export class DataSetCitationType {
  @Field(() => String, { description: 'Id of the record that is cited.' })
  readonly subjectId!: string;
}

export const CitationUnion = createUnionType({
  name: 'Citation',
  description: 'Where a fact is written, by strength: a span of a text, a document, a data set.',
  types: () => [SpanCitationType, BibliographicCitationType, DataSetCitationType] as const,
});
