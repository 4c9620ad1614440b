import { describe, expect, it } from '@jest/globals';
import { niceStep } from '#src/exports/plots/nice-step.js';

describe('niceStep', () => {
  it.each([
    [1, 1],
    [1.2, 2],
    [3, 5],
    [7, 10],
    [10, 10],
    [130, 200],
    [0.03, 0.05],
    [0.3, 0.5],
  ])('for at least %d is %d', (atLeast, step) => {
    expect(niceStep(atLeast)).toBe(step);
  });

  it.each([0, -1, NaN, Infinity])('refuses %d', (atLeast) => {
    expect(() => niceStep(atLeast)).toThrow(RangeError);
  });
});
