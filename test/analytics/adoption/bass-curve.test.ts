import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bassGradient, bassShare } from '#src/analytics/adoption/bass-curve.js';

const coefficients = fc.record({
  p: fc.double({ min: 1e-4, max: 0.5, noNaN: true }),
  q: fc.double({ min: 0, max: 1.5, noNaN: true }),
});

describe('bassShare', () => {
  it('gives a curve worked by hand', () => {
    // p = .1, q = .3, t = ln(2) / .4: u = 1/2, F = (1/2) / (1 + 3/2) = 1/5.
    expect(bassShare(Math.log(2) / 0.4, { p: 0.1, q: 0.3 })).toBeCloseTo(0.2, 12);
  });

  it('is 1 - e^{-pt} without imitation', () => {
    expect(bassShare(3, { p: 0.2, q: 0 })).toBeCloseTo(1 - Math.exp(-0.6), 12);
  });

  it('begins at 0, never falls and ends at 1', () => {
    fc.assert(
      fc.property(coefficients, fc.nat(100), (at, time) => {
        expect(bassShare(0, at)).toBe(0);
        expect(bassShare(time + 1, at)).toBeGreaterThanOrEqual(bassShare(time, at));
        expect(bassShare(1e9, at)).toBe(1);
      }),
    );
  });

  it('grows by (p + q F)(1 - F), as the model says', () => {
    fc.assert(
      fc.property(coefficients, fc.integer({ min: 1, max: 30 }), (at, time) => {
        const share = bassShare(time, at);
        const slope = (bassShare(time + 1e-5, at) - bassShare(time - 1e-5, at)) / 2e-5;
        expect(slope).toBeCloseTo((at.p + at.q * share) * (1 - share), 6);
      }),
    );
  });
});

describe('bassGradient', () => {
  it('is what small changes of p and q make', () => {
    fc.assert(
      fc.property(coefficients, fc.integer({ min: 1, max: 30 }), ({ p, q }, time) => {
        const step = p * 1e-4;
        const [byP, byQ] = bassGradient(time, { p, q });
        const ofP =
          (bassShare(time, { p: p + step, q }) - bassShare(time, { p: p - step, q })) / (2 * step);
        const ofQ =
          (bassShare(time, { p, q: q + step }) - bassShare(time, { p, q: q - step })) / (2 * step);
        expect(Math.abs(byP - ofP)).toBeLessThan(1e-5 * (1 + Math.abs(byP)));
        expect(Math.abs(byQ - ofQ)).toBeLessThan(1e-5 * (1 + Math.abs(byQ)));
      }),
    );
  });
});
