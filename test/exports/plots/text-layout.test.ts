import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText, textWidth, wrapText } from '#src/exports/plots/text-layout.js';

describe('textWidth', () => {
  it('counts a Chinese character as a square', () => {
    expect(textWidth('河长制', 10)).toBe(30);
  });

  it('counts narrow letters less than wide ones', () => {
    expect(textWidth('ill', 10)).toBeLessThan(textWidth('mmm', 10));
  });
});

describe('wrapText', () => {
  it('breaks at blanks', () => {
    expect(wrapText('the first batch', 10, textWidth('the first', 10))).toEqual([
      'the first',
      'batch',
    ]);
  });

  it('breaks between any two Chinese characters', () => {
    expect(wrapText('跨境电商综合试验区', 10, 40)).toEqual(['跨境电商', '综合试验', '区']);
  });

  it('begins no line with closing punctuation', () => {
    expect(wrapText('一二三四，五六', 10, 40)).toEqual(['一二三', '四，五六']);
  });

  it('cuts a word that is too wide by itself', () => {
    expect(wrapText('a 0000000000', 10, textWidth('0000', 10))).toEqual([
      'a',
      '0000',
      '0000',
      '00',
    ]);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 10, 100)).toEqual(['']);
  });

  it('loses no sign, and keeps each line within the width', () => {
    fc.assert(
      fc.property(someText(), fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, 12, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('plainText', () => {
  it('makes one line of many', () => {
    expect(plainText('  a\n\tb \u0000c ')).toBe('a b c');
  });

  it('takes out what turns the direction of writing', () => {
    expect(plainText('\u202Egnp.exe\u2066')).toBe('gnp.exe');
  });

  it('replaces half a character by the sign for it', () => {
    expect(plainText('a\uD800b')).toBe('a\uFFFDb');
  });

  it('leaves rare characters as they are', () => {
    expect(plainText('𫭼 & <b>')).toBe('𫭼 & <b>');
  });
});

function someText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom('试', '点', '，', '。', ' ', 'pilot', '2016', '(', ')'),
    fc.string({ maxLength: 8 }),
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
}
