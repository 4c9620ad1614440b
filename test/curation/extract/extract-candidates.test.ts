import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractCandidates } from '#src/curation/extract/extract-candidates.js';
import { CONTEXT } from './places.js';

const WORDS = fc.constantFrom(
  ...[
    '乙市',
    '我市',
    '推进',
    '试点',
    '2019年',
    '今年',
    '31个',
    '改革',
    '《某办法》',
    '率先',
    ',',
    '。',
  ],
  ...[
    '\n',
    '省长王明',
    '\u{20bb7}',
    '第三批',
    '每名',
    '1-2项',
    '85%',
    '〔2020〕3号',
    '一',
    '借鉴',
    ' ',
  ],
);

describe('extractCandidates', () => {
  it('counts code points, in the order of the text', () => {
    const found = extractCandidates('\u{20bb7}\u{20bb7},乙市改革文件31个', CONTEXT);
    const places = found.map(({ kind, start, end }) => `${kind} ${start}-${end}`);
    expect(places).toEqual(['place 3-5', 'tally 3-12', 'quantity 9-12']);
  });

  it('gives the same find of two rules of a kind once', () => {
    const claims = extractCandidates('在全省率先取得突破', CONTEXT).filter(
      ({ kind }) => kind === 'claim',
    );
    expect(claims).toHaveLength(1);
  });

  it('tells how far it has come', () => {
    const seen: number[] = [];
    extractCandidates('乙市', CONTEXT, (done, total) => seen.push(done / total));
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
  });

  it('gives spans within the text, none of them empty, for any text', () => {
    fc.assert(
      fc.property(fc.array(WORDS, { maxLength: 40 }), (words) => {
        const text = words.join('');
        const length = [...text].length;
        for (const { start, end } of extractCandidates(text, CONTEXT)) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(length);
        }
      }),
    );
  });
});
