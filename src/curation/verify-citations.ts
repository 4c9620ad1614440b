import type { CitedDocument } from '../queries/citation-queries.js';
import type { CitationSet, PlacedSpan } from './citation-sets.js';
import { quoteFrom, type SourceFolder } from './source-folder.js';

/** How the reader's copy of a document compares with the one that the coder had, byte by byte. */
export type CopyState = 'SAME' | 'DIFFERENT' | 'NO_DIGEST' | 'NO_COPY';

/** What became of the citations of one document. */
export interface CitedDocumentReport {
  readonly documentId: string;
  readonly title: string;
  readonly file: string | null;
  readonly copy: CopyState;
  readonly verified: number;
  readonly mismatched: number;
  /** Span citations that could not be checked, since there is no copy. */
  readonly noCopy: number;
  /** Citations without a span: there is nothing to check in a text. */
  readonly bibliographic: number;
}

/** A span whose text in the reader's copy is not what was cited. */
export interface CitationMismatch {
  readonly subjectId: string;
  /** File and line of the citation; null in a graph. */
  readonly place: string | null;
  /** Column that the citation supports; null: the record as a whole. */
  readonly field: string | null;
  readonly documentId: string;
  readonly section: string | null;
  readonly start: number;
  readonly end: number;
  readonly wantedSha256: string;
  /** Null when the copy ends before the span does, or is no UTF-8 text. */
  readonly foundSha256: string | null;
  /** Whether the copy is another file than the coder had; null when the data set does not say which file that was. */
  readonly copyDiffers: boolean | null;
}

export interface CitationReport {
  readonly verified: number;
  readonly mismatched: number;
  readonly noCopy: number;
  readonly bibliographic: number;
  /** By document id. */
  readonly documents: readonly CitedDocumentReport[];
  /** By document, then by offset. */
  readonly mismatches: readonly CitationMismatch[];
}

/** Told how many of the documents were checked. */
export type VerifyProgress = (done: number, total: number) => void;

/**
 * Checks every span citation against the reader's copies: the digest of what stands at its offsets. Nothing is repaired, and a
 * document without a copy is counted, not passed over. Memory: the citations and the text of one document.
 */
export async function verifyCitations(
  citations: CitationSet,
  folder: SourceFolder,
  onProgress: VerifyProgress = () => undefined,
): Promise<CitationReport> {
  const cited = await citations.documents();
  const documents: CitedDocumentReport[] = [];
  const mismatches: CitationMismatch[] = [];
  for (const [index, document] of cited.entries()) {
    onProgress(index, cited.length);
    documents.push(await verifyDocument(document, citations, folder, mismatches));
  }
  onProgress(cited.length, cited.length);
  const total = (count: (document: CitedDocumentReport) => number): number =>
    documents.reduce((sum, document) => sum + count(document), 0);
  return {
    verified: total(({ verified }) => verified),
    mismatched: mismatches.length,
    noCopy: total(({ noCopy }) => noCopy),
    bibliographic: total(({ bibliographic }) => bibliographic),
    documents,
    mismatches,
  };
}

async function verifyDocument(
  document: CitedDocument,
  citations: CitationSet,
  folder: SourceFolder,
  mismatches: CitationMismatch[],
): Promise<CitedDocumentReport> {
  const { documentId, title, file, sha256, spans, bibliographic } = document;
  const about = { documentId, title, file, bibliographic };
  const text = file === null ? null : await folder.read(file);
  if (text === null) {
    return { ...about, copy: 'NO_COPY', verified: 0, mismatched: 0, noCopy: spans };
  }
  const copyDiffers = sha256 === null ? null : sha256 !== text.fileSha256;
  const wrong = (await citations.spansOf(document)).flatMap((citation) => {
    const quotation = quoteFrom(text, citation);
    if (quotation.status !== 'MISMATCH') return [];
    return [toMismatch(citation, quotation.foundSha256, copyDiffers)];
  });
  mismatches.push(...wrong);
  const copy = copyDiffers === null ? 'NO_DIGEST' : copyDiffers ? 'DIFFERENT' : 'SAME';
  return { ...about, copy, verified: spans - wrong.length, mismatched: wrong.length, noCopy: 0 };
}

function toMismatch(
  { subjectId, place = null, field, documentId, section, start, end, sha256 }: PlacedSpan,
  foundSha256: string | null,
  copyDiffers: boolean | null,
): CitationMismatch {
  return {
    subjectId,
    place,
    field,
    documentId,
    section,
    start,
    end,
    wantedSha256: sha256,
    foundSha256,
    copyDiffers,
  };
}
