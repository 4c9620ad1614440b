import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { PLACE_READINGS } from '#src/queries/place-readings.js';
import { soundsOf, spellName } from '#src/queries/spell-name.js';

interface Reading {
  readonly place: string;
  readonly reading: string;
}

/** Every short name of a division since 1981, read through by a curator. */
const READINGS = parse(
  readFileSync(join(PACKAGE_FOLDER, 'scripts', 'seeds', 'regions', 'readings.csv')),
  { columns: true },
) as readonly Reading[];
const DIVISIONS = (
  parse(readFileSync(join(PACKAGE_FOLDER, 'seeds', 'regions', 'region-versions.csv')), {
    columns: true,
  }) as readonly { readonly name: string }[]
).map(({ name }) => name);

describe('spellName', () => {
  it('gives the whole, the syllables and the initials', () => {
    expect(spellName('杭州市')).toBe('|hangzhoushi|.hang.zhou.shi.#HZS#');
  });

  it('gives null for what holds no Chinese', () => {
    expect(spellName('Hangzhou 2015')).toBeNull();
    expect(spellName('')).toBeNull();
  });

  it('keeps Latin words and numbers as they are, and leaves signs out', () => {
    expect(spellName('AI试点（2015年）')).toBe(
      '|aishidian2015nian|.ai.shi.dian.2015.nian.#AISD2015N#',
    );
    expect(spellName('ＡＩ试点')).toBe('|aishidian|.ai.shi.dian.#AISD#');
  });

  it('gives every usual spelling', () => {
    expect(spellName('陕西省')).toBe(
      '|shanxisheng|shaanxisheng|.shan.xi.sheng..shaan.xi.sheng.#SXS#',
    );
    expect(spellName('山西省')).toBe('|shanxisheng|.shan.xi.sheng.#SXS#');
    expect(spellName('吕梁')).toBe('|lvliang|luliang|.lv.liang..lu.liang.#LL#');
  });

  it('leaves out characters that nobody can read', () => {
    expect(spellName('\u{2a6d6}城')).toBe('|cheng|.cheng.#C#');
  });

  it.each([
    ['乐清市', 'yue qing shi'],
    ['洪洞县', 'hong tong xian'],
    ['尉犁县', 'yu li xian'],
    ['单县', 'shan xian'],
    ['大埔县', 'da bu xian'],
    ['蚌埠市', 'beng bu shi'],
    ['亳州市', 'bo zhou shi'],
    ['六安市', 'lu an shi'],
    ['铅山县', 'yan shan xian'],
    ['番禺区', 'pan yu qu'],
    ['渑池县', 'mian chi xian'],
    ['东阿县', 'dong e xian'],
    ['東阿', 'dong e'],
    ['重庆市', 'chong qing shi'],
    ['厦门', 'xia men'],
    ['台州', 'tai zhou'],
    ['丽水', 'li shui'],
    ['长治', 'chang zhi'],
    ['乐清市人民政府', 'yue qing shi ren min zheng fu'],
  ])('reads %s as %s', (name, reading) => {
    expect(soundsOf(name).join(' ')).toBe(reading);
  });

  it('reads all short names of divisions as the curator did', () => {
    expect(READINGS.length).toBeGreaterThan(3_000);
    const wrong = READINGS.filter(({ place, reading }) => soundsOf(place).join(' ') !== reading);
    expect(wrong).toEqual([]);
  });

  it('reads them so with their levels behind them', () => {
    const readings = new Map(READINGS.map(({ place, reading }) => [place, reading]));
    const wrong = [...new Set(DIVISIONS)].filter((name) => {
      const stem = stemOf(name, readings);
      const reading = readings.get(stem);
      return reading !== undefined && !`${soundsOf(name).join(' ')} `.startsWith(`${reading} `);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the dictionary of places', () => {
  it('says what the curator says, and nothing that nobody read', () => {
    const readings = new Map(READINGS.map(({ place, reading }) => [place, reading]));
    const own = ['東阿'];
    const others = Object.entries(PLACE_READINGS).filter(
      ([place, reading]) => readings.get(place) !== reading && !own.includes(place),
    );
    expect(others).toEqual([]);
  });
});

/** The longest beginning of a name that has a reading. */
function stemOf(name: string, readings: ReadonlyMap<string, string>): string {
  for (let length = name.length; length > 1; length -= 1) {
    if (readings.has(name.slice(0, length))) return name.slice(0, length);
  }
  return '';
}
