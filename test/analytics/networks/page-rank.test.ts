import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directedNetwork } from '#src/analytics/networks/directed-network.js';
import { pageRank } from '#src/analytics/networks/page-rank.js';
import { networkOf, someEdges } from '../../support/networks.js';

describe('pageRank', () => {
  it('gives what networkx and graphology test, six nodes at a damping of 0.9', () => {
    // Their nodes 1 ... 6 are 0 ... 5 here.
    const network = networkOf(6, [
      [0, 1],
      [0, 2],
      [2, 0],
      [2, 1],
      [2, 4],
      [3, 4],
      [3, 5],
      [4, 3],
      [4, 5],
      [5, 3],
    ]);
    const { scores, converged } = pageRank(network, { damping: 0.9, tolerance: 1e-10 });
    expect(converged).toBe(true);
    [0.03721197, 0.05395735, 0.04150565, 0.37508082, 0.20599833, 0.28624589].forEach(
      (score, unit) => expect(scores?.[unit]).toBeCloseTo(score, 6),
    );
  });

  it('follows edges by their weights', () => {
    // Nobody points to 0, and 1 and 2 lead nowhere: with r for the score of 0, 1 gets r (1 + 0.85/3), 2 gets r (1 + 0.85 * 2/3).
    const network = networkOf(3, [
      [0, 1, 1],
      [0, 2, 2],
    ]);
    const { scores } = pageRank(network, { tolerance: 1e-12 });
    const r = 1 / (3 + 0.85);
    [r, r * (1 + 0.85 / 3), r * (1 + 1.7 / 3)].forEach((score, unit) =>
      expect(scores?.[unit]).toBeCloseTo(score, 9),
    );
  });

  it('tells when the rounds do not converge', () => {
    const network = networkOf(3, [
      [0, 1],
      [1, 2],
    ]);
    expect(pageRank(network, { maxRounds: 1 })).toEqual({ scores: null, converged: false });
  });

  it('takes an empty network and one without edges', () => {
    expect(pageRank(networkOf(0, []))).toEqual({ scores: [], converged: true });
    expect(pageRank(networkOf(2, []))).toEqual({ scores: [0.5, 0.5], converged: true });
  });

  it('sums to 1', () => {
    fc.assert(
      fc.property(someEdges(), ({ units, edges }) => {
        const names = Array.from({ length: units }, () => 'same name');
        const { scores } = pageRank(directedNetwork(names, edges));
        expect(scores).toHaveLength(units);
        expect(scores?.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 6);
      }),
    );
  });

  it.each([-0.1, 1.1, NaN])('refuses a damping of %p', (damping) => {
    expect(() => pageRank(networkOf(1, []), { damping })).toThrow(RangeError);
  });
});
