import { describe, expect, it } from '@jest/globals';
import { cascadesBetween } from '#src/analytics/event-history/cascades-between.js';
import { setOf } from '../network-inference/cascades.js';

describe('cascadesBetween', () => {
  const set = setOf({ early: { a: 1 }, x: { a: 2, b: 3, c: 3, d: 5 }, late: { b: 5 } });

  it('keeps what happened from the first time on and before the last', () => {
    expect(cascadesBetween(set, 3, 5)).toEqual({
      units: ['a', 'b', 'c', 'd'],
      cascades: [{ id: 'x', adopters: Int32Array.of(1, 2), times: Float64Array.of(3, 3) }],
    });
  });

  it('keeps all that happened when nothing is outside', () => {
    expect(cascadesBetween(set, 1, 6)).toEqual(set);
  });

  it('has no cascade when nothing happened in between', () => {
    expect(cascadesBetween(set, 4, 5).cascades).toEqual([]);
    expect(cascadesBetween(set, 5, 3).cascades).toEqual([]);
  });
});
