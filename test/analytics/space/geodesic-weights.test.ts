import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { geodesicWeights } from '#src/analytics/space/geodesic-weights.js';
import { binaryWeights, neighboursOf } from '#src/analytics/space/spatial-weights.js';
import { someMatrix, weightsOfMatrix } from '../../support/lattices.js';

const CHAIN = binaryWeights([[1], [0, 2], [1, 3], [2], []]);

describe('geodesicWeights', () => {
  it('weighs by 1 / steps, and has none for who cannot be reached', () => {
    const weights = geodesicWeights(CHAIN);
    expect(neighboursOf(weights, 0)).toEqual([
      { to: 1, weight: 1 },
      { to: 2, weight: 1 / 2 },
      { to: 3, weight: 1 / 3 },
    ]);
    expect(neighboursOf(weights, 4)).toEqual([]);
  });

  it('stops after the steps asked for', () => {
    expect(neighboursOf(geodesicWeights(CHAIN, 2), 0).map(({ to }) => to)).toEqual([1, 2]);
  });

  it('follows rows, from a unit to its neighbours', () => {
    const weights = geodesicWeights(binaryWeights([[1], [2], []]));
    expect([0, 1, 2].map((unit) => neighboursOf(weights, unit).length)).toEqual([2, 1, 0]);
  });

  it('refuses less than one step', () => {
    expect(() => geodesicWeights(CHAIN, 0)).toThrow(RangeError);
  });

  it('agrees with distances that are relaxed through each unit', () => {
    fc.assert(
      fc.property(someMatrix(1, 8), (matrix) => {
        const distances = relaxed(matrix);
        const weights = geodesicWeights(weightsOfMatrix(matrix));
        distances.forEach((row, from) => {
          expect(neighboursOf(weights, from)).toEqual(
            row.flatMap((steps, to) =>
              to === from || steps === Infinity ? [] : [{ to, weight: 1 / steps }],
            ),
          );
        });
      }),
    );
  });
});

function relaxed(matrix: readonly (readonly number[])[]): number[][] {
  const distances = matrix.map((row) => row.map((weight) => (weight > 0 ? 1 : Infinity)));
  for (const middle of distances.keys()) {
    for (const row of distances) {
      row.forEach((steps, to) => {
        const through = (row[middle] ?? Infinity) + (distances[middle]?.[to] ?? Infinity);
        row[to] = Math.min(steps, through);
      });
    }
  }
  return distances;
}
