import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import { sourceText } from '../source-text.js';

/** A document as text. */
export interface ReadDocument {
  /** NFC. */
  readonly text: string;
  /** The title that the file itself carries; null when it carries none. */
  readonly title: string | null;
  /** Whether the text was taken out of another format, so that offsets are those of the text and not of the file. */
  readonly isExtracted: boolean;
}

/** What a format gives: its text, and a title where the format has a place for one. */
export type TextOfFormat = (bytes: Uint8Array) => Promise<Omit<ReadDocument, 'isExtracted'>>;

/** A document of thousands of pages has some megabytes; what is larger is most likely none. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** The libraries are imported when a file asks for them. */
const FORMATS: Readonly<Record<string, TextOfFormat | null>> = {
  '.txt': null,
  '.md': null,
  '.html': async (bytes) => (await import('./html-to-text.js')).htmlToText(utf8(bytes)),
  '.htm': async (bytes) => (await import('./html-to-text.js')).htmlToText(utf8(bytes)),
  '.docx': async (bytes) => (await import('./docx-to-text.js')).docxToText(bytes),
  '.pdf': async (bytes) => (await import('./pdf-to-text.js')).pdfToText(bytes),
};

/**
 * The text of a file, by its extension: .txt and .md as they are, .html, .docx and .pdf taken out of their format.
 * Throws DomainError BAD_USER_INPUT when there is no such file, when it is of another kind, empty, too large, not UTF-8, or not what its
 * name says.
 */
export async function readDocument(path: string): Promise<ReadDocument> {
  const extension = extname(path).toLowerCase();
  const format = FORMATS[extension];
  if (format === undefined) {
    const known = Object.keys(FORMATS).join(', ');
    throw refusal(path, `is of no kind that can be read (${known})`);
  }
  const bytes = await bytesOf(path);
  const read =
    format === null ? { text: utf8(bytes, path), title: null } : await taken(format, bytes, path);
  if (!/[\p{L}\p{N}]/u.test(read.text)) throw refusal(path, 'holds no text');
  if (read.text.includes('\0')) throw refusal(path, 'is no text, but some other file by that name');
  return { ...read, text: read.text.normalize('NFC'), isExtracted: format !== null };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw refusal(path, 'is no file');
  if (found.size > LARGEST_BYTES)
    throw refusal(path, `is larger than ${LARGEST_BYTES / 1024 / 1024} MB`);
  return new Uint8Array(await readFile(path));
}

async function taken(
  format: TextOfFormat,
  bytes: Uint8Array,
  path: string,
): Promise<Omit<ReadDocument, 'isExtracted'>> {
  try {
    return await format(bytes);
  } catch (cause) {
    if (cause instanceof DomainError) throw refusal(path, cause.message, cause);
    const extension = extname(path).toLowerCase();
    throw refusal(
      path,
      `cannot be read as ${extension}: ${(cause as Error).message.replace(/\.+$/u, '')}`,
      cause,
    );
  }
}

/** Text of UTF-8 bytes, without a byte order mark. */
function utf8(bytes: Uint8Array, path?: string): string {
  const { text } = sourceText(bytes);
  if (text !== null) return text;
  const message = 'is not UTF-8; save it as UTF-8, or: iconv -f GB18030 -t UTF-8';
  throw path === undefined ? new DomainError('BAD_USER_INPUT', message) : refusal(path, message);
}

function refusal(path: string, what: string, cause?: unknown): DomainError {
  const options = cause === undefined ? {} : { cause };
  return new DomainError('BAD_USER_INPUT', `A document is wanted, but "${path}" ${what}.`, options);
}
