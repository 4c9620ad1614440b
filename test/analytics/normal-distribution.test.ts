import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalUpperTail, twoSidedP } from '#src/analytics/normal-distribution.js';

describe('normalUpperTail', () => {
  it.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [-1, 0.8413447460685429],
    [1.6448536269514722, 0.05],
    [1.959963984540054, 0.025],
    [6, 9.865876450376946e-10],
  ])('is what tables give for %p', (z, p) => {
    expect(Math.abs(normalUpperTail(z) - p)).toBeLessThan(1e-15);
  });

  it('is 1 together with that of the other side', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (z) => {
        expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 14);
      }),
    );
  });
});

describe('twoSidedP', () => {
  it.each([
    [0, 1],
    [1.959963984540054, 0.05],
    [-1.959963984540054, 0.05],
    [40, 0],
  ])('is what tables give for %p', (z, p) => {
    expect(twoSidedP(z)).toBeCloseTo(p, 14);
  });

  it('is never above 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e-8, max: 1e-8, noNaN: true }), (z) => {
        expect(twoSidedP(z)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
