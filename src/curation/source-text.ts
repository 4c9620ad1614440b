import { createHash } from 'node:crypto';
import type { FoundPassages } from '../domain/document.js';
import { findPassages } from './find-passages.js';

/** A document as the reader has it. Offsets count Unicode code points of the NFC text, half open. */
export interface SourceText {
  /** SHA-256, in hex, of the bytes of the file. */
  readonly fileSha256: string;
  /** The whole text; null when the file is no UTF-8 text. */
  readonly text: string | null;
  /** The text from `start` up to `end`; null when it ends before `end`, or when the file is no UTF-8 text. */
  span(start: number, end: number): string | null;
  /** Where something stands in the text, up to a limit, and how often in all; null when the file is no UTF-8 text. */
  find(text: string, limit: number): FoundPassages | null;
}

/** Reads the bytes of a document as text. A byte order mark is no part of the text. */
export function sourceText(bytes: Uint8Array): SourceText {
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const text = decodeText(bytes);
  if (text === null) return { fileSha256, text, span: () => null, find: () => null };
  const places = unitsOfCodePoints(text);
  const length = places === null ? text.length : places.length - 1;
  return {
    fileSha256,
    text,
    span: (start, end) => {
      if (start < 0 || start > end || end > length) return null;
      return places === null ? text.slice(start, end) : text.slice(places[start], places[end]);
    },
    find: (wanted, limit) =>
      findPassages(text, wanted, limit, (unit) =>
        places === null ? unit : codePointAt(places, unit),
      ),
  };
}

/** SHA-256, in hex, of the UTF-8 bytes of a text. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
}

/**
 * The place of each code point among the UTF-16 units of the text, and the length of the text behind the last. Null when
 * both counts are the same, as they are unless the text has characters beyond U+FFFF (𠮷).
 */
function unitsOfCodePoints(text: string): Uint32Array | null {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return null;
  const places = new Uint32Array(text.length + 1);
  let count = 0;
  let unit = 0;
  for (const character of text) {
    places[count] = unit;
    count += 1;
    unit += character.length;
  }
  places[count] = unit;
  return places.subarray(0, count + 1);
}

/** The code point that begins at a unit, by halving: places are in order. */
function codePointAt(places: Uint32Array, unit: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
