import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CascadeSet } from '#src/analytics/cascades/cascade.js';
import { cascadeTrees } from '#src/analytics/network-inference/cascade-trees.js';
import {
  inferNetwork,
  type InferredNetwork,
  type NetworkOptions,
} from '#src/analytics/network-inference/infer-network.js';
import type { NetworkEdge } from '#src/analytics/network-inference/network-edge.js';
import type { TransmissionModel } from '#src/analytics/network-inference/transmission-model.js';
import { setOf, someCascades } from './cascades.js';

const MODEL = { model: 'exponential', lambda: 1 } as const;

/** What an edge gains over a tie outside the network with the same lag. */
const X = Math.log(0.5) - Math.log(1e-10);

/**
 * Outside the network b hangs on a in both cascades, c on b. By hand, with X = 22.3327:
 * a to b gains X in first and second. Then b to c gains X in first; a to c would gain X - 1, its lag being 3, not 2. Then a to c gains nothing.
 */
const THREE = setOf({ first: { a: 0, b: 1, c: 3 }, second: { a: 0, b: 2 }, alone: { c: 5 } });

describe('inferNetwork', () => {
  it('adds the edge that gains most, again and again', () => {
    const network = inferNetwork(THREE, { model: MODEL, stop: { edges: 3 } });
    expect(named(THREE, network)).toEqual(['a to b', 'b to c', 'a to c']);
    expect(gainsOf(network)).toEqual([2 * X, X, 0].map((gain) => expect.closeTo(gain, 9)));
    expect(network).toMatchObject({ end: 'EDGES_REACHED', possibleEdges: 3, compat: null });
  });

  it('counts a cascade with one adopter among the observations of the test', () => {
    // Edge 1: improvements X, X, 0: sum 2X - 1, deviation X / sqrt 3, z = (2X - 1) / X = 1.95522, p = 0.025278.
    // Edge 2: X, 0, 0: sum X - 1, the same deviation, z = (X - 1) / X = 0.95522, p = 0.169733. Edge 3 improves nothing.
    expect(pValuesOf(inferNetwork(THREE, { model: MODEL, stop: { edges: 3 } }))).toEqual([
      expect.closeTo(0.025278, 5),
      expect.closeTo(0.169733, 5),
      null,
    ]);
  });

  it('keeps the edge that fails the cutoff, and stops with it', () => {
    const network = inferNetwork(THREE, { model: MODEL, stop: { pValue: 0.1 } });
    expect(named(THREE, network)).toEqual(['a to b', 'b to c']);
    expect(network.end).toBe('P_VALUE_REACHED');
  });

  it('repeats the fault of the published test when asked to', () => {
    // In round 2 cascade first seems to improve by 1/3 more: sum X + 1/3 - 1, z = (X - 2/3) / (X + 1/3) = 0.955881, p = 0.169566.
    const compat = 'networkinference-1.2';
    const network = inferNetwork(THREE, { model: MODEL, stop: { edges: 2 }, compat });
    expect(pValuesOf(network)[1]).toBeCloseTo(0.169566, 5);
    expect(gainsOf(network)[1]).toBeCloseTo(X, 9);
    expect(network.compat).toBe(compat);
  });

  it('gives the tree of each cascade', () => {
    const { trees } = inferNetwork(THREE, { model: MODEL, stop: { edges: 1 } });
    expect(trees).toEqual([
      [
        { parent: 0, child: 1, lag: 1, logScore: Math.log(0.5) - 1, isInNetwork: true },
        { parent: 1, child: 2, lag: 2, logScore: Math.log(1e-10) - 2, isInNetwork: false },
      ],
      [{ parent: 0, child: 1, lag: 2, logScore: Math.log(0.5) - 2, isInNetwork: true }],
      [],
    ]);
  });

  it('takes the last by child, then parent, of edges that gain the same', () => {
    const set = setOf({
      p: { a: 0, d: 1 },
      q: { b: 0, d: 1 },
      r: { a: 0, c: 1 },
      s: { d: 0, b: 1 },
    });
    const network = inferNetwork(set, { model: MODEL, stop: { edges: 4 } });
    expect(named(set, network)).toEqual(['b to d', 'a to d', 'a to c', 'd to b']);
    expect(network.edges.map(({ ties }) => ties)).toEqual([3, 2, 1, 0]);
  });

  it('takes gains that differ by rounding alone for the same', () => {
    // a to e and c to f gain (X - 0.1) + (X - 0.2) + X, one of them from left to right, the other from right to left.
    const set = setOf({
      p: { a: 0, b: 0.1, e: 1.3 },
      q: { a: 0, b: 0.2, e: 0.7 },
      r: { a: 0, e: 0.3 },
      u: { c: 0, f: 0.3 },
      v: { c: 0, d: 0.2, f: 0.7 },
      w: { c: 0, d: 0.1, f: 1.3 },
    });
    const backwards = { ...set, cascades: [...set.cascades].reverse() };
    const options = { model: MODEL, stop: { edges: 6 } } as const;
    expect(named(set, inferNetwork(set, options))).toEqual(
      named(backwards, inferNetwork(backwards, options)),
    );
  });
});

describe('inferNetwork, for any cascades', () => {
  it.each<TransmissionModel>([
    MODEL,
    { model: 'rayleigh', alpha: 2 },
    { model: 'log-normal', mu: 1, sigma: 0.8 },
  ])('adds what improves the best trees most, as trying every edge tells: %j', (model) => {
    fc.assert(
      fc.property(someCascades(), (set) => {
        const { edges } = inferNetwork(set, { model, stop: { edges: 8 } });
        for (const [round, { gain, ties, ...edge }] of edges.entries()) {
          const before = edges.slice(0, round);
          const gainWith = (further: NetworkEdge) =>
            scoreOf(set, [...before, further], model) - scoreOf(set, before, model);
          expect(gain).toBeCloseTo(gainWith(edge), 8);
          const left = allPairs(set).filter(
            (pair) => comesBefore(set, pair) && !before.some((taken) => isSame(taken, pair)),
          );
          for (const other of left) expect(gainWith(other)).toBeLessThan(gain + 1e-8);
          const alike = left.filter((other) => gainWith(other) > gain - 1e-8);
          expect(ties).toBe(alike.length - 1);
        }
      }),
    );
  });

  it('never joins units that adopted at the same time, and adds no edge twice', () => {
    fc.assert(
      fc.property(someCascades(), (set) => {
        const { edges, possibleEdges, end } = inferNetwork(set, {
          model: MODEL,
          stop: { edges: 1_000 },
        });
        const possible = allPairs(set).filter((edge) => comesBefore(set, edge));
        expect(possibleEdges).toBe(possible.length);
        const key = ({ parent, child }: NetworkEdge) => `${parent} ${child}`;
        expect(edges.map(key).sort()).toEqual(possible.map(key).sort());
        expect(end).toBe(possible.length === 0 ? 'NO_POSSIBLE_EDGE' : 'NO_EDGE_LEFT');
      }),
    );
  });

  it('does not hang on the order of the cascades', () => {
    fc.assert(
      fc.property(someCascades(), (set) => {
        const backwards = { ...set, cascades: [...set.cascades].reverse() };
        const options = { model: MODEL, stop: { edges: 10 } } as const;
        expect(named(backwards, inferNetwork(backwards, options))).toEqual(
          named(set, inferNetwork(set, options)),
        );
      }),
    );
  });
});

describe('inferNetwork, where little can be said,', () => {
  it.each([
    ['no cascade', setOf({})],
    ['one adopter', setOf({ x: { a: 1 } })],
    ['all at the same time', setOf({ x: { a: 1, b: 1, c: 1 }, y: { b: 2, c: 2 } })],
  ])('has no edge and says why: %s', (_, set) => {
    const network = inferNetwork(set, { model: MODEL, stop: { pValue: 0.1 } });
    expect(network).toMatchObject({ edges: [], end: 'NO_POSSIBLE_EDGE', possibleEdges: 0 });
    expect(network.trees.flat()).toEqual([]);
  });

  it('stops when the test cannot tell, and says so', () => {
    const network = inferNetwork(setOf({ x: { a: 0, b: 1, c: 2 } }), {
      model: MODEL,
      stop: { pValue: 0.1 },
    });
    expect(network.edges).toHaveLength(1);
    expect(network.end).toBe('NO_VARIANCE');
  });

  it('stops when more edges are asked for than are possible', () => {
    const network = inferNetwork(THREE, { model: MODEL, stop: { edges: 4 } });
    expect(network.edges).toHaveLength(3);
    expect(network.end).toBe('NO_EDGE_LEFT');
  });

  it('tells its progress, and ends with what the listener throws', () => {
    const heard: [number, number | null][] = [];
    const listen = (stop: NetworkOptions['stop']) =>
      inferNetwork(THREE, {
        model: MODEL,
        stop,
        onProgress: (done, total) => {
          heard.push([done, total]);
          if (done === 2) throw new Error('cancelled');
        },
      });
    expect(() => listen({ edges: 7 })).toThrow('cancelled');
    expect(() => listen({ pValue: 0.9 })).toThrow('cancelled');
    expect(heard).toEqual([
      [1, 3],
      [2, 3],
      [1, null],
      [2, null],
    ]);
  });

  it.each<[string, NetworkOptions]>([
    ['lambda', { model: { model: 'exponential', lambda: 0 }, stop: { edges: 1 } }],
    ['number of edges', { model: MODEL, stop: { edges: 0 } }],
    ['number of edges', { model: MODEL, stop: { edges: 1.5 } }],
    ['cutoff', { model: MODEL, stop: { pValue: 0 } }],
    ['cutoff', { model: MODEL, stop: { pValue: 1.1 } }],
    ['likelihood', { model: { model: 'exponential', lambda: 1e308 }, stop: { edges: 1 } }],
  ])('refuses a bad %s', (what, options) => {
    const set = setOf({ x: { a: 0, b: 100 } });
    expect(() => inferNetwork(set, options)).toThrow(RangeError);
    expect(() => inferNetwork(set, options)).toThrow(what);
  });

  it.each([
    ['Times ascend', [0, 1], [2, 1]],
    ['finite', [0, 1], [0, Number.NaN]],
    ['time for each adopter', [0, 1], [0]],
    ['index of one of 2 units', [0, 2], [0, 1]],
    ['once', [0, 0], [0, 1]],
  ])('refuses a cascade that is none: %s', (message, adopters, times) => {
    const cascade = {
      id: 'x',
      adopters: Int32Array.from(adopters),
      times: Float64Array.from(times),
    };
    const infer = () =>
      inferNetwork(
        { units: ['a', 'b'], cascades: [cascade] },
        { model: MODEL, stop: { edges: 1 } },
      );
    expect(infer).toThrow(RangeError);
    expect(infer).toThrow(message);
  });
});

function named({ units }: CascadeSet, { edges }: InferredNetwork): readonly string[] {
  return edges.map(({ parent, child }) => `${units[parent]} to ${units[child]}`);
}

function gainsOf({ edges }: InferredNetwork): readonly number[] {
  return edges.map(({ gain }) => gain);
}

function pValuesOf({ edges }: InferredNetwork): readonly (number | null)[] {
  return edges.map(({ pValue }) => pValue);
}

function scoreOf(set: CascadeSet, edges: readonly NetworkEdge[], model: TransmissionModel): number {
  return cascadeTrees(set, edges, model)
    .flat()
    .reduce((sum, { logScore }) => sum + logScore, 0);
}

function allPairs({ units }: CascadeSet): readonly NetworkEdge[] {
  const indexes = [...units.keys()];
  return indexes.flatMap((parent) =>
    indexes.filter((child) => child !== parent).map((child) => ({ parent, child })),
  );
}

function isSame(one: NetworkEdge, other: NetworkEdge): boolean {
  return one.parent === other.parent && one.child === other.child;
}

function comesBefore({ cascades }: CascadeSet, { parent, child }: NetworkEdge): boolean {
  return cascades.some(({ adopters, times }) => {
    const [from, to] = [adopters.indexOf(parent), adopters.indexOf(child)];
    return from >= 0 && to >= 0 && (times[from] as number) < (times[to] as number);
  });
}
