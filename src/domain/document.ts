import type { DocumentId, IdOf } from './identifiers.js';
import {
  date,
  inColumn,
  oneOf,
  optional,
  recordShape,
  reference,
  text,
  type RecordOf,
} from './record-shape.js';

export const DOCUMENT_KINDS = [
  'policy',
  'law',
  'plan',
  'notice',
  'approval',
  'report',
  'news',
  'article',
  'paper',
  'vocabulary',
  'other',
] as const;

/** How well a bibliographic fact was checked: two stored pages agree, one page, in part, poorly, not at all. */
export const CONFIDENCES = ['verified2', 'verified1', 'partial', 'low', 'unverified'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A source. `file` is its name in the reader's own folder of documents; the text itself is never in the graph. */
export const DOCUMENT = recordShape('Document', 'documents.csv', {
  documentKind: inColumn('kind', oneOf(DOCUMENT_KINDS)),
  title: text(),
  titleEn: optional(text()),
  number: optional(text()),
  date: optional(date({ ordered: true })),
  publishedOn: optional(date()),
  publisherId: optional(reference('Organization', 'PUBLISHED_BY')),
  publisherName: optional(text()),
  file: optional(text()),
  sha256: optional(text()),
  url: optional(text()),
  checked: optional(text()),
  confidence: optional(oneOf(CONFIDENCES)),
  note: optional(text()),
});
export type Document = RecordOf<typeof DOCUMENT>;

export const DOCUMENT_RELATIONS = ['implements', 'aligns_with', 'amends', 'cites'] as const;

/** How one document refers to another. */
export const DOCUMENT_REFERENCE = recordShape('DocumentReference', 'document-references.csv', {
  documentId: reference('Document', 'REFERENCE_IN'),
  relation: oneOf(DOCUMENT_RELATIONS),
  targetId: reference('Document', 'REFERENCE_TO'),
  note: optional(text()),
});
export type DocumentReference = RecordOf<typeof DOCUMENT_REFERENCE>;

/**
 * Where a fact stands. A span names the place in the text and its digest; a bibliographic citation names the document
 * and how far it was checked; a data-set citation names a manifest, for tables taken over whole.
 */
export type Citation = SpanCitation | BibliographicCitation | DataSetCitation;

interface CitationOfDocument {
  /** Id of the record that is cited. */
  readonly subjectId: string;
  /** Column that the citation supports; null: the record as a whole. */
  readonly field: string | null;
  readonly documentId: DocumentId;
  readonly section: string | null;
}

export interface SpanCitation extends CitationOfDocument {
  readonly kind: 'SpanCitation';
  /** First Unicode code point of the span in the document's NFC text. */
  readonly start: number;
  /** The code point after the last. */
  readonly end: number;
  /** SHA-256, in hex, of the UTF-8 bytes of the span. */
  readonly sha256: string;
}

export interface BibliographicCitation extends CitationOfDocument {
  readonly kind: 'BibliographicCitation';
  /** Where and how far it was checked, in words. */
  readonly checked: string | null;
  readonly confidence: Confidence | null;
}

export interface DataSetCitation {
  readonly kind: 'DataSetCitation';
  readonly subjectId: string;
  readonly dataSetId: IdOf<'DataSet'>;
}

/**
 * What a cited span says, read from the reader's own copy of the document: the graph and the project's files hold no sentence of a
 * source. The digest of the span is checked; a copy that says something else is reported, never hidden and never quoted.
 */
export type Quotation =
  | { readonly status: 'VERIFIED'; readonly text: string }
  | {
      readonly status: 'MISMATCH';
      readonly wantedSha256: string;
      /** Of what stands at the offsets; null when the copy ends before the span does, or is no UTF-8 text. */
      readonly foundSha256: string | null;
      /** Of the bytes of the copy, to tell another edition of the document from a wrong citation. */
      readonly fileSha256: string;
    }
  | { readonly status: 'NO_COPY' };

/** Where a text stands in a document. Offsets are those of a span citation. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** The words around it, of one paragraph as far as it lies in one. */
  readonly quotation: string;
  /** Where the quotation begins. */
  readonly quotationStart: number;
}

/** What a document was searched for. */
export interface FoundPassages {
  /** The first of them, in the order of the text. */
  readonly passages: readonly Passage[];
  readonly total: number;
}

/** The reader's own copies of documents, such as a folder of them. */
export interface QuotationSource {
  /** The quotation of a citation from the document's `file`; NO_COPY when there is no such file, or no folder. */
  quote(file: string | null, citation: SpanCitation): Promise<Quotation>;
  /**
   * Where a text stands in the document of `file`: in either case and width, and over the ends of lines; up to `limit` passages and
   * the number of all. Null when there is no such file, no folder, or no UTF-8 text in it.
   */
  find(file: string, text: string, limit: number): Promise<FoundPassages | null>;
}
