import { describe, expect, it } from '@jest/globals';
import { toTiming } from '../../bench/statistics.js';

describe('toTiming', () => {
  it('takes times that were taken: of 20, the 10th and the 19th', () => {
    const millis = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(toTiming(millis)).toEqual({ median: 10, p95: 19 });
  });

  it('takes the only time there is', () => {
    expect(toTiming([7])).toEqual({ median: 7, p95: 7 });
  });

  it('orders by number, not by text', () => {
    expect(toTiming([100, 9, 20]).median).toBe(20);
  });

  it('refuses to make a timing of nothing', () => {
    expect(() => toTiming([])).toThrow(RangeError);
  });
});
