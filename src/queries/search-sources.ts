import type { Passage, QuotationSource } from '../domain/document.js';
import type { DocumentId } from '../domain/identifiers.js';
import { documentFiles, subjectsCitedAt } from './citation-queries.js';
import type { Reader } from './data-set-queries.js';

/** Documents that one search reads. */
export const MOST_DOCUMENTS = 1_000;

/** A passage of a document that holds the text, and what the graph cites there. */
export interface SourceHit extends Passage {
  readonly documentId: DocumentId;
  /** Records with a citation of some of the passage, by id. */
  readonly subjectIds: readonly string[];
}

/** What a text finds in the reader's own documents. */
export interface SourceSearch {
  /** By document, then in the order of its text. */
  readonly hits: readonly SourceHit[];
  /** Passages in all documents that were searched, shown or not. */
  readonly hitCount: number;
  readonly documentsSearched: number;
  /** Documents of the graph that have a file, but no copy at hand that is text. */
  readonly documentsWithoutCopy: number;
  /** Whether there were no documents beyond the {@link MOST_DOCUMENTS} first. */
  readonly areAllDocuments: boolean;
}

/**
 * Searches the reader's copies of the documents that the graph knows. Nothing of them is kept. Two statements; cost: every copy is read
 * from its file, unless it is one of the few that are remembered, and looked through, one after another.
 */
export async function searchSources(
  reader: Reader,
  source: QuotationSource,
  text: string,
  limit: number,
): Promise<SourceSearch> {
  const files = await documentFiles(reader, MOST_DOCUMENTS + 1);
  const found: (Passage & { readonly documentId: DocumentId })[] = [];
  let [hitCount, documentsSearched] = [0, 0];
  for (const { documentId, file } of files.slice(0, MOST_DOCUMENTS)) {
    const inFile = await source.find(file, text, limit - found.length);
    if (inFile === null) continue;
    documentsSearched += 1;
    hitCount += inFile.total;
    found.push(...inFile.passages.map((passage) => ({ ...passage, documentId })));
  }
  const subjects = await subjectsCitedAt(reader, found);
  return {
    hits: found.map((passage, index) => ({ ...passage, subjectIds: subjects[index] ?? [] })),
    hitCount,
    documentsSearched,
    documentsWithoutCopy: Math.min(files.length, MOST_DOCUMENTS) - documentsSearched,
    areAllDocuments: files.length <= MOST_DOCUMENTS,
  };
}
