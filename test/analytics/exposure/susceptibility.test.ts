import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { susceptibility } from '#src/analytics/exposure/susceptibility.js';
import { tiesFromMatrix } from '#src/analytics/exposure/ties.js';
import { someMatrix } from '../../support/arbitrary-ties.js';

/** The toy of netdiffuseR: unit 4 looks at the four others. */
const STAR = tiesFromMatrix([
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [1, 1, 1, 1, 0],
]);
const ADOPTED = [1, 4, 1, 2, 3];

describe('susceptibility', () => {
  // Unit 4 adopts in 3. By 2 three alters had adopted, one of them in 2; by 1 two, both in 1.
  it.each([
    ['one period: 1/3', {}, 1 / 3],
    ['two periods: (1 + 2/2) / (3 + 2/2) = 2/4', { periods: 2 }, 2 / 4],
    ['one period by rate: 1/3', { discount: { rate: 0.1 } }, 1 / 3],
    [
      'two periods by rate: (1 + 2/1.1) / (3 + 2/1.1)',
      { periods: 2, discount: { rate: 0.1 } },
      (1 + 2 / 1.1) / (3 + 2 / 1.1),
    ],
    ['more periods than there are', { periods: 9 }, 2 / 4],
    // All who adopted in 2 and in 1: 1 + 2/2.
    ['two periods, normalized: (2/4) / 2', { periods: 2, isNormalized: true }, 0.25],
    // All who adopted in 2 and in 1: 1 + 2/1.1.
    [
      'two periods by rate, normalized',
      { periods: 2, discount: { rate: 0.1 }, isNormalized: true },
      1 / (3 + 2 / 1.1),
    ],
  ])('gives the toy of netdiffuseR for %s', (_, options, expected) => {
    expect(susceptibility(STAR, ADOPTED, options)[4]).toBeCloseTo(expected, 12);
  });

  it('is null, not 0, for units none of whose alters had adopted, or that never adopted', () => {
    expect(susceptibility(STAR, ADOPTED).slice(0, 4)).toEqual([null, null, null, null]);
    expect(susceptibility(STAR, [1, 4, 1, 2, 1])[4]).toBeNull();
    expect(susceptibility(STAR, [1, 4, 1, 2, null])[4]).toBeNull();
  });

  it('does not count alters that never adopted', () => {
    // By 2: units 0 and 3, one of them in 2.
    expect(susceptibility(STAR, [1, 4, null, 2, 3])[4]).toBe(1 / 2);
  });

  it('is 0 when alters adopted long before, and null normalized, since nobody adopted just before', () => {
    expect(susceptibility(STAR, [1, 4, 1, 1, 3])[4]).toBe(0);
    expect(susceptibility(STAR, [1, 4, 1, 1, 3], { isNormalized: true })[4]).toBeNull();
  });

  it('does not ask how strong ties are', () => {
    const strong = STAR.map((own) => own.map(({ alter }) => ({ alter, weight: 1 + alter })));
    expect(susceptibility(strong, ADOPTED)).toEqual(susceptibility(STAR, ADOPTED));
  });

  it('lies between 0 and 1, and does not change when all periods are moved', () => {
    fc.assert(
      fc.property(
        someMatrix(),
        fc.array(fc.option(fc.nat(5)), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -9, max: 9 }),
        (rows, all, periods, by) => {
          const ties = tiesFromMatrix(rows);
          const adopted = all.slice(0, rows.length);
          const shares = susceptibility(ties, adopted, { periods });
          for (const share of shares) if (share !== null) expect(share).toBeLessThanOrEqual(1);
          const moved = adopted.map((period) => (period === null ? null : period + by));
          expect(susceptibility(ties, moved, { periods })).toEqual(shares);
        },
      ),
    );
  });

  it.each([
    ['another number of adoption periods', [1, 2], {}],
    ['a period that is no whole number', [1, 2, 3, 4, 0.5], {}],
    ['no period to look at', ADOPTED, { periods: 0 }],
    ['part of a period', ADOPTED, { periods: 1.5 }],
    ['a rate of -1', ADOPTED, { discount: { rate: -1 } }],
    ['a rate that is no number', ADOPTED, { discount: { rate: NaN } }],
  ])('refuses %s', (_, adopted, options) => {
    expect(() => susceptibility(STAR, adopted, options)).toThrow(RangeError);
  });
});
