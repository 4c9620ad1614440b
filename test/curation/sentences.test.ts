import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf, spansOverlap } from '#src/curation/sentences.js';

describe('sentencesOf', () => {
  it('ends a sentence at a full stop, a question mark, a semicolon and a line end', () => {
    const texts = sentencesOf('标题\n一是先试。二是再看;三是推广?\n\n完').map(({ text }) => text);
    expect(texts).toEqual(['标题', '一是先试。', '二是再看;', '三是推广?', '完']);
  });

  it('takes the quotes and brackets that close behind the end along', () => {
    expect(sentencesOf('他说:“做。”然后走。').map(({ text }) => text)).toEqual([
      '他说:“做。”',
      '然后走。',
    ]);
  });

  it('counts code points, without the blanks around a sentence', () => {
    expect(sentencesOf('\u{20bb7}城。  又一。')).toEqual([
      { start: 0, end: 3, text: '\u{20bb7}城。' },
      { start: 5, end: 8, text: '又一。' },
    ]);
  });

  it('finds none in signs alone', () => {
    expect(sentencesOf('……\n——\n。')).toEqual([]);
  });

  it('gives spans in order that hold just their texts, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙丙1a 。;\n“”\u{20bb7}]*$/u), (text) => {
        const characters = [...text];
        let last = 0;
        for (const { start, end, text: words } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(characters.slice(start, end).join('')).toBe(words);
          last = end;
        }
        const covered = sentencesOf(text).map(({ text: words }) => words);
        const letters = (of: string): string => of.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(covered.join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('spansOverlap', () => {
  it('holds when they share a code point, not when they only touch', () => {
    expect(spansOverlap({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(true);
    expect(spansOverlap({ start: 0, end: 3 }, { start: 3, end: 4 })).toBe(false);
  });
});
