import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partialDate } from '#src/domain/partial-date.js';
import { isInForce, validitiesOverlap, type Validity } from '#src/domain/region.js';

const validity = (from: string | null, to: string | null): Validity => ({
  from: from === null ? null : partialDate(from),
  to: to === null ? null : partialDate(to),
});

const DAYS = Array.from(
  { length: 31 },
  (_, index) => `2016-01-${String(index + 1).padStart(2, '0')}`,
);

/** Validities within one month, some without an end, some that hold no day. */
const validities = fc
  .tuple(fc.option(fc.constantFrom(...DAYS)), fc.option(fc.constantFrom(...DAYS)))
  .map(([from, to]) => validity(from, to));

describe('isInForce', () => {
  it.each([
    ['2011-12-31', false],
    ['2012-01-01', true],
    ['2016-08-14', true],
    ['2016-08-15', false],
  ])(
    'holds from the first day on and no longer on the day of the end: %s is %p',
    (day, expected) => {
      expect(isInForce(validity('2012', '2016-08-15'), day)).toBe(expected);
    },
  );

  it('takes a year or a month for its first day, at both ends', () => {
    expect(isInForce(validity(null, '2016'), '2015-12-31')).toBe(true);
    expect(isInForce(validity(null, '2016'), '2016-01-01')).toBe(false);
    expect(isInForce(validity('2016-03', null), '2016-03-01')).toBe(true);
    expect(isInForce(validity('2016-03', null), '2016-02-29')).toBe(false);
  });

  it('reaches back and on for ever where an end is not known', () => {
    expect(isInForce(validity(null, null), '0001-01-01')).toBe(true);
    expect(isInForce(validity(null, null), '9999-12-31')).toBe(true);
  });
});

describe('validitiesOverlap', () => {
  it.each([
    ['one after the other, sharing the day of the change', '2012', '2016', '2016', null, false],
    ['one day in common', '2012', '2016-01-02', '2016', null, true],
    ['one within the other', null, null, '2012', '2016', true],
    ['far apart', null, '2000', '2016', null, false],
    ['the same', '2012', '2016', '2012', '2016', true],
    ['one that ends where it begins', '2014', '2014', '2012', '2016', false],
  ])('tells of %s', (_, fromA, toA, fromB, toB, expected) => {
    expect(validitiesOverlap(validity(fromA, toA), validity(fromB, toB))).toBe(expected);
    expect(validitiesOverlap(validity(fromB, toB), validity(fromA, toA))).toBe(expected);
  });

  it('is whether some day lies in both, in either order', () => {
    // The days before and after the month stand for all others.
    const days = ['2015-12-31', ...DAYS, '2016-02-01'];
    fc.assert(
      fc.property(validities, validities, (a, b) => {
        const expected = days.some((day) => isInForce(a, day) && isInForce(b, day));
        expect(validitiesOverlap(a, b)).toBe(expected);
        expect(validitiesOverlap(b, a)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
