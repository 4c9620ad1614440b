import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overlapOf, pairsOf } from '#src/analytics/diffusion/overlap.js';

describe('overlapOf', () => {
  it('counts what is in both, in one or in neither, and which came first', () => {
    const a = new Map([
      ['x', 2001],
      ['y', 2005],
      ['z', 2003],
      ['u', 2000],
    ]);
    const b = new Map([
      ['x', 2004],
      ['y', 2003.5],
      ['z', 2003],
      ['v', 2010],
    ]);
    // Lags of x, y and z are 3, -1.5 and 0.
    const { lags, ...counts } = overlapOf(a, b, 9);
    expect(counts).toEqual({
      both: 3,
      onlyA: 1,
      onlyB: 1,
      neither: 4,
      firstInA: 1,
      firstInB: 1,
      together: 1,
    });
    expect(lags.value).toMatchObject({ count: 3, mean: 0.5, least: -1.5, greatest: 3 });
  });

  it('has no lags of what has nothing in common, with the reason', () => {
    const { lags, ...counts } = overlapOf(new Map([['x', 1]]), new Map(), 1);
    expect(counts).toMatchObject({ both: 0, onlyA: 1, onlyB: 0, neither: 0 });
    expect(lags).toEqual({ value: null, reasons: ['NOTHING_IN_COMMON'], isOverridden: false });
  });

  it('refuses fewer in all than there are', () => {
    const two = new Map([
      ['x', 1],
      ['y', 2],
    ]);
    expect(() => overlapOf(two, new Map([['z', 1]]), 2)).toThrow(RangeError);
  });

  it('is turned round when the lists are', () => {
    const times = fc
      .uniqueArray(fc.tuple(fc.nat(9), fc.nat(5)), { selector: ([name]) => name })
      .map((pairs) => new Map(pairs.map(([name, time]) => [`n${name}`, time])));
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [there, back] = [overlapOf(a, b, 20), overlapOf(b, a, 20)];
        expect([back.onlyA, back.onlyB, back.firstInA, back.firstInB]).toEqual([
          there.onlyB,
          there.onlyA,
          there.firstInB,
          there.firstInA,
        ]);
        expect(back.both + back.onlyA + back.onlyB + back.neither).toBe(20);
        expect(back.firstInA + back.firstInB + back.together).toBe(back.both);
        expect(back.lags.value?.median ?? null).toEqual(
          there.lags.value === null ? null : expect.closeTo(-there.lags.value.median, 9),
        );
      }),
    );
  });
});

describe('pairsOf', () => {
  it('gives every two of a list once, in its order', () => {
    expect(pairsOf(['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(pairsOf(['a'])).toEqual([]);
  });
});
