import { describe, expect, it } from '@jest/globals';
import {
  adoptionRange,
  cascadePeriods,
  checkAdoptionPeriods,
} from '#src/analytics/adoption/adoption-periods.js';
import { periodsOf } from '#src/analytics/adoption/period-range.js';

const CASCADE = {
  id: 'lottery',
  adopters: Int32Array.of(2, 0),
  times: Float64Array.of(1974, 1978),
};

describe('cascadePeriods', () => {
  it('gives each unit its period, and null to those that never adopted', () => {
    expect(cascadePeriods(CASCADE, 4)).toEqual([1978, null, 1974, null]);
  });

  it('refuses an adopter that is no unit, and a time that is no whole number', () => {
    expect(() => cascadePeriods(CASCADE, 2)).toThrow('but got index 2');
    expect(() => cascadePeriods({ ...CASCADE, times: Float64Array.of(1974, 1978.5) }, 4)).toThrow(
      'but got 1978.5',
    );
  });
});

describe('adoptionRange', () => {
  it('goes from the first adoption to the last', () => {
    expect(adoptionRange([3, null, -2, 1])).toEqual({ first: -2, last: 3 });
  });

  it('is null without adoptions', () => {
    expect(adoptionRange([null, null])).toBeNull();
  });
});

describe('checkAdoptionPeriods', () => {
  it.each([[1.5], [NaN], [Infinity]])('refuses %p', (period) => {
    expect(() => checkAdoptionPeriods([1, null, period])).toThrow(RangeError);
  });
});

describe('periodsOf', () => {
  it('lists a range with both its ends', () => {
    expect(periodsOf({ first: 1982, last: 1984 })).toEqual([1982, 1983, 1984]);
    expect(periodsOf({ first: 7, last: 7 })).toEqual([7]);
  });

  it.each([[{ first: 2, last: 1 }], [{ first: 0.5, last: 1.5 }], [{ first: 0, last: Infinity }]])(
    'refuses %p',
    (range) => {
      expect(() => periodsOf(range)).toThrow(RangeError);
    },
  );
});
