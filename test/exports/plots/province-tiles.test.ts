import { describe, expect, it } from '@jest/globals';
import { PROVINCE_TILES, provinceTiles } from '#src/exports/plots/province-tiles.js';

describe('the grid of provincial units', () => {
  it('has 34 of them: 23 provinces, 5 autonomous regions, 4 municipalities, 2 special regions', () => {
    const first = (digit: string): readonly string[] =>
      PROVINCE_TILES.map(({ code }) => code).filter((code) => code.startsWith(digit));
    expect(PROVINCE_TILES).toHaveLength(34);
    // GB/T 2260 by large regions: north 5, north-east 3, east 7, centre and south 6, south-west 5, north-west 5; then Taiwan, and two.
    expect(['1', '2', '3', '4', '5', '6', '7', '8'].map((digit) => first(digit).length)).toEqual([
      5, 3, 7, 6, 5, 5, 1, 2,
    ]);
  });

  it('gives no two of them a code, a place or a name in common', () => {
    for (const read of [
      ({ code }: (typeof PROVINCE_TILES)[number]) => code,
      ({ column, row }: (typeof PROVINCE_TILES)[number]) => `${column} ${row}`,
      ({ zh }: (typeof PROVINCE_TILES)[number]) => zh,
      ({ en }: (typeof PROVINCE_TILES)[number]) => en,
    ])
      expect(new Set(PROVINCE_TILES.map(read)).size).toBe(34);
  });

  it.each([
    ['23', '22', 'north of'],
    ['11', '13', 'north of'],
    ['41', '42', 'north of'],
    ['42', '43', 'north of'],
    ['43', '45', 'north of'],
    ['65', '54', 'north of'],
    ['62', '63', 'north of'],
    ['51', '53', 'north of'],
    ['65', '62', 'west of'],
    ['54', '63', 'west of'],
    ['63', '61', 'west of'],
    ['51', '50', 'west of'],
    ['50', '42', 'west of'],
    ['42', '34', 'west of'],
    ['34', '32', 'west of'],
    ['32', '31', 'west of'],
    ['45', '44', 'west of'],
    ['35', '71', 'west of'],
  ])('has %s and %s beside each other, the one %s the other', (one, other, side) => {
    const [a, b] = [one, other].map((key) => PROVINCE_TILES.find(({ code }) => code === key));
    const [down, right] = side === 'north of' ? [1, 0] : [0, 1];
    expect([(b?.column ?? 0) - (a?.column ?? 0), (b?.row ?? 0) - (a?.row ?? 0)]).toEqual([
      right,
      down,
    ]);
  });
});

describe('provinceTiles', () => {
  it('names them in the language asked for', () => {
    const nameOf = (language: 'zh' | 'en'): string | undefined =>
      provinceTiles(language).find(({ key }) => key === '33')?.name;
    expect([nameOf('zh'), nameOf('en')]).toEqual(['浙江', 'Zhejiang']);
  });
});
