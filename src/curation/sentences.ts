/** A part of a text, in Unicode code points, half open. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A sentence of a text with its words. */
export interface Sentence extends TextSpan {
  readonly text: string;
}

/** Full stops, question and exclamation marks and semicolons, full and half width, with the quotes and brackets that close behind them. */
const SENTENCE = /[^\n。！？!?;；]*(?:[。！？!?;；][”’」』）)》"]*|\n|$)/gu;

/**
 * The sentences of a text, in order: each ends at a full stop, a question or exclamation mark, a semicolon, or with its line. Blanks around
 * a sentence are none of it, and what holds neither letter nor digit is no sentence.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const [part] of text.matchAll(SENTENCE)) {
    const trimmed = part.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const begin = start + lengthOf(part.slice(0, part.length - part.trimStart().length));
      sentences.push({ start: begin, end: begin + lengthOf(trimmed), text: trimmed });
    }
    start += lengthOf(part);
  }
  return sentences;
}

/** Whether two spans share a code point. */
export function spansOverlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Code points of a text. */
function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
