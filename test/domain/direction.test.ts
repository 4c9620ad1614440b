import { describe, expect, it } from '@jest/globals';
import { authorityDirection, contentDirection, placeRankAsOf } from '#src/domain/direction.js';
import type { PlaceRank, RegionLevel } from '#src/domain/region.js';

const rank = (
  level: RegionLevel | null,
  parentLevel: RegionLevel | null,
  isSubProvincial = false,
): PlaceRank | null =>
  placeRankAsOf({
    level,
    parentLevel,
    specialRank: isSubProvincial ? 'sub_provincial_city' : null,
  });

describe('placeRankAsOf', () => {
  it('is the level for provinces, prefectures, counties of a prefecture, and townships', () => {
    expect(rank('province', 'nation')).toBe('province');
    expect(rank('prefecture', 'province')).toBe('prefecture');
    expect(rank('county', 'prefecture')).toBe('county');
    expect(rank('township', 'county')).toBe('township');
  });

  it('puts a sub-provincial city above other prefectures', () => {
    expect(rank('prefecture', 'province', true)).toBe('sub_provincial_city');
  });

  it('puts a county directly under the province above other counties', () => {
    // Xiantao and Qianjiang in Hubei; a district of a municipality as well.
    expect(rank('county', 'province')).toBe('county_under_province');
  });

  it('is null for zones and basins, which have no level, and for the nation', () => {
    expect(rank(null, 'prefecture')).toBeNull();
    expect(rank('nation', null)).toBeNull();
  });

  it('is that of the county when the superior is not known', () => {
    expect(rank('county', null)).toBe('county');
  });
});

describe('contentDirection', () => {
  it.each<[string, PlaceRank, PlaceRank, string]>([
    ['a province to its prefecture', 'province', 'prefecture', 'DOWNWARD'],
    ['a sub-provincial city to a prefecture', 'sub_provincial_city', 'prefecture', 'DOWNWARD'],
    [
      'a prefecture to a county under the province',
      'prefecture',
      'county_under_province',
      'DOWNWARD',
    ],
    ['a county under the province to a county', 'county_under_province', 'county', 'DOWNWARD'],
    ['a prefecture to a sub-provincial city', 'prefecture', 'sub_provincial_city', 'UPWARD'],
    ['a township to a province', 'township', 'province', 'UPWARD'],
    ['a county to a prefecture', 'county', 'prefecture', 'UPWARD'],
    ['a prefecture to another', 'prefecture', 'prefecture', 'SIDEWAYS'],
    ['a sub-provincial city to another', 'sub_provincial_city', 'sub_provincial_city', 'SIDEWAYS'],
  ])('from %s', (_, source, receiver, expected) => {
    expect(contentDirection(source, receiver)).toBe(expected);
  });

  it('is null where either place has no rank', () => {
    expect(contentDirection(null, 'county')).toBeNull();
    expect(contentDirection('county', null)).toBeNull();
    expect(contentDirection(null, null)).toBeNull();
  });
});

describe('authorityDirection', () => {
  it('follows the mandate, and is null where no source states one', () => {
    expect(authorityDirection('ordered')).toBe('FROM_ABOVE');
    expect(authorityDirection('applied_and_approved')).toBe('APPLIED_AND_APPROVED');
    expect(authorityDirection('voluntary')).toBe('VOLUNTARY');
    expect(authorityDirection('unstated')).toBeNull();
  });
});
