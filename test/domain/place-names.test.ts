import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { shortNamesOf, type NameAtLevel } from '#src/domain/place-names.js';
import { SEEDS_FOLDER } from '#src/package-files.js';

/** The maker of the seeds' aliases, which is no part of the program. */
const maker = (await import('../../scripts/seeds/regions/names.mjs' as string)) as {
  readonly aliasesOf: (place: NameAtLevel) => readonly string[];
};

describe('shortNamesOf', () => {
  it.each<[string, NameAtLevel['level'], readonly string[]]>([
    ['襄樊市', 'prefecture', ['襄樊']],
    ['思茅地区', 'prefecture', ['思茅']],
    ['湖北省', 'province', ['湖北']],
    ['内蒙古自治区', 'province', ['内蒙古']],
    ['普洱哈尼族彝族自治县', 'county', ['普洱']],
    ['恩施土家族苗族自治州', 'prefecture', ['恩施', '恩施州']],
    ['伊犁哈萨克自治州', 'prefecture', ['伊犁', '伊犁州']],
    ['锡林郭勒盟', 'prefecture', ['锡林郭勒']],
    ['浦东新区', 'county', ['浦东']],
    // One character would be left, or what is left means another place.
    ['单县', 'county', []],
    ['井陉矿区', 'county', []],
    ['科尔沁左翼中旗', 'county', []],
    // No unit of administration.
    ['河北雄安新区', null, []],
  ])('of %s, a %s, is %p', (name, level, short) => {
    expect(shortNamesOf({ name, level })).toEqual(short);
  });

  it('is the same for every name of the seeds as their maker gives', () => {
    const text = readFileSync(join(SEEDS_FOLDER, 'regions', 'region-versions.csv'), 'utf8');
    const versions = (parse(text, { columns: true }) as NameAtLevel[]).filter(
      ({ level }) => level !== 'nation',
    );
    expect(versions.length).toBeGreaterThan(6_000);
    const other = versions.filter(
      (version) => shortNamesOf(version).join() !== maker.aliasesOf(version).join(),
    );
    expect(other).toEqual([]);
  });
});
