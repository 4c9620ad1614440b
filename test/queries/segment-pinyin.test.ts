import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segmentPinyin } from '#src/queries/segment-pinyin.js';

const SYLLABLES = [
  'a',
  'an',
  'ang',
  'e',
  'er',
  'hang',
  'xi',
  'xian',
  'zhou',
  'shuang',
  'lve',
  'qiong',
];

describe('segmentPinyin', () => {
  it.each([
    ['hangzhou', ['hang zhou']],
    ['xian', ['xian', 'xi an']],
    ["xi'an", ['xi an']],
    ['hang zhou', ['hang zhou']],
    ['shaanxi', ['shaan xi', 'sha an xi']],
    ['hangzh', ['hang zh']],
    ['hangzhoush', ['hang zhou sh']],
  ])('parts %p as %p', (text, wanted) => {
    expect(segmentPinyin(text, 2).map((way) => way.join(' '))).toEqual(wanted);
  });

  it.each(['free', 'cbec', 'hz', 'pilots', '5g', 'zzzz', '', '-'])(
    'finds no pinyin in %p',
    (text) => {
      expect(segmentPinyin(text, 2)).toEqual([]);
    },
  );

  it('lets only the last syllable be begun', () => {
    expect(segmentPinyin('zhhang', 2)).toEqual([]);
    expect(segmentPinyin('zh hang', 2)).toEqual([]);
  });

  it('finds the syllables that letters were made of, among all ways', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 }),
        (made) => {
          const ways = segmentPinyin(made.join(''), 1_000).map((way) => way.join(' '));
          expect(ways).toContain(made.join(' '));
          expect(new Set(ways.map((way) => way.replaceAll(' ', '')))).toEqual(
            new Set([made.join('')]),
          );
        },
      ),
    );
  });

  it('takes no longer for letters that can be parted in very many ways', () => {
    const start = performance.now();
    expect(segmentPinyin('angan'.repeat(20), 2)).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
