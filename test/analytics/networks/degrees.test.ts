import { describe, expect, it } from '@jest/globals';
import { degrees } from '#src/analytics/networks/degrees.js';
import { networkOf } from '../../support/networks.js';

describe('degrees', () => {
  it('counts edges and adds up their weights, each way', () => {
    const network = networkOf(4, [
      [0, 1, 2],
      [0, 2, 0.5],
      [1, 2, 3],
      [0, 1, 1],
      [2, 2, 7],
    ]);
    // 0 to 1 twice is one edge of weight 3; 2 to itself is none.
    expect(degrees(network)).toEqual([
      { inDegree: 0, outDegree: 2, inStrength: 0, outStrength: 3.5 },
      { inDegree: 1, outDegree: 1, inStrength: 3, outStrength: 3 },
      { inDegree: 2, outDegree: 0, inStrength: 3.5, outStrength: 0 },
      { inDegree: 0, outDegree: 0, inStrength: 0, outStrength: 0 },
    ]);
  });

  it('has none for an empty network', () => {
    expect(degrees(networkOf(0, []))).toEqual([]);
  });
});
