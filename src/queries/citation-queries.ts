import {
  CONFIDENCES,
  type BibliographicCitation,
  type Citation,
  type SpanCitation,
} from '../domain/document.js';
import { idOf, kindOfPrefix, type DocumentId, type Kind } from '../domain/identifiers.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { readNumber, readText, readTextOrNull, type Properties } from './read-properties.js';

const CITATIONS_OF_SUBJECTS = `
  UNWIND $subjectIds AS wanted
  MATCH (c:Citation {subjectId: wanted})
  RETURN wanted AS subjectId, c {.subjectId, .field, .documentId, .section, .start, .end, .sha256, .checked, .confidence} AS citation
  ORDER BY subjectId, c.documentId, c.start, c.id
`;

const CITED_DOCUMENTS = `
  MATCH (c:Citation)-[:CITES]->(d:Document)
  RETURN d.id AS documentId, d.title AS title, d.file AS file, d.sha256 AS sha256,
    count(c.sha256) AS spans, count(c) - count(c.sha256) AS bibliographic
  ORDER BY documentId
`;

const RECORDS_BY_DOCUMENT = `
  MATCH (c:Citation)-[:CITES]->(d:Document)
  WHERE c.sha256 IS NOT NULL
  WITH DISTINCT d.id AS documentId, c.subjectId AS subjectId
  WITH documentId, split(subjectId, ':')[0] AS prefix, count(*) AS records
  RETURN documentId, prefix, records
  ORDER BY documentId, prefix
`;

const SPANS_OF_DOCUMENT = `
  MATCH (:Document {id: $documentId})<-[:CITES]-(c:Citation)
  WHERE c.sha256 IS NOT NULL
  RETURN c {.subjectId, .field, .documentId, .section, .start, .end, .sha256} AS citation
  ORDER BY c.start, c.end, c.id
`;

const FILES = `
  MATCH (d:Document)
  WHERE d.file IS NOT NULL
  RETURN d.id AS documentId, d.file AS file
  ORDER BY documentId
  LIMIT $limit
`;

const SUBJECTS_AT = `
  UNWIND $places AS place
  MATCH (d:Document {id: place.documentId})<-[:CITES]-(c:Citation)
  WHERE c.start < place.end AND c.end > place.start
  RETURN DISTINCT d.id AS documentId, place.start AS start, c.subjectId AS subjectId
  ORDER BY documentId, start, subjectId
`;

/** One document may have more citations than a reader's default lets through. */
const SPAN_LIMITS = { maxRows: 1_000_000, timeoutMillis: 60_000 } as const;

/**
 * The span and bibliographic citations of each record, by document and offset; a record without any has an empty list. A record of
 * a data set that is cited as a whole has a data-set citation instead, which follows from its `dataSetId`. One statement.
 */
export async function citationsOfSubjects(
  reader: Reader,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Citation[]>> {
  const citations = new Map<string, Citation[]>(subjectIds.map((id) => [id, []]));
  const rows = await reader.read(
    cypher(CITATIONS_OF_SUBJECTS, { subjectIds: [...citations.keys()] }),
    SPAN_LIMITS,
  );
  for (const row of rows) {
    citations.get(String(row['subjectId']))?.push(decodeCitation(row['citation'] as Properties));
  }
  return citations;
}

/** Records of one kind that are cited by offsets from a document. */
export interface CitedRecords {
  readonly documentId: string;
  readonly kind: Kind;
  readonly records: number;
}

/** How many records of each kind are cited by offsets from each document, each record once. One statement. */
export async function recordsCitedByDocument(reader: Reader): Promise<readonly CitedRecords[]> {
  const rows = await reader.read(cypher(RECORDS_BY_DOCUMENT), SPAN_LIMITS);
  return rows.flatMap(({ documentId, prefix, records }) => {
    const kind = kindOfPrefix(String(prefix));
    return kind === null
      ? []
      : [{ documentId: String(documentId), kind, records: Number(records) }];
  });
}

/** A document that something cites, and how often. */
export interface CitedDocument {
  readonly documentId: DocumentId;
  readonly title: string;
  /** Its name in the reader's own folder of documents; null when its text is not at hand. */
  readonly file: string | null;
  /** Of the bytes of that file, as the coder had it. */
  readonly sha256: string | null;
  readonly spans: number;
  readonly bibliographic: number;
}

/** Every document that is cited, by id. */
export async function citedDocuments(reader: Reader): Promise<readonly CitedDocument[]> {
  const rows = await reader.read(cypher(CITED_DOCUMENTS), SPAN_LIMITS);
  return rows.map((row) => ({
    documentId: idOf('Document', readText(row, 'documentId')),
    title: readText(row, 'title'),
    file: readTextOrNull(row, 'file'),
    sha256: readTextOrNull(row, 'sha256'),
    spans: readNumber(row, 'spans'),
    bibliographic: readNumber(row, 'bibliographic'),
  }));
}

/** The span citations of one document, in the order of its text. */
export async function spansOfDocument(
  reader: Reader,
  documentId: DocumentId,
): Promise<readonly SpanCitation[]> {
  const rows = await reader.read(cypher(SPANS_OF_DOCUMENT, { documentId }), SPAN_LIMITS);
  return rows.map((row) => decodeSpan(row['citation'] as Properties));
}

/** A document whose text the reader may have. */
export interface DocumentFile {
  readonly documentId: DocumentId;
  readonly file: string;
}

/** Documents that have the name of a file, by id. */
export async function documentFiles(
  reader: Reader,
  limit: number,
): Promise<readonly DocumentFile[]> {
  const rows = await reader.read(cypher(FILES, { limit }));
  return rows.map((row) => ({
    documentId: idOf('Document', readText(row, 'documentId')),
    file: readText(row, 'file'),
  }));
}

/** A place in the text of a document. */
export interface DocumentPlace {
  readonly documentId: DocumentId;
  readonly start: number;
  readonly end: number;
}

/** The ids of the records that cite something of each place, in the order of the places; each in the order of ids. One statement. */
export async function subjectsCitedAt(
  reader: Reader,
  places: readonly DocumentPlace[],
): Promise<readonly (readonly string[])[]> {
  if (places.length === 0) return [];
  const asked = places.map(({ documentId, start, end }) => ({ documentId, start, end }));
  const rows = await reader.read(cypher(SUBJECTS_AT, { places: asked }), SPAN_LIMITS);
  return places.map(({ documentId, start }) =>
    rows
      .filter((row) => row['documentId'] === documentId && row['start'] === start)
      .map((row) => readText(row, 'subjectId')),
  );
}

function decodeCitation(properties: Properties): Citation {
  return properties['sha256'] == null ? decodeBibliographic(properties) : decodeSpan(properties);
}

function decodeSpan(properties: Properties): SpanCitation {
  return {
    kind: 'SpanCitation',
    ...decodePlace(properties),
    start: readNumber(properties, 'start'),
    end: readNumber(properties, 'end'),
    sha256: readText(properties, 'sha256'),
  };
}

function decodeBibliographic(properties: Properties): BibliographicCitation {
  const confidence = readTextOrNull(properties, 'confidence');
  return {
    kind: 'BibliographicCitation',
    ...decodePlace(properties),
    checked: readTextOrNull(properties, 'checked'),
    confidence: CONFIDENCES.find((known) => known === confidence) ?? null,
  };
}

function decodePlace(
  properties: Properties,
): Pick<SpanCitation, 'subjectId' | 'field' | 'documentId' | 'section'> {
  return {
    subjectId: readText(properties, 'subjectId'),
    field: readTextOrNull(properties, 'field'),
    documentId: idOf('Document', readText(properties, 'documentId')),
    section: readTextOrNull(properties, 'section'),
  };
}
