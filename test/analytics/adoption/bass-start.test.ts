import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bassShare } from '#src/analytics/adoption/bass-curve.js';
import { gridStart, usualStart } from '#src/analytics/adoption/bass-start.js';

describe('usualStart', () => {
  it('is the first share above 0 and q = 0.5, with the most that was observed where m is fitted', () => {
    expect(usualStart([0, 0.1, 0.4], false)).toEqual([0.1, 0.5]);
    expect(usualStart([0, 0.1, 0.4], true)).toEqual([0.25, 0.5, 0.4]);
  });
});

describe('gridStart', () => {
  it('is as near as its grid allows to the coefficients that a curve was made from', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 0.2, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.boolean(),
        (p, q, fitsPotential) => {
          const observed = Array.from({ length: 40 }, (_, k) => bassShare(k + 1, { p, q }));
          const squares = squaresAt(observed, gridStart(observed, fitsPotential));
          // No point of the grid that lies around the true ones is better: 1e-6 to 1 and 0.01 to 3 in 12 steps each.
          for (const nearP of neighbours(p, 1e-6, 1))
            for (const nearQ of neighbours(q, 0.01, 3))
              expect(squares).toBeLessThanOrEqual(squaresAt(observed, [nearP, nearQ, 1]) + 1e-9);
        },
      ),
    );
  });

  it('takes the m that fits best', () => {
    // p = 1e-3 and q = 0.01 * 300^(8/12) are points of the grid, so that m is met exactly.
    const at = { p: 1e-3, q: 0.01 * 300 ** (8 / 12) };
    const observed = Array.from({ length: 20 }, (_, k) => 0.6 * bassShare(k + 1, at));
    const [p = 0, q = 0, m = 0] = gridStart(observed, true);
    expect([p, q, m].map((value) => value.toFixed(6))).toEqual(
      [at.p, at.q, 0.6].map((value) => value.toFixed(6)),
    );
    expect(gridStart(observed, false)).toHaveLength(2);
  });
});

function squaresAt(observed: readonly number[], [p = 0, q = 0, m = 1]: readonly number[]): number {
  return observed.reduce((sum, share, k) => sum + (share - m * bassShare(k + 1, { p, q })) ** 2, 0);
}

/** The points of a scale of 12 equal ratios between which a value lies. */
function neighbours(value: number, from: number, to: number): readonly number[] {
  const ratio = (to / from) ** (1 / 12);
  const step = Math.floor(Math.log(value / from) / Math.log(ratio));
  return [from * ratio ** step, from * ratio ** (step + 1)];
}
