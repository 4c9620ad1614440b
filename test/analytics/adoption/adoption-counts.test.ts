import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionCounts } from '#src/analytics/adoption/adoption-counts.js';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import { LEMON, README_ADOPTERS, unitsFrom } from '../../support/adoption-toys.js';
import { someAdoptions } from '../../support/arbitrary-adoptions.js';

describe('adoptionCounts', () => {
  it('gives the curve of SPID lemon: new 2, 15, 12; cumulative 2, 17, 29; shares .04, .34, .58', () => {
    const counts = adoptionCounts(LEMON, alwaysEligible(50));
    expect(counts.map(({ period }) => period)).toEqual([1982, 1983, 1984]);
    expect(counts.map(({ added }) => added)).toEqual([2, 15, 12]);
    expect(counts.map(({ cumulative }) => cumulative)).toEqual([2, 17, 29]);
    expect(counts.map(({ share }) => share)).toEqual([0.04, 0.34, 0.58]);
    // 15 / 2, then 12 / 17.
    expect(counts.map(({ growth }) => growth)).toEqual([null, 7.5, 12 / 17]);
  });

  it('gives the cumulative adopters of the README of netdiffuseR in all 20 periods', () => {
    const counts = adoptionCounts(unitsFrom(README_ADOPTERS, 100), alwaysEligible(100));
    expect(counts.map(({ cumulative }) => cumulative)).toEqual([
      8, 11, 17, 20, 29, 34, 36, 39, 44, 45, 48, 54, 62, 71, 76, 83, 88, 92, 93, 95,
    ]);
    expect(counts.map(({ share }) => share)).toEqual(
      counts.map(({ cumulative }) => cumulative / 100),
    );
  });

  it('counts the units that are there: one created in 2, one abolished in 2 after it adopted', () => {
    const adopted = [1, 1, null, 3];
    const eligibility = [
      { from: null, to: null },
      { from: null, to: 2 },
      { from: null, to: null },
      { from: 2, to: null },
    ];
    // Period 1: units 0, 1 and 2 are there, 0 and 1 have adopted. Period 2: 0, 2, 3; 0 has. Period 3: the same; 0 and 3 have.
    expect(adoptionCounts(adopted, eligibility)).toEqual([
      {
        period: 1,
        added: 2,
        cumulative: 2,
        eligible: 3,
        eligibleAdopters: 2,
        share: 2 / 3,
        growth: null,
      },
      {
        period: 2,
        added: 0,
        cumulative: 2,
        eligible: 3,
        eligibleAdopters: 1,
        share: 1 / 3,
        growth: 0,
      },
      {
        period: 3,
        added: 1,
        cumulative: 3,
        eligible: 3,
        eligibleAdopters: 2,
        share: 2 / 3,
        growth: 0.5,
      },
    ]);
  });

  it('has no share where no unit is there', () => {
    expect(adoptionCounts([1], [{ from: 2, to: null }])[0]).toMatchObject({
      added: 1,
      eligible: 0,
      share: null,
    });
  });

  it('counts adoptions before the range that is asked for', () => {
    expect(adoptionCounts([1, 1, 5, null], alwaysEligible(4), { first: 4, last: 5 })).toMatchObject(
      [
        { period: 4, added: 0, cumulative: 2, share: 0.5, growth: 0 },
        { period: 5, added: 1, cumulative: 3, share: 0.75, growth: 0.5 },
      ],
    );
  });

  it('has no row without adoptions, unless a range is asked for', () => {
    expect(adoptionCounts([null], alwaysEligible(1))).toEqual([]);
    expect(adoptionCounts([null], alwaysEligible(1), { first: 1, last: 1 })).toMatchObject([
      { cumulative: 0, share: 0, growth: null },
    ]);
  });

  it.each([
    ['a period that is no whole number', [1.5], alwaysEligible(1), { first: 1, last: 2 }],
    ['fewer eligibilities than units', [1, 2], alwaysEligible(1), { first: 1, last: 2 }],
    ['a range that goes down', [1], alwaysEligible(1), { first: 2, last: 1 }],
  ])('refuses %s', (_, adopted, eligibility, range) => {
    expect(() => adoptionCounts(adopted, eligibility, range)).toThrow(RangeError);
  });

  it('never has a share above 1, and adds up to all adopters', () => {
    fc.assert(
      fc.property(someAdoptions(), ({ adopted, eligibility }) => {
        const counts = adoptionCounts(adopted, eligibility);
        const all = adopted.filter((period) => period !== null).length;
        expect(counts.reduce((sum, { added }) => sum + added, 0)).toBe(all);
        for (const { share } of counts) if (share !== null) expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
