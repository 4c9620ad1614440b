import { describe, expect, it } from '@jest/globals';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import { receptivity } from '#src/analytics/adoption/receptivity.js';
import { cascadesFromRows } from '#src/analytics/cascades/cascade.js';

const POLICIES = cascadesFromRows(
  [
    { cascade: 'parks', unit: 'a', time: 1960 },
    { cascade: 'parks', unit: 'b', time: 1966 },
    { cascade: 'parks', unit: 'c', time: 1969 },
    { cascade: 'buses', unit: 'b', time: 1980 },
  ],
  ['d'],
);

describe('receptivity', () => {
  it('is 1 for the first, a little for the last, 0 for none, as the appendix says', () => {
    const parks = { ...POLICIES, cascades: POLICIES.cascades.slice(0, 1) };
    // LY + 1 = 1970, FY = 1960: (1970 - 1960) / 10, (1970 - 1966) / 10, (1970 - 1969) / 10.
    expect(receptivity(parks, alwaysEligible(4)).map(({ score }) => score)).toEqual([
      1, 0.4, 0.1, 0,
    ]);
  });

  it('is the mean over policies, those with one adopter included', () => {
    // Buses: LY = FY, so 1 for b and 0 for the others.
    const scores = receptivity(POLICIES, alwaysEligible(4)).map(({ score }) => score);
    expect(scores).toEqual([0.5, 0.7, 0.05, 0]);
  });

  it('leaves out policies for units that were not there, and is null without any', () => {
    const eligibility = [
      { from: null, to: 1980 },
      { from: null, to: null },
      { from: null, to: null },
      { from: 1981, to: null },
    ];
    expect(receptivity(POLICIES, eligibility)).toEqual([
      { score: 1, policies: 1 },
      { score: 0.7, policies: 2 },
      { score: 0.05, policies: 2 },
      { score: null, policies: 0 },
    ]);
  });

  it('refuses eligibilities of another number than units', () => {
    expect(() => receptivity(POLICIES, alwaysEligible(5))).toThrow(RangeError);
  });
});
