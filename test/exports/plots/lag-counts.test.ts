import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countLags, lagBorders } from '#src/exports/plots/lag-counts.js';
import type { PlotLag } from '#src/exports/plots/lag.js';

describe('countLags', () => {
  it('counts an exact lag in one range, at the border in the upper one', () => {
    expect(countLags([lag(0, 0), lag(1, 1), lag(1.5, 1.5)], [0, 1, 2])).toEqual([
      { from: 0, to: 1, surely: 1, possibly: 0 },
      { from: 1, to: 2, surely: 2, possibly: 0 },
    ]);
  });

  it('counts an interval as possible in each range that it meets', () => {
    // 0.5 to 2 meets all three; 1.2 to 1.8 lies in the second; -1 to 0 meets the first at its border.
    expect(countLags([lag(0.5, 2), lag(1.2, 1.8), lag(-1, 0)], [0, 1, 2, 3])).toEqual([
      { from: 0, to: 1, surely: 0, possibly: 2 },
      { from: 1, to: 2, surely: 1, possibly: 1 },
      { from: 2, to: 3, surely: 0, possibly: 1 },
    ]);
  });

  it('takes an open end for anything beyond', () => {
    expect(countLags([lag(1, null), lag(null, 0.5)], [0, 1, 2])).toEqual([
      { from: 0, to: 1, surely: 0, possibly: 1 },
      { from: 1, to: 2, surely: 0, possibly: 1 },
    ]);
  });
});

describe('lagBorders', () => {
  it('has a range for each whole number where lags are few whole years', () => {
    expect(lagBorders([lag(0, 0), lag(2, 2), lag(4, 4)])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('grows wider where lags reach far: 0 to 100 in twenties of 5', () => {
    const borders = lagBorders([lag(0, 0), lag(100, 100)]);
    expect(borders.slice(0, 3)).toEqual([0, 5, 10]);
    expect(borders.at(-1)).toBe(105);
  });

  it('is no narrower than half of the intervals', () => {
    // Widths 2 throughout, ends 0 to 12: 12 / 20 = 0.6, but 2 is wanted.
    const lags = Array.from({ length: 11 }, (_, start) => lag(start, start + 2));
    expect(lagBorders(lags)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
  });

  it('has one range for one lag', () => {
    expect(lagBorders([lag(3, 3)])).toEqual([3, 4]);
  });

  it('holds a lag that binary fractions put below its border', () => {
    // The ranges are 0.1 wide, and 0.3 / 0.1 is 2.9999999999999996: they must not end at 0.3.
    const borders = lagBorders([lag(0, 0.1), lag(0.1, 0.2), lag(0.2, 0.3)]);
    expect(borders).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(countLags([lag(0.3, 0.3)], borders).map(({ surely }) => surely)).toEqual([0, 0, 0, 1]);
  });

  it('takes lags that hardly differ for one range', () => {
    expect(lagBorders([lag(-49.99999999995003, -49.99999999995002)])).toHaveLength(2);
  });

  it('holds all lags, each surely in one range at most, in at most 25 ranges', () => {
    const end = fc.double({ min: -50, max: 50, noNaN: true });
    const lags = fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lags, (pairs) => {
        const list = pairs.map(([a, b]) => lag(Math.min(a, b), Math.max(a, b)));
        const counts = countLags(list, lagBorders(list));
        expect(counts.length).toBeLessThanOrEqual(25);
        for (const one of list) {
          const alone = countLags([one], lagBorders(list));
          const surely = alone.filter((count) => count.surely > 0).length;
          const possibly = alone.filter((count) => count.possibly > 0).length;
          expect(surely === 1 ? possibly === 0 : possibly > 1).toBe(true);
        }
      }),
    );
  });
});

function lag(atLeast: number | null, atMost: number | null): PlotLag {
  return { name: 'a', atLeast, atMost, replicationClass: null };
}
