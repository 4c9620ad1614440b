import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neighbourShare } from '#src/analytics/space/neighbour-share.js';
import { binaryWeights, spatialWeights } from '#src/analytics/space/spatial-weights.js';
import { someMatrix, weightsOfMatrix } from '../../support/lattices.js';

describe('neighbourShare', () => {
  // 0 borders 1, 2 and 3; 4 borders nobody.
  const star = binaryWeights([[1, 2, 3], [0], [0], [0], []]);
  const times = [2002, 2000, 2001, null, 2000];

  it('counts neighbours that had adopted strictly before the period', () => {
    expect(neighbourShare(times, [2000, 2001, 2002, 2003], star)).toEqual([
      [0, 1 / 3, 2 / 3, 2 / 3],
      [0, 0, 0, 1],
      [0, 0, 0, 1],
      [0, 0, 0, 1],
      [null, null, null, null],
    ]);
  });

  it('leaves out neighbours that do not count at the period', () => {
    // Unit 3 comes into being in 2002, unit 2 ends after 2002.
    const eligibleAt = (unit: number, period: number) =>
      unit === 3 ? period >= 2002 : unit === 2 ? period <= 2002 : true;
    const shares = neighbourShare(times, [2001, 2002, 2003], star, eligibleAt);
    expect(shares[0]).toEqual([1 / 2, 2 / 3, 1 / 2]);
    expect(shares[3]).toEqual([null, 0, 1]);
    expect(shares[2]).toEqual([0, 0, null]);
  });

  it('is null when no neighbour counts', () => {
    const shares = neighbourShare(times, [2001], star, (unit) => unit === 0);
    expect(shares[0]).toEqual([null]);
  });

  it('weighs neighbours', () => {
    const weights = spatialWeights([
      [
        { to: 1, weight: 3 },
        { to: 2, weight: 1 },
      ],
      [],
      [],
    ]);
    expect(neighbourShare([null, 2000, null], [2001], weights)[0]).toEqual([0.75]);
  });

  it('is between 0 and 1 and never falls', () => {
    const samples = fc.tuple(
      someMatrix(1, 7),
      fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 7, maxLength: 7 }),
    );
    fc.assert(
      fc.property(samples, ([matrix, all]) => {
        const periods = [0, 1, 2, 3, 4, 5];
        const shares = neighbourShare(
          all.slice(0, matrix.length),
          periods,
          weightsOfMatrix(matrix),
        );
        for (const row of shares) {
          const known = row.filter((share) => share !== null);
          expect([0, periods.length]).toContain(known.length);
          expect(known).toEqual([...known].sort((a, b) => a - b));
          for (const share of known) expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
    );
  });

  it('refuses times for other units', () => {
    expect(() => neighbourShare([2000], [2000], star)).toThrow(RangeError);
  });
});
