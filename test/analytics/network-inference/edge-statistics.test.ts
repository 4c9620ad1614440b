import { describe, expect, it } from '@jest/globals';
import { edgeStatistics } from '#src/analytics/network-inference/edge-statistics.js';
import { setOf } from './cascades.js';

const [A, B, C] = [0, 1, 2];

describe('edgeStatistics', () => {
  const set = setOf({
    p: { a: 0, b: 1 },
    q: { a: 0, b: 9 },
    r: { a: 0, b: 2, c: 2 },
    s: { a: 3, b: 7 },
    t: { b: 1, a: 2 },
    u: { b: 5, a: 5 },
  });

  it('has the number of cascades in order, their mean lag and the upper median', () => {
    // a before b with lags 1, 2, 4, 9: mean 4; of the two in the middle, the greater.
    expect(edgeStatistics(set, [{ parent: A, child: B }])).toEqual([
      { volume: 4, upperMedianLag: 4, meanLag: 4 },
    ]);
  });

  it('has the middle one of an odd number of lags', () => {
    expect(edgeStatistics(set, [{ parent: B, child: A }])).toEqual([
      { volume: 1, upperMedianLag: 1, meanLag: 1 },
    ]);
  });

  it('has no lag for units that only adopt at the same time, or never both', () => {
    const none = { volume: 0, upperMedianLag: null, meanLag: null };
    const edges = [
      { parent: B, child: C },
      { parent: C, child: A },
    ];
    expect(edgeStatistics(set, edges)).toEqual([none, none]);
    expect(edgeStatistics(setOf({}, ['a', 'b']), [{ parent: A, child: B }])).toEqual([none]);
  });
});
