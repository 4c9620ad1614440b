import { Field, Int, ObjectType } from 'type-graphql';
import { MOST_DOCUMENTS } from '../../queries/search-sources.js';

@ObjectType('SourceHit', {
  simpleResolvers: true,
  description: 'A passage of a document, read from the reader’s own copy; the graph holds none.',
})
export class SourceHitType {
  readonly documentId!: string;
  readonly subjectIds!: readonly string[];

  @Field(() => Int, { description: 'First Unicode code point in the copy’s NFC text.' })
  readonly start!: number;

  @Field(() => Int, { description: 'The code point after the last.' })
  readonly end!: number;

  @Field(() => String, {
    description: 'The passage with up to 40 characters before and behind it in its line.',
  })
  readonly quotation!: string;

  @Field(() => Int, { description: 'The code point at which the quotation begins.' })
  readonly quotationStart!: number;
}

@ObjectType('SourceSearch', {
  simpleResolvers: true,
  description: 'What a text finds in the documents of the reader’s folder (SOURCES_DIR).',
})
export class SourceSearchType {
  @Field(() => [SourceHitType], {
    description: 'By id of the document, then in the order of its text. At most 100.',
  })
  readonly hits!: readonly SourceHitType[];

  @Field(() => Int, { description: 'Passages in all documents searched, shown or not.' })
  readonly hitCount!: number;

  @Field(() => Int, { description: 'Documents of the graph whose copy was searched.' })
  readonly documentsSearched!: number;

  @Field(() => Int, {
    description:
      'Documents that have a file by name, but no copy at hand, or one that is no UTF-8 text. All of them where SOURCES_DIR is not set.',
  })
  readonly documentsWithoutCopy!: number;

  @Field(() => Boolean, {
    description: `Whether that is all documents with a file; false where there are more than ${MOST_DOCUMENTS}, of which the first by id are searched.`,
  })
  readonly areAllDocuments!: boolean;
}
