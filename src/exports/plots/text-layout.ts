/**
 * How wide a text is, near enough to lay out a page: fonts differ, so widths are estimated on the large side.
 * Units: pixels, for a font size in pixels.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width * size;
}

/**
 * A text cut into lines that are no wider than `width`, at blanks, and between any two Chinese characters; no line begins with closing
 * punctuation. A word that is too wide by itself is cut where it must be. An empty text is one empty line.
 */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (textWidth((line + piece).trimEnd(), size) <= width) line += piece;
    else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      const parts = cutToWidth(piece.trimStart(), size, width);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  return [...lines, line.trimEnd()];
}

/** ECharts keeps the widths of texts in an object, under the texts. This one would be its prototype, which it would change for the whole process. */
const PROTOTYPE = '__proto__';
/** The same to see: a word joiner draws nothing. */
const LIKE_PROTOTYPE = '__proto\u2060__';

/** A text as a picture can hold it: one line, without what draws nothing, turns the direction of writing or breaks XML. */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(PROTOTYPE, LIKE_PROTOTYPE);
}

/** A word with the blanks behind it, or one wide character with the punctuation that may not begin a line. */
const PIECE =
  /[\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}][，。、；：？！）」』》〉】％]*\s*|[^\s\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]+[，。、；：？！）」』》〉】％]*\s*|\s+/gu;

function pieces(text: string): readonly string[] {
  return text.match(PIECE) ?? [];
}

function cutToWidth(word: string, size: number, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && textWidth((part + sign).trimEnd(), size) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

/** In parts of the font size, about as wide as DejaVu Sans, the widest of the fonts that are taken. */
function signWidth(sign: string): number {
  if ((sign.codePointAt(0) as number) >= 0x2e80) return 1;
  if (/[ijlI.,:;|'! ]/.test(sign)) return 0.32;
  if (/[()[\]ftr/-]/.test(sign)) return 0.4;
  if (/[mwMW@%—…→]/.test(sign)) return 0.95;
  return /[A-Z&]/.test(sign) ? 0.7 : /\d/.test(sign) ? 0.64 : 0.6;
}
