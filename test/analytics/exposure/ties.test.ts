import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reversedTies, tiesFromEdges, tiesFromMatrix } from '#src/analytics/exposure/ties.js';
import { someMatrix } from '../../support/arbitrary-ties.js';

describe('tiesFromMatrix', () => {
  it('reads rows as egos, columns as alters, and leaves out the diagonal', () => {
    expect(
      tiesFromMatrix([
        [9, 2, 0],
        [0, 0, 0],
        [0.5, 1, 0],
      ]),
    ).toEqual([
      [{ alter: 1, weight: 2 }],
      [],
      [
        { alter: 0, weight: 0.5 },
        { alter: 1, weight: 1 },
      ],
    ]);
  });

  it.each([
    ['a matrix that is not square', [[0, 1], [1]]],
    [
      'a weight below 0',
      [
        [0, -1],
        [1, 0],
      ],
    ],
    [
      'a weight that is no number',
      [
        [0, NaN],
        [1, 0],
      ],
    ],
    [
      'a weight without end',
      [
        [0, Infinity],
        [1, 0],
      ],
    ],
  ])('refuses %s', (_, matrix) => {
    expect(() => tiesFromMatrix(matrix)).toThrow(RangeError);
  });
});

describe('tiesFromEdges', () => {
  it('says the same as a matrix, in whatever order the edges come', () => {
    fc.assert(
      fc.property(someMatrix(), fc.boolean(), (matrix, isBackward) => {
        const edges = matrix.flatMap((row, ego) =>
          row.map((weight, alter) => ({ ego, alter, weight })),
        );
        if (isBackward) edges.reverse();
        expect(tiesFromEdges(matrix.length, edges)).toEqual(tiesFromMatrix(matrix));
      }),
    );
  });

  it('weighs 1 where no weight is given', () => {
    expect(tiesFromEdges(2, [{ ego: 1, alter: 0 }])).toEqual([[], [{ alter: 0, weight: 1 }]]);
  });

  it.each([
    ['an ego that is not there', [{ ego: 2, alter: 0 }]],
    ['an alter that is not there', [{ ego: 0, alter: -1 }]],
    ['a weight below 0', [{ ego: 0, alter: 1, weight: -1 }]],
    [
      'a pair that is given twice',
      [
        { ego: 0, alter: 1 },
        { ego: 0, alter: 1, weight: 2 },
      ],
    ],
  ])('refuses %s', (_, edges) => {
    expect(() => tiesFromEdges(2, edges)).toThrow(RangeError);
  });
});

describe('reversedTies', () => {
  it('is the matrix turned over', () => {
    fc.assert(
      fc.property(someMatrix(), (matrix) => {
        const turned = matrix.map((_, ego) => matrix.map((row) => row[ego] ?? 0));
        expect(reversedTies(tiesFromMatrix(matrix))).toEqual(tiesFromMatrix(turned));
      }),
    );
  });
});
