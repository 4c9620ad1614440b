import { describe, expect, it } from '@jest/globals';
import { geodesicWeights } from '#src/analytics/space/geodesic-weights.js';
import { moransI } from '#src/analytics/space/morans-i.js';
import { moransISeries } from '#src/analytics/space/morans-i-series.js';
import { binaryWeights, rowStandardized } from '#src/analytics/space/spatial-weights.js';

const CHAIN = binaryWeights([[1], [0, 2], [1, 3], [2]]);
const TIMES = [2000, 2001, 2003, null];

describe('moransISeries', () => {
  it('takes who has adopted by the end of each period', () => {
    const series = moransISeries(TIMES, [1999, 2000, 2001, 2002, 2003], CHAIN);
    expect(series.map(({ period, adopters }) => [period, adopters])).toEqual([
      [1999, 0],
      [2000, 1],
      [2001, 2],
      [2002, 2],
      [2003, 3],
    ]);
    // 1,0,0,0: z'Wz = 2 (-3 + 1 + 1)/16 = -1/8, z'z = 3/4: 4/6 * -1/6. 1,1,0,0: z'Wz = 2/4, z'z = 1: 4/6 * 1/2. 1,1,1,0: as the first.
    const [before, ...rest] = series.map(({ moransI: { i } }) => i);
    expect(before).toBeNull();
    [-1 / 9, 1 / 3, 1 / 3, -1 / 9].forEach((i, place) => expect(rest[place]).toBeCloseTo(i, 14));
    expect(series[0]?.moransI.undefinedReason).toBe('NO_VARIANCE');
  });

  it('leaves out units that do not count at the period', () => {
    const [at] = moransISeries(TIMES, [2001], CHAIN, { eligibleAt: (unit) => unit !== 3 });
    // 1,1,0: differences 1/3, 1/3, -2/3; z'Wz = -2/9, z'z = 6/9, n = 3, S0 = 4: 3/4 * -1/3.
    expect(at?.moransI.n).toBe(3);
    expect(at?.moransI.i).toBeCloseTo(-1 / 4, 14);
  });

  it('names units without neighbours by their index among all', () => {
    const [at] = moransISeries(TIMES, [2001], CHAIN, { eligibleAt: (unit) => unit !== 2 });
    expect(at?.moransI.withoutNeighbours).toEqual([3]);
  });

  it('standardizes among the units that count', () => {
    const longer = binaryWeights([[1], [0, 2], [1, 3], [2, 4], [3]]);
    const [at] = moransISeries([...TIMES, 2000], [2001], longer, {
      eligibleAt: (unit) => unit !== 4,
      standardize: true,
    });
    // 1,1,0,0: lags 1/2, 0, 0, -1/2; z'Wz = 1/2, z'z = 1, n = S0 = 4.
    expect(at?.moransI.i).toBeCloseTo(1 / 2, 14);
    expect(at?.moransI).toEqual(moransI([1, 1, 0, 0], rowStandardized(CHAIN)));
  });

  it('takes the weights of netdiffuseR, 1 / steps standardized by row', () => {
    const series = moransISeries(TIMES, [2001], geodesicWeights(CHAIN), { standardize: true });
    // Rows (., 6, 3, 2)/11, (2, ., 2, 1)/5, mirrored. z = 1,1,-1,-1 over 2: lags 1/22, -1/10, 1/10, -1/22; z'Wz = 1/22 - 1/10, z'z = 1.
    expect(series[0]?.moransI.i).toBeCloseTo(1 / 22 - 1 / 10, 14);
  });

  it('shuffles each period from the seed', () => {
    const plan = { permutations: 99, seed: 3 };
    const [at] = moransISeries(TIMES, [2001], CHAIN, { plan });
    expect(at?.moransI).toEqual(moransI([1, 1, 0, 0], CHAIN, plan));
  });

  it('refuses times for other units', () => {
    expect(() => moransISeries([2000], [2000], CHAIN)).toThrow(RangeError);
  });
});
