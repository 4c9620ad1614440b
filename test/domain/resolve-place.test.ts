import { describe, expect, it } from '@jest/globals';
import { partialDate } from '#src/domain/partial-date.js';
import type { RegionLevel } from '#src/domain/region.js';
import { resolvePlace, type KnownPlaces, type KnownVersion } from '#src/domain/resolve-place.js';

/** Versions as `name level parent from to`; a dash is null. */
const version = (text: string): KnownVersion => {
  const [name = '', level, parent, from, to] = text
    .split(' ')
    .map((cell) => (cell === '-' ? null : cell));
  return {
    name: name ?? '',
    level: (level ?? null) as RegionLevel | null,
    code: null,
    parentId: parent == null ? null : `region:${parent}`,
    from: from == null ? null : partialDate(from),
    to: to == null ? null : partialDate(to),
  };
};

const REGIONS: Readonly<
  Record<string, { en?: string; names?: string; versions: readonly string[] }>
> = {
  east: { versions: ['东省 province - - -'] },
  west: { versions: ['西省 province - - -'] },
  city: {
    en: 'City',
    versions: [
      '旧名地区 prefecture east - 2000',
      '中名市 prefecture east 2000 2010',
      '中名市 prefecture west 2010 -',
    ],
  },
  county: { versions: ['县名县 county city 1990 -'] },
  // Across both provinces, since 2015.
  belt: { names: '长带', versions: ['大河带 - - 2012 -'] },
  // In the east by its superior, and reaching into the west.
  zone: { versions: ['新区 - east 2012 -'] },
  nowhere: { names: '别名', versions: [] },
};
const SPANS: Readonly<Record<string, readonly string[]>> = {
  belt: ['county', 'east'],
  zone: ['west'],
};

/** As an index of names would have it: every name of every time. */
const NAMED: Readonly<Record<string, string>> = {
  中名市: 'city',
  中名: 'city',
  旧名地区: 'city',
  旧名: 'city',
  city: 'city',
  县名县: 'county',
  大河带: 'belt',
  长带: 'belt',
  新区: 'zone',
  别名: 'nowhere',
  东省: 'east',
  西省: 'west',
  东: 'east',
};

const KNOWN: KnownPlaces<{ name: string; nameEn: string | null }, KnownVersion> = {
  named: (folded) => (NAMED[folded] === undefined ? [] : [`region:${NAMED[folded]}`]),
  coded: () => [],
  place: (id) => {
    const region = REGIONS[id.slice('region:'.length)];
    if (region === undefined) return undefined;
    const last = region.versions.at(-1)?.split(' ')[0];
    return { name: last ?? '无处', nameEn: region.en ?? null };
  },
  versions: (id) => (REGIONS[id.slice('region:'.length)]?.versions ?? []).map(version),
  spans: (id) =>
    (SPANS[id.slice('region:'.length)] ?? []).map((spanned) => ({
      spannedId: `region:${spanned}`,
      from: partialDate('2015'),
      to: null,
    })),
};

function answer(nameOrCode: string, validAt: string | null, within: string | null = null): string {
  const { candidates, isWithinKnown } = resolvePlace(KNOWN, { nameOrCode, validAt, within });
  if (!isWithinKnown) return 'within unknown';
  return candidates
    .map(
      ({ regionId, version: found, matchedBy }) =>
        `${matchedBy} ${regionId.slice(7)} ${found?.name ?? 'none'}`,
    )
    .join('; ');
}

describe('a name', () => {
  it.each([
    ['中名市', null, 'NAME city 中名市'],
    ['中名市', '2005-01-01', 'NAME city 中名市'],
    ['中名市', '1999-12-31', ''],
    ['旧名地区', null, 'HISTORIC_NAME city 旧名地区'],
    ['旧名地区', '1999-12-31', 'HISTORIC_NAME city 旧名地区'],
    ['旧名地区', '2000-01-01', ''],
  ])('%s on %p means %j', (name, day, expected) => {
    expect(answer(name, day)).toBe(expected);
  });
});

describe('a short name', () => {
  it.each([
    ['中名', null, 'ALIAS city 中名市'],
    ['中名', '2005-01-01', 'ALIAS city 中名市'],
    ['中名', '1990-01-01', ''],
    ['旧名', '1990-01-01', 'ALIAS city 旧名地区'],
    ['旧名', '2005-01-01', ''],
    ['旧名', null, 'ALIAS city 旧名地区'],
  ])('%s on %p goes with the names that it is short for: %j', (name, day, expected) => {
    expect(answer(name, day)).toBe(expected);
  });
});

describe('another alias', () => {
  it.each([
    ['CITY', '2005-01-01', 'ALIAS city 中名市'],
    // The English name is of the latest name.
    ['City', '1990-01-01', ''],
    // What comes from no version's name holds whenever the place does.
    ['长带', '2013-01-01', 'ALIAS belt 大河带'],
    ['长带', '2011-01-01', ''],
    ['别名', '1900-01-01', 'ALIAS nowhere none'],
  ])('%s on %p means %j', (name, day, expected) => {
    expect(answer(name, day)).toBe(expected);
  });
});

describe('within', () => {
  it.each([
    ['县名县', '1995-06-01', '东省', 'NAME county 县名县'],
    ['县名县', '1995-06-01', '西省', ''],
    ['县名县', '2012-06-01', '西省', 'NAME county 县名县'],
    ['县名县', '2012-06-01', 'region:city', 'NAME county 县名县'],
    // Without a day each of its times counts.
    ['县名县', null, '东省', 'NAME county 县名县'],
    ['县名县', null, '西省', 'NAME county 县名县'],
    // A place does not lie below itself.
    ['中名市', null, '中名市', ''],
    ['县名县', null, 'region:mars', 'within unknown'],
    ['县名县', '2005-01-01', '旧名地区', 'within unknown'],
    ['县名县', '1995-01-01', '旧名', 'NAME county 县名县'],
  ])('takes %s on %p below %s: %j', (name, day, within, expected) => {
    expect(answer(name, day, within)).toBe(expected);
  });

  it.each([
    // The belt has no superior: it lies below what it spans, and what is above that, while it spans it.
    ['大河带', '2016-01-01', 'region:county', 'NAME belt 大河带'],
    ['大河带', '2016-01-01', '西省', 'NAME belt 大河带'],
    ['大河带', '2016-01-01', '东省', 'NAME belt 大河带'],
    ['大河带', '2014-01-01', '东省', ''],
    // The county came to the west in 2010, before the belt reached it.
    ['大河带', null, 'region:city', 'NAME belt 大河带'],
    // The zone has one: what else it spans does not count.
    ['新区', '2016-01-01', '东省', 'NAME zone 新区'],
    ['新区', '2016-01-01', '西省', ''],
  ])('takes %s on %p below %s, by superior or else by span: %j', (name, day, within, expected) => {
    expect(answer(name, day, within)).toBe(expected);
  });
});
