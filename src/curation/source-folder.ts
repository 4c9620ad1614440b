import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize, sep } from 'node:path';
import type { Quotation, QuotationSource, SpanCitation } from '../domain/document.js';
import { DomainError } from '../domain/errors.js';
import { RecentlyUsed } from '../domain/recently-used.js';
import { sourceText, textSha256, type SourceText } from './source-text.js';

/** Texts that are kept: readers stay with a few documents, and one is read in milliseconds. */
const CACHED_TEXTS = 32;

/** A folder of documents, by the file names that the graph knows them by. */
export interface SourceFolder extends QuotationSource {
  /** The document in a file; null when there is none. */
  read(file: string): Promise<SourceText | null>;
}

/**
 * Opens the reader's folder of documents (`SOURCES_DIR`); null stands for none, and then every answer is NO_COPY. A document is read
 * once and kept while others push it out; a file that is changed later is seen after that, or at the next start.
 *
 * Throws, when asked: DomainError BAD_DATA_SET for a file name that leads out of the folder, BAD_CONFIGURATION for a file that
 * is there but cannot be read.
 */
export function openSourceFolder(folder: string | null): SourceFolder {
  const texts = new RecentlyUsed<string, Promise<SourceText | null>>(CACHED_TEXTS);

  async function read(file: string): Promise<SourceText | null> {
    const name = nameInside(file);
    if (folder === null) return null;
    const text = texts.get(name) ?? readText(join(folder, name));
    texts.set(name, text);
    return keepOnlyTexts(texts, name, text);
  }

  return {
    read,
    async quote(file, citation) {
      const text = file === null ? null : await read(file);
      return text === null ? { status: 'NO_COPY' } : quoteFrom(text, citation);
    },
    async find(file, text, limit) {
      return (await read(file))?.find(text, limit) ?? null;
    },
  };
}

/** The quotation of a citation from a document that was read. */
export function quoteFrom(document: SourceText, citation: SpanCitation): Quotation {
  const text = document.span(citation.start, citation.end);
  const foundSha256 = text === null ? null : textSha256(text);
  if (text !== null && foundSha256 === citation.sha256) return { status: 'VERIFIED', text };
  return {
    status: 'MISMATCH',
    wantedSha256: citation.sha256,
    foundSha256,
    fileSha256: document.fileSha256,
  };
}

/** A missing or unreadable file is not remembered: the reader may put it there at any time. */
async function keepOnlyTexts(
  texts: RecentlyUsed<string, Promise<SourceText | null>>,
  name: string,
  reading: Promise<SourceText | null>,
): Promise<SourceText | null> {
  const text = await reading.catch((error: unknown) => {
    texts.remove(name, reading);
    throw error;
  });
  if (text === null) texts.remove(name, reading);
  return text;
}

/** File names come with the data, so that they could name any file of the reader's machine. */
function nameInside(file: string): string {
  const name = normalize(file);
  const leaves = isAbsolute(name) || name === '..' || name.startsWith(`..${sep}`);
  if (!leaves && !name.includes('\0')) return name;
  throw new DomainError(
    'BAD_DATA_SET',
    `The file of a document is a name inside SOURCES_DIR, but got: ${JSON.stringify(file)}.`,
  );
}

async function readText(path: string): Promise<SourceText | null> {
  try {
    return sourceText(await readFile(path));
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return null;
    throw new DomainError('BAD_CONFIGURATION', `The document ${path} cannot be read (${code}).`, {
      cause,
    });
  }
}
