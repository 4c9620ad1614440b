import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionCounts } from '#src/analytics/adoption/adoption-counts.js';
import { discreteHazard } from '#src/analytics/adoption/discrete-hazard.js';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import { LEMON, README_ADOPTERS, unitsFrom } from '../../support/adoption-toys.js';
import { someAdoptions } from '../../support/arbitrary-adoptions.js';

describe('discreteHazard', () => {
  it('gives the hazards of SPID lemon: none, 0.3125, 0.363636', () => {
    // 15 / (50 - 2), then 12 / (50 - 17).
    expect(discreteHazard(LEMON, alwaysEligible(50))).toEqual([
      { period: 1982, atRisk: 50, adoptions: 2, hazard: null },
      { period: 1983, atRisk: 48, adoptions: 15, hazard: 0.3125 },
      { period: 1984, atRisk: 33, adoptions: 12, hazard: 12 / 33 },
    ]);
  });

  it('gives the hazards that the README of netdiffuseR prints, in all 20 periods', () => {
    const points = discreteHazard(unitsFrom(README_ADOPTERS, 100), alwaysEligible(100));
    expect(points[0]?.hazard).toBeNull();
    // The README cuts 1 / 8 = 0.125 to 0.12, as C prints it: compared to half a unit of its last digit.
    const printed = [
      0.03, 0.07, 0.04, 0.11, 0.07, 0.03, 0.05, 0.08, 0.02, 0.05, 0.12, 0.17, 0.24, 0.17, 0.29,
      0.29, 0.33, 0.12, 0.29,
    ];
    points.slice(1).forEach(({ hazard }, index) => {
      expect(Math.abs((hazard ?? NaN) - (printed[index] as number))).toBeLessThan(0.00501);
    });
  });

  it('has only units at risk that are there', () => {
    const eligibility = [
      { from: null, to: null },
      { from: null, to: 2 },
      { from: 3, to: null },
      { from: 3, to: null },
    ];
    // Unit 1 is abolished before period 2, units 2 and 3 come in period 3. Unit 2 adopts in 2, when it is not there: it counts nowhere.
    expect(discreteHazard([1, null, 2, 3], eligibility)).toEqual([
      { period: 1, atRisk: 2, adoptions: 1, hazard: null },
      { period: 2, atRisk: 0, adoptions: 0, hazard: null },
      { period: 3, atRisk: 1, adoptions: 1, hazard: 1 },
    ]);
  });

  it('is 0 in a period without adoptions, and has no row without any', () => {
    expect(discreteHazard([1, 3, null], alwaysEligible(3))[1]?.hazard).toBe(0);
    expect(discreteHazard([null], alwaysEligible(1))).toEqual([]);
  });

  it('refuses a period that is no whole number', () => {
    expect(() => discreteHazard([0.5], alwaysEligible(1))).toThrow(RangeError);
  });

  it('is (q_t - q_{t-1}) / (n - q_{t-1}) where units are always there', () => {
    fc.assert(
      fc.property(someAdoptions(), ({ adopted }) => {
        const always = alwaysEligible(adopted.length);
        const counts = adoptionCounts(adopted, always);
        const hazards = discreteHazard(adopted, always).map(({ hazard }) => hazard);
        const expected = counts.map(({ cumulative }, index) => {
          const before = counts[index - 1]?.cumulative;
          return before === undefined || before === adopted.length
            ? null
            : (cumulative - before) / (adopted.length - before);
        });
        expect(hazards).toEqual(expected);
      }),
    );
  });
});
