import { describe, expect, it } from '@jest/globals';
import { findSeparation } from '#src/analytics/event-history/separation.js';

const SIGNS = Float64Array.of(1, 1, -1);

describe('findSeparation', () => {
  it.each([
    ['complete when every row moves to its side', [1, 2, -1], { isComplete: true }],
    ['not complete when a row stands still', [1, 0, -1], { isComplete: false }],
  ])('is %s', (_, column, separation) => {
    expect(findSeparation([1], [Float64Array.from(column)], SIGNS)).toEqual(separation);
  });

  it.each([
    ['a row moves to the wrong side', [1], [1, -1, -1]],
    ['the search has come to rest', [1e-6], [1, 2, -1]],
    ['there is no step', [], []],
  ])('is null when %s', (_, step, column) => {
    expect(findSeparation(step, [Float64Array.from(column)], SIGNS)).toBeNull();
  });
});
