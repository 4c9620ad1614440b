import type { SpanCitation } from '../domain/document.js';
import type { CitedDocument } from '../queries/citation-queries.js';
import { textSha256 } from './source-text.js';

/** A document that is searched, with what is cited of it so far. */
export interface SearchedDocument {
  readonly file: string;
  readonly text: string;
  readonly document: CitedDocument | null;
  readonly spans: readonly SpanCitation[];
}

/** A place where a phrase stands. */
export interface FoundPhrase {
  readonly file: string;
  /** Null for a file that no data set describes. */
  readonly documentId: string | null;
  /** Of the last citation that begins no later; null where there is none. */
  readonly section: string | null;
  /** Unicode code points of the NFC text, half open. */
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  /** Some characters around it, to tell places apart. */
  readonly before: string;
  readonly behind: string;
}

const SHOWN = 12;

/** Every place where a phrase stands in a document, in order; places do not overlap. */
export function findPhrase(
  { file, text, document, spans }: SearchedDocument,
  phrase: string,
): readonly FoundPhrase[] {
  const wanted = [...phrase.normalize('NFC')];
  const characters = [...text];
  const found: FoundPhrase[] = [];
  for (let start = 0; wanted.length > 0 && start + wanted.length <= characters.length; start += 1) {
    if (!wanted.every((character, at) => characters[start + at] === character)) continue;
    const end = start + wanted.length;
    found.push({
      file,
      documentId: document?.documentId ?? null,
      section: spans.findLast((span) => span.start <= start)?.section ?? null,
      start,
      end,
      sha256: textSha256(wanted.join('')),
      before: shown(characters.slice(Math.max(0, start - SHOWN), start)),
      behind: shown(characters.slice(end, end + SHOWN)),
    });
    start = end - 1;
  }
  return found;
}

function shown(characters: readonly string[]): string {
  return characters.join('').replaceAll(/\s+/gu, ' ');
}
