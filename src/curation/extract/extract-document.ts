import { writeFile, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { readDocument, type ReadDocument } from '../read-document/read-document.js';
import { sourceText, type SourceText } from '../source-text.js';
import type { Candidate } from './candidate.js';
import { extractCandidates, type ExtractProgress } from './extract-candidates.js';
import type { PlaceDictionary } from './place-dictionary.js';
import { publicationDate } from './publication-date.js';

/** What a person knows of a document besides its text. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly date: PartialDate | null;
  readonly placeId: string | null;
}

/** What is known of a document, and its text. */
export interface DescribedDocument {
  readonly title: string | null;
  readonly date: PartialDate | null;
  /** As the text labels it. */
  readonly publishedOn: PartialDate | null;
  /** Name of the file whose text the offsets count. */
  readonly file: string;
  readonly source: SourceText;
}

/** A document with its candidates. */
export interface ExtractedDocument {
  readonly document: DescribedDocument;
  readonly candidates: readonly Candidate[];
  /** Where the text has to be written so that offsets can be checked; null when the file itself is the text. */
  readonly textFile: { readonly path: string; readonly text: string } | null;
}

/**
 * Reads a document and finds its candidates. Offsets are of the text: of a format other than text they count in the text that was taken out
 * of it, which `keepText` puts beside the file. Throws DomainError BAD_USER_INPUT when the file cannot be read as a document, or when no
 * data set has the place.
 */
export async function extractDocument(
  path: string,
  facts: DocumentFacts,
  places: PlaceDictionary,
  onProgress?: ExtractProgress,
): Promise<ExtractedDocument> {
  const { title, date, placeId } = facts;
  if (placeId !== null && places.namesOf(placeId).length === 0)
    throw new DomainError('BAD_USER_INPUT', `No data set has a region "${placeId}".`);
  const read = await readDocument(path);
  const publishedOn = publicationDate(read.text);
  const context = { documentDate: date ?? publishedOn, ownPlaceId: placeId, places };
  const candidates = extractCandidates(read.text, context, onProgress);
  const textPath = read.isExtracted ? `${path}.txt` : path;
  const bytes = read.isExtracted ? new TextEncoder().encode(read.text) : await readFile(path);
  const document = {
    title: title ?? read.title,
    date,
    publishedOn,
    file: basename(textPath),
    source: sourceText(bytes),
  };
  return { document, candidates, textFile: textFileOf(read, textPath) };
}

/** Throws DomainError CONFLICT when the file that the text of a document goes into holds another text. */
export async function refuseOtherText({ textFile }: ExtractedDocument): Promise<void> {
  if (textFile === null) return;
  const known = await readFile(textFile.path, 'utf8').catch(() => textFile.text);
  if (known === textFile.text) return;
  throw new DomainError(
    'CONFLICT',
    `The text of the document goes into "${textFile.path}", but that file holds another text; move it away first.`,
  );
}

/** Writes the text of a document beside it, where offsets can be checked. */
export async function keepText({ textFile }: ExtractedDocument): Promise<void> {
  if (textFile !== null) await writeFile(textFile.path, textFile.text);
}

function textFileOf(read: ReadDocument, path: string): ExtractedDocument['textFile'] {
  return read.isExtracted ? { path, text: read.text } : null;
}
