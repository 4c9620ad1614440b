import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betweenness } from '#src/analytics/networks/betweenness.js';
import { directedNetwork } from '#src/analytics/networks/directed-network.js';
import { networkOf, someEdges } from '../../support/networks.js';

describe('betweenness', () => {
  it('counts the pairs whose shortest way leads through a unit', () => {
    // In the chain 0 > 1 > 2 > 3, 1 lies between 0 and 2, 0 and 3; 2 between 0 and 3, 1 and 3.
    const chain = networkOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(betweenness(chain, { normalize: false })).toEqual([0, 2, 2, 0]);
    // There are 3 * 2 ordered pairs of others.
    expect(betweenness(chain)).toEqual([0, 2 / 6, 2 / 6, 0]);
  });

  it('shares between ways that are equally short', () => {
    const diamond = networkOf(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(betweenness(diamond, { normalize: false })).toEqual([0, 0.5, 0.5, 0]);
  });

  it('takes strong ties for short ones when asked to', () => {
    // Directly 1 step of length 1; through 1 two steps of length 1/4 each.
    const network = networkOf(3, [
      [0, 2, 1],
      [0, 1, 4],
      [1, 2, 4],
    ]);
    expect(betweenness(network, { normalize: false })).toEqual([0, 0, 0]);
    expect(betweenness(network, { normalize: false, edgeLength: 'inverse weight' })).toEqual([
      0, 1, 0,
    ]);
  });

  it.each([0, 1, 2])('has 0 for each of %p units', (units) => {
    expect(betweenness(networkOf(units, units === 2 ? [[0, 1]] : []))).toEqual(
      Array.from({ length: units }, () => 0),
    );
  });

  it('is the same by weight when all ties are as strong', () => {
    fc.assert(
      fc.property(someEdges(), ({ units, edges }) => {
        const pairs = [...new Set(edges.map(({ from, to }) => from * units + to))];
        const network = networkOf(
          units,
          pairs.map((pair) => [Math.floor(pair / units), pair % units, 4]),
        );
        const byWeight = betweenness(network, { edgeLength: 'inverse weight' });
        betweenness(network).forEach((one, unit) => expect(byWeight[unit]).toBeCloseTo(one, 12));
      }),
    );
  });

  it('is what counting all shortest ways gives', () => {
    fc.assert(
      fc.property(someEdges(), ({ units, edges }) => {
        const names = Array.from({ length: units }, (_, unit) => `unit ${unit}`);
        const found = betweenness(directedNetwork(names, edges), { normalize: false });
        const counted = byCounting(units, edges);
        expect(found).toHaveLength(units);
        counted.forEach((count, unit) => expect(found[unit]).toBeCloseTo(count, 9));
      }),
    );
  });
});

/** For each pair s, t the share of its shortest ways on which v lies: ways(s, v) * ways(v, t) / ways(s, t). */
function byCounting(units: number, edges: readonly { from: number; to: number }[]): number[] {
  const all = Array.from({ length: units }, (_, unit) => unit);
  const ways = all.map((start) => waysFrom(start, units, edges));
  return all.map((v) => {
    let sum = 0;
    for (const s of all) {
      for (const t of all) {
        const [direct, first, second] = [ways[s]?.[t], ways[s]?.[v], ways[v]?.[t]];
        if (s === t || s === v || t === v || !direct || !first || !second) continue;
        if (first.steps + second.steps === direct.steps)
          sum += (first.count * second.count) / direct.count;
      }
    }
    return sum;
  });
}

function waysFrom(start: number, units: number, edges: readonly { from: number; to: number }[]) {
  const ways = new Array<{ steps: number; count: number } | undefined>(units).fill(undefined);
  ways[start] = { steps: 0, count: 1 };
  const pairs = new Set(
    edges.filter(({ from, to }) => from !== to).map((e) => `${e.from},${e.to}`),
  );
  for (let steps = 1; steps < units; steps += 1) {
    for (const pair of pairs) {
      const [from = 0, to = 0] = pair.split(',').map(Number);
      const before = ways[from];
      if (before?.steps !== steps - 1) continue;
      const there = ways[to];
      if (there === undefined) ways[to] = { steps, count: before.count };
      else if (there.steps === steps) there.count += before.count;
    }
  }
  return ways;
}
