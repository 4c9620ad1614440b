import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sourceText, textSha256 } from '#src/curation/source-text.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('sourceText', () => {
  it('counts a character beyond U+FFFF as one code point', () => {
    const text = sourceText(bytes('\u{20bb7}城市'));
    expect(text.span(0, 1)).toBe('\u{20bb7}');
    expect(text.span(1, 3)).toBe('城市');
  });

  it('counts a letter and its combining accent as the one code point of NFC', () => {
    const text = sourceText(bytes('cafe\u0301 au lait'));
    expect(text.span(3, 4)).toBe('\u00e9');
    expect(text.span(5, 7)).toBe('au');
  });

  it('gives null for a span that the text does not reach', () => {
    const text = sourceText(bytes('\u{20bb7}a'));
    expect(text.span(0, 2)).toBe('\u{20bb7}a');
    expect(text.span(0, 3)).toBeNull();
    expect(text.span(2, 1)).toBeNull();
    expect(text.span(-1, 1)).toBeNull();
  });

  it('leaves a byte order mark out of the text, but not out of the digest of the file', () => {
    const withMark = sourceText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]));
    expect(withMark.span(0, 1)).toBe('a');
    expect(withMark.fileSha256).not.toBe(textSha256('a'));
  });

  it('has no span when the file is no UTF-8', () => {
    expect(sourceText(new Uint8Array([0xb9, 0xfa])).span(0, 0)).toBeNull();
  });

  it('slices every text as an array of its code points would be', () => {
    const characters = fc.constantFrom('a', '城', '\u{20bb7}', '\u{1f600}', '\u00e9', '\n');
    fc.assert(
      fc.property(fc.array(characters), fc.nat(20), fc.nat(20), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const expected = text.slice(start, end).join('');
        expect(sourceText(bytes(text.join(''))).span(start, end)).toBe(expected);
      }),
    );
  });
});

describe('textSha256', () => {
  it('is of the UTF-8 bytes', () => {
    // printf 'abc' | sha256sum
    expect(textSha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
