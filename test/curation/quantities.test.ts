import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseChineseNumber } from '#src/curation/chinese-number.js';
import { quantitiesIn, valuesOf } from '#src/curation/quantities.js';

describe('parseChineseNumber', () => {
  it.each([
    ['三百七十三', 373],
    ['十', 10],
    ['二十', 20],
    ['两万', 20_000],
    ['一千零五', 1_005],
    ['三万五千', 35_000],
    ['二〇一九', 2019],
    ['一亿二千万', 120_000_000],
  ])('reads %s', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each([[''], ['城'], ['二三十'], ['12']])('gives null for %p', (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  it('reads back every number up to a hundred million that is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        expect(parseChineseNumber(written(number))).toBe(number);
      }),
    );
  });
});

describe('quantitiesIn', () => {
  it.each([
    ['新增市场主体2.7万户', { figure: 2.7, multiplier: 10_000, unit: '户', bound: null }],
    ['超过1400亿元', { figure: 1400, multiplier: 1e8, bound: '>', unit: '元' }],
    ['300余件', { figure: 300, bound: '>', unit: '件' }],
    ['近400人', { figure: 400, bound: 'about', unit: '人' }],
    ['达85%以上', { figure: 85, bound: '>=', unit: '%' }],
    ['不少于三项', { figure: 3, bound: '>=', unit: '项' }],
    ['5%以内', { figure: 5, bound: '<=' }],
    ['1,234户', { figure: 1234, unit: '户' }],
    ['3个左右', { figure: 3, bound: 'about', unit: '个' }],
    ['下降2.0个百分点', { figure: 2, unit: '个百分点' }],
  ])('reads %s', (text, wanted) => {
    expect(quantitiesIn(text)).toEqual([expect.objectContaining(wanted)]);
  });

  it('gives both ends of a range', () => {
    expect(quantitiesIn('领衔1-2项').map(({ figure }) => figure)).toEqual([1, 2]);
  });

  it('tells where the figures stand', () => {
    const [quantity] = quantitiesIn('共召开20次');
    expect(quantity).toMatchObject({ start: 3, end: 5 });
  });
});

describe('valuesOf', () => {
  it('are the figures and the figures times their multiplier', () => {
    const [quantity] = quantitiesIn('21.8万亿元');
    expect(quantity && valuesOf(quantity)).toEqual([21.8, 21.8e12]);
  });
});

const FIGURES = '零一二三四五六七八九';

/** A number in Chinese numerals, with 零 where a place is left out. */
function written(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1_000 ? '零' : '';
    return `${written(Math.floor(number / 10_000))}万${gap}${rest === 0 ? '' : written(rest)}`;
  }
  let text = '';
  let hasGap = false;
  for (const [place, name] of [
    [1_000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / place) % 10;
    if (digit === 0) hasGap = text !== '';
    else {
      text += `${hasGap ? '零' : ''}${FIGURES[digit]}${name}`;
      hasGap = false;
    }
  }
  return text;
}
