import { DOCUMENT, type Document, type SpanCitation } from '../domain/document.js';
import { idOf } from '../domain/identifiers.js';
import type { CitationRow } from '../ingest/citation-rows.js';
import type { DataSetFiles } from '../ingest/read-data-set.js';
import {
  citedDocuments,
  spansOfDocument,
  type CitedDocument,
} from '../queries/citation-queries.js';
import type { Reader } from '../queries/data-set-queries.js';
import { readDataSets } from './read-data-sets.js';

/** A citation, and where it stands, where that is a file. */
export type PlacedSpan = SpanCitation & { readonly place?: string | null };

/** Citations that can be checked, document by document, wherever they are kept. */
export interface CitationSet {
  documents(): Promise<readonly CitedDocument[]>;
  /** The span citations of a document, in the order of its text. */
  spansOf(document: CitedDocument): Promise<readonly PlacedSpan[]>;
}

/** All citations of the graph. */
export function citationsInGraph(reader: Reader): CitationSet {
  return {
    documents: () => citedDocuments(reader),
    spansOf: ({ documentId }) => spansOfDocument(reader, documentId),
  };
}

/** {@link citationsOf} the data sets of these folders. Throws DomainError BAD_DATA_SET with every fault when a folder cannot be read. */
export async function citationsInFolders(folders: readonly string[]): Promise<CitationSet> {
  return citationsOf(await readDataSets(folders));
}

/**
 * The citations of data sets that need not be in the graph yet. A document of another data set is known by its id only, so it
 * has no file.
 */
export function citationsOf(sets: readonly DataSetFiles[]): CitationSet {
  const citations = sets.flatMap((set) => set.citations);
  const described = new Map(
    sets
      .flatMap((set) => set.records)
      .flatMap(({ kind, id, fields }) =>
        kind === DOCUMENT.kind ? [[id, fields as unknown as Document] as const] : [],
      ),
  );
  return {
    documents: async () => documentsOf(citations, described),
    spansOf: async ({ documentId }) =>
      citations
        .filter(({ document }) => document === documentId)
        .flatMap(toSpan)
        .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function documentsOf(
  citations: readonly CitationRow[],
  described: ReadonlyMap<string, Document>,
): readonly CitedDocument[] {
  const ids = [...new Set(citations.map(({ document }) => document))].sort();
  return ids.map((id) => {
    const own = citations.filter(({ document }) => document === id);
    const spans = own.filter(({ sha256 }) => sha256 !== null).length;
    const { title, file, sha256 } = described.get(id) ?? { title: id, file: null, sha256: null };
    return {
      documentId: idOf('Document', id),
      title,
      file,
      sha256,
      spans,
      bibliographic: own.length - spans,
    };
  });
}

function toSpan(row: CitationRow): readonly PlacedSpan[] {
  const { subject, field, section, start, end, sha256 } = row;
  if (start === null || end === null || sha256 === null) return [];
  const documentId = idOf('Document', row.document);
  const place = `${row.file}:${row.line}`;
  const span = { subjectId: subject, field, documentId, section, start, end, sha256, place };
  return [{ kind: 'SpanCitation', ...span }];
}
