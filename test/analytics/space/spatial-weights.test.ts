import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  binaryWeights,
  neighboursOf,
  rowStandardized,
  spatialWeights,
  unitCount,
  unitsWithoutNeighbours,
  weightsAmong,
} from '#src/analytics/space/spatial-weights.js';
import { spatialLag } from '#src/analytics/space/spatial-lag.js';
import { someMatrix, weightsOfMatrix } from '../../support/lattices.js';

describe('spatialWeights', () => {
  it('keeps each row, ascending', () => {
    const weights = spatialWeights([
      [
        { to: 2, weight: 0.5 },
        { to: 1, weight: 3 },
      ],
      [],
      [{ to: 0, weight: 1 }],
    ]);
    expect(unitCount(weights)).toBe(3);
    expect(neighboursOf(weights, 0)).toEqual([
      { to: 1, weight: 3 },
      { to: 2, weight: 0.5 },
    ]);
    expect(neighboursOf(weights, 1)).toEqual([]);
    expect(neighboursOf(weights, 2)).toEqual([{ to: 0, weight: 1 }]);
    expect(unitsWithoutNeighbours(weights)).toEqual([1]);
  });

  it('takes no units at all', () => {
    expect(unitCount(spatialWeights([]))).toBe(0);
    expect(unitsWithoutNeighbours(spatialWeights([]))).toEqual([]);
  });

  it.each([
    ['a neighbour that is no unit', [[{ to: 1, weight: 1 }]]],
    ['a neighbour that is no index', [[{ to: 0.5, weight: 1 }], []]],
    ['a negative index', [[{ to: -1, weight: 1 }], []]],
    ['a unit that is its own neighbour', [[{ to: 0, weight: 1 }]]],
    ['a neighbour listed twice', [[1, 1].map((to) => ({ to, weight: 1 })), []]],
    ['a weight of 0', [[{ to: 1, weight: 0 }], []]],
    ['a negative weight', [[{ to: 1, weight: -1 }], []]],
    ['a weight without end', [[{ to: 1, weight: Infinity }], []]],
    ['a weight that is no number', [[{ to: 1, weight: NaN }], []]],
  ])('refuses %s', (_, lists) => {
    expect(() => spatialWeights(lists)).toThrow(RangeError);
  });

  it('refuses to tell the neighbours of a unit that is not there', () => {
    expect(() => neighboursOf(binaryWeights([[1], [0]]), 2)).toThrow(RangeError);
  });
});

describe('rowStandardized', () => {
  it('makes the lag the mean of the neighbours, and leaves the given weights alone', () => {
    const weights = binaryWeights([[1, 2], [0], [], [0, 1, 2]]);
    const standardized = rowStandardized(weights);
    const values = Float64Array.of(3, 6, 9, 12);
    // Means of 6 and 9, of 3, of nothing, of 3, 6 and 9.
    const lags = [0, 1, 2, 3].map((unit) => spatialLag(standardized, values, unit));
    expect(lags[0]).toBeCloseTo(7.5, 12);
    expect(lags.slice(1, 3)).toEqual([3, 0]);
    expect(lags[3]).toBeCloseTo(6, 12);
    expect([...weights.weights]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('has rows that sum to 1 or are empty', () => {
    fc.assert(
      fc.property(someMatrix(1, 7), (matrix) => {
        const weights = rowStandardized(weightsOfMatrix(matrix));
        matrix.forEach((row, unit) => {
          const sum = neighboursOf(weights, unit).reduce((total, { weight }) => total + weight, 0);
          expect(sum).toBeCloseTo(row.some((weight) => weight > 0) ? 1 : 0, 12);
        });
      }),
    );
  });
});

describe('weightsAmong', () => {
  it('keeps the weights among the units named, by their new indexes', () => {
    const weights = binaryWeights([
      [1, 3],
      [0, 2],
      [1, 3],
      [2, 0],
    ]);
    const among = weightsAmong(weights, [3, 0, 1]);
    // 3-0 and 0-1 remain; 3 is now 0, 0 is 1, 1 is 2.
    expect([0, 1, 2].map((unit) => neighboursOf(among, unit).map(({ to }) => to))).toEqual([
      [1],
      [0, 2],
      [1],
    ]);
  });

  it.each([[[0, 0]], [[0, 2]]])('refuses the units %p', (units) => {
    expect(() => weightsAmong(binaryWeights([[1], [0]]), units)).toThrow(RangeError);
  });
});
