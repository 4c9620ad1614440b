import type { FoundPassages, Passage } from '../domain/document.js';

/** UTF-16 units of context on each side. */
const CONTEXT = 40;
const SIGNS = /[\\^$.*+?()[\]{}|/-]/;
const HAN = /\p{Script=Han}/u;
/** From a sign of half width to its form of full width, and back. */
const WIDTHS = 0xfee0;

/**
 * Where something stands in a text, up to a limit, and how often in all: in either case and width, whatever blanks and line ends stand between
 * its words or among its Chinese characters. `toCodePoint` gives the code point that begins at a unit. Cost: one reading of the text.
 */
export function findPassages(
  text: string,
  wanted: string,
  limit: number,
  toCodePoint: (unit: number) => number,
): FoundPassages {
  const passages: Passage[] = [];
  let total = 0;
  if (wanted.trim() === '') return { passages, total };
  for (const { index, 0: found } of text.matchAll(patternOf(wanted))) {
    total += 1;
    if (passages.length < limit) passages.push(passageAt(text, index, found, toCodePoint));
  }
  return { passages, total };
}

/** No part of the pattern can match a blank in two ways, so that the search takes time in proportion to the text. */
function patternOf(wanted: string): RegExp {
  const words = wanted.normalize('NFC').trim().split(/\s+/u);
  const patterns = words.map((word) => {
    const characters = [...word];
    return characters
      .map((character, index) => {
        const isRun = HAN.test(character) || HAN.test(characters[index + 1] ?? '');
        const isLast = index === characters.length - 1;
        return eitherWidth(character) + (isRun && !isLast ? '\\s*' : '');
      })
      .join('');
  });
  return new RegExp(patterns.join('\\s+'), 'giu');
}

function eitherWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x20 && code < 0x7f) return oneOf(character, String.fromCodePoint(code + WIDTHS));
  if (code > 0xff00 && code < 0xff5f) return oneOf(character, String.fromCodePoint(code - WIDTHS));
  return character;
}

function oneOf(...characters: readonly string[]): string {
  return `[${characters.map((each) => (SIGNS.test(each) ? `\\${each}` : each)).join('')}]`;
}

function passageAt(
  text: string,
  index: number,
  found: string,
  toCodePoint: (unit: number) => number,
): Passage {
  const end = index + found.length;
  const before = lineEnd(text.slice(Math.max(0, index - CONTEXT), index));
  const after = /^[^\r\n]*/.exec(text.slice(end, end + CONTEXT))?.[0] ?? '';
  const quotation = withoutHalves(before + found + after);
  const quotationStart = toCodePoint(index - before.length + (quotation.startsHalf ? 1 : 0));
  return {
    start: toCodePoint(index),
    end: toCodePoint(end),
    quotation: quotation.text,
    quotationStart,
  };
}

function lineEnd(text: string): string {
  return /[^\r\n]*$/.exec(text)?.[0] ?? '';
}

/** The context may begin or end within a surrogate pair. */
function withoutHalves(text: string): { readonly text: string; readonly startsHalf: boolean } {
  const startsHalf = /^[\udc00-\udfff]/.test(text);
  return { text: text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''), startsHalf };
}
