import { extractText, getDocumentProxy } from 'unpdf';
import { DomainError } from '../../domain/errors.js';

/** Errors only: warnings of fonts go to the console otherwise. */
const QUIET = { verbosity: 0 };

/**
 * The text of a PDF, page by page, with the line ends of the page. A page without any text is refused: it is a picture, or its fonts do not
 * say which characters they draw, and what cannot be read must not pass for empty.
 */
export async function pdfToText(
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly title: null }> {
  const document = await getDocumentProxy(bytes, QUIET);
  const { text: pages } = await extractText(document, { mergePages: false });
  const empty = pages.flatMap((page, index) => (page.trim() === '' ? [index + 1] : []));
  if (empty.length > 0) {
    throw new DomainError(
      'BAD_USER_INPUT',
      `has no text that can be read on page ${empty.join(', ')}: pictures, or fonts without a table of characters; save it as .txt yourself`,
    );
  }
  return { text: pages.map((page) => joinedLines(page)).join('\n'), title: null };
}

/** Of the widest line of a page; a paragraph's lines but the last are about as wide. */
const FULL_WIDTH = 0.85;

/** The lines of a page, those of a paragraph joined: a full line without a mark of an end goes on in the next. */
function joinedLines(page: string): string {
  const lines = page.split('\n').map((line) => line.trim());
  const widest = Math.max(...lines.map((line) => line.length));
  const goesOn = (line: string): boolean =>
    line.length >= FULL_WIDTH * widest && /[\p{Script=Han}\d,，、”》）)]$/u.test(line);
  return lines.map((line) => (goesOn(line) ? line : `${line}\n`)).join('');
}
