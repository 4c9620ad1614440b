import { describe, expect, it } from '@jest/globals';
import { infectiousness } from '#src/analytics/exposure/infectiousness.js';
import { tiesFromMatrix } from '#src/analytics/exposure/ties.js';

/** The toy of netdiffuseR: all others look at unit 0. */
const STAR = tiesFromMatrix([
  [0, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
]);
const ADOPTED = [2, 1, 3, 4, 4];

describe('infectiousness', () => {
  // Unit 0 adopts in 2. From 3 on three adopted, one of them in 3; from 4 on two, both in 4.
  it.each([
    ['one period: 1/3', {}, 1 / 3],
    ['two periods: (1 + 2/2) / (3 + 2/2) = 1/2', { periods: 2 }, 1 / 2],
    ['one period by rate: 1/3', { discount: { rate: 0.1 } }, 1 / 3],
    [
      'two periods by rate: (1 + 2/1.1) / (3 + 2/1.1)',
      { periods: 2, discount: { rate: 0.1 } },
      (1 + 2 / 1.1) / (3 + 2 / 1.1),
    ],
    ['more periods than there are', { periods: 9 }, 1 / 2],
    // All who adopted in 3 and in 4: 1 + 2/2.
    ['two periods, normalized: (1/2) / 2', { periods: 2, isNormalized: true }, 0.25],
    // All who adopted in 3 and in 4: 1 + 2/1.1.
    [
      'two periods by rate, normalized',
      { periods: 2, discount: { rate: 0.1 }, isNormalized: true },
      1 / (3 + 2 / 1.1),
    ],
  ])('gives the toy of netdiffuseR for %s', (_, options, expected) => {
    expect(infectiousness(STAR, ADOPTED, options)[0]).toBeCloseTo(expected, 12);
  });

  it('is null, not 0, for units that nobody looks at, after which nobody adopted, or that never adopted', () => {
    expect(infectiousness(STAR, ADOPTED).slice(1)).toEqual([null, null, null, null]);
    expect(infectiousness(STAR, [4, 1, 3, 4, 4])[0]).toBeNull();
    expect(infectiousness(STAR, [null, 1, 3, 4, 4])[0]).toBeNull();
  });

  it('does not count units that never adopted', () => {
    expect(infectiousness(STAR, [2, 1, 3, 4, null])[0]).toBe(1 / 2);
  });

  it('takes period 0 as any other', () => {
    expect(infectiousness(STAR, [-1, -2, 0, 1, 1])[0]).toBeCloseTo(1 / 3, 12);
  });

  it('refuses another number of adoption periods than of units with ties', () => {
    expect(() => infectiousness(STAR, [1, 2])).toThrow(RangeError);
  });
});
