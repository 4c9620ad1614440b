import { describe, expect, it } from '@jest/globals';
import {
  alwaysEligible,
  checkEligibility,
  isEligible,
  isEligibleWithin,
} from '#src/analytics/adoption/eligibility.js';

describe('isEligible', () => {
  it.each([
    ['before it begins', 1987, false],
    ['in the period in which it begins', 1988, true],
    ['in the last period before its end', 1996, true],
    ['in the period in which it ends', 1997, false],
  ])('says of a unit from 1988 to 1997 %s', (_, period, expected) => {
    expect(isEligible({ from: 1988, to: 1997 }, period)).toBe(expected);
  });

  it('has no bound where there is null', () => {
    expect(isEligible({ from: null, to: 1997 }, -5000)).toBe(true);
    expect(isEligible({ from: 1988, to: null }, 5000)).toBe(true);
  });
});

describe('isEligibleWithin', () => {
  it.each([
    ['ends in the period in which it begins', 1980, 1988, true],
    ['ends just before it begins', 1980, 1987, false],
    ['begins in its last period', 1996, 2000, true],
    ['begins in the period in which it ends', 1997, 2000, false],
    ['lies around it', 1980, 2000, true],
  ])('says of a unit from 1988 to 1997 when the time %s', (_, first, last, expected) => {
    expect(isEligibleWithin({ from: 1988, to: 1997 }, first, last)).toBe(expected);
  });
});

describe('checkEligibility', () => {
  it('takes units that are always there, and one that ends when it begins', () => {
    expect(() => checkEligibility(alwaysEligible(3), 3)).not.toThrow();
    expect(() => checkEligibility([{ from: 5, to: 5 }], 1)).not.toThrow();
  });

  it.each([
    ['an eligibility too few', alwaysEligible(2), 3],
    ['one that ends before it begins', [{ from: 5, to: 4 }], 1],
    ['a beginning that is no whole number', [{ from: 5.5, to: null }], 1],
    ['an end that is no number', [{ from: null, to: NaN }], 1],
  ])('refuses %s', (_, eligibility, units) => {
    expect(() => checkEligibility(eligibility, units)).toThrow(RangeError);
  });
});
