import { describe, expect, it } from '@jest/globals';
import { directedNetwork, nodeKey } from '#src/analytics/networks/directed-network.js';

describe('directedNetwork', () => {
  it('has a node for each unit, in order, and an edge for each pair and direction', () => {
    const { graph } = directedNetwork(
      ['330100', '310000', 'nobody'],
      [
        { from: 1, to: 0, weight: 2 },
        { from: 0, to: 1, weight: 1 },
      ],
    );
    expect(graph.type).toBe('directed');
    expect(graph.mapNodes((key, { unit, label }) => [key, unit, label])).toEqual([
      [nodeKey(0), 0, '330100'],
      [nodeKey(1), 1, '310000'],
      [nodeKey(2), 2, 'nobody'],
    ]);
    expect(graph.size).toBe(2);
    expect(graph.getEdgeAttribute(nodeKey(1), nodeKey(0), 'weight')).toBe(2);
    expect(graph.getEdgeAttribute(nodeKey(0), nodeKey(1), 'weight')).toBe(1);
  });

  it('adds up parallel edges, leaves out self loops, and counts both', () => {
    const { graph, merged, selfLoops } = directedNetwork(
      ['a', 'b'],
      [
        { from: 0, to: 1, weight: 1 },
        { from: 0, to: 1, weight: 0.5 },
        { from: 0, to: 1, weight: 2 },
        { from: 1, to: 1, weight: 9 },
      ],
    );
    expect(graph.getEdgeAttribute(nodeKey(0), nodeKey(1), 'weight')).toBe(3.5);
    expect([graph.size, merged, selfLoops]).toEqual([1, 2, 1]);
  });

  it('may be empty', () => {
    const { graph } = directedNetwork([], []);
    expect([graph.order, graph.size]).toEqual([0, 0]);
  });

  it.each([
    ['a unit that is not there', { from: 0, to: 2, weight: 1 }],
    ['a unit that is no index', { from: 0.5, to: 1, weight: 1 }],
    ['a weight of 0', { from: 0, to: 1, weight: 0 }],
    ['a weight that is no number', { from: 0, to: 1, weight: NaN }],
    ['a weight without end, even of a self loop', { from: 1, to: 1, weight: Infinity }],
  ])('refuses %s', (_, edge) => {
    expect(() => directedNetwork(['a', 'b'], [edge])).toThrow(RangeError);
  });
});
