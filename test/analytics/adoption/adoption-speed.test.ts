import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionSpeed } from '#src/analytics/adoption/adoption-speed.js';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import { LEMON, unitsFrom } from '../../support/adoption-toys.js';
import { someAdoptions } from '../../support/arbitrary-adoptions.js';

describe('adoptionSpeed', () => {
  it('gives the times of SPID lemon: 1, 1, 2 and never', () => {
    // Of 50 units 5, 13, 25 and 45 are needed; 2, 17 and 29 had adopted after 0, 1 and 2 years. Mean lag (2*0 + 15*1 + 12*2) / 29.
    expect(adoptionSpeed(LEMON, alwaysEligible(50))).toEqual({
      timesToShares: [
        { share: 0.1, periods: 1 },
        { share: 0.25, periods: 1 },
        { share: 0.5, periods: 2 },
        { share: 0.9, periods: null },
      ],
      meanLag: 39 / 29,
    });
  });

  it('is 0 for a share that the first adopters are', () => {
    expect(adoptionSpeed([3, 9], alwaysEligible(2), [0.5, 0.51, 1])).toEqual({
      timesToShares: [
        { share: 0.5, periods: 0 },
        { share: 0.51, periods: 6 },
        { share: 1, periods: 6 },
      ],
      meanLag: 3,
    });
  });

  it('does not ask for one more because of binary fractions', () => {
    // 0.07 * 100 is a little above 7.
    const adopted = unitsFrom([7, 1], 100);
    expect(adoptionSpeed(adopted, alwaysEligible(100), [0.07]).timesToShares[0]?.periods).toBe(0);
  });

  it('takes shares of the units that are there in each period', () => {
    const eligibility = [
      { from: null, to: null },
      { from: null, to: null },
      { from: null, to: 3 },
      { from: null, to: 3 },
    ];
    // 1 of 4, then 1 of 2 once two are abolished, then 2 of 2.
    const { timesToShares } = adoptionSpeed([1, 5, null, null], eligibility, [0.25, 0.5, 1]);
    expect(timesToShares.map(({ periods }) => periods)).toEqual([0, 2, 4]);
  });

  it('has no times and no lag without adoptions, nor times where no unit is there', () => {
    expect(adoptionSpeed([null], alwaysEligible(1), [0.5])).toEqual({
      timesToShares: [{ share: 0.5, periods: null }],
      meanLag: null,
    });
    expect(adoptionSpeed([1], [{ from: 2, to: null }], [0.5])).toEqual({
      timesToShares: [{ share: 0.5, periods: null }],
      meanLag: 0,
    });
  });

  it.each([[0], [-0.1], [1.01], [NaN]])('refuses a share of %p', (share) => {
    expect(() => adoptionSpeed([1], alwaysEligible(1), [share])).toThrow(RangeError);
  });

  it('takes longer for a greater share', () => {
    fc.assert(
      fc.property(someAdoptions(), ({ adopted, eligibility }) => {
        const times = adoptionSpeed(adopted, eligibility).timesToShares.map(
          ({ periods }) => periods ?? Infinity,
        );
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });
});
