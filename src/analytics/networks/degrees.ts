import type { DirectedNetwork } from './directed-network.js';

export interface Degrees {
  /** Number of units that an edge comes from. */
  readonly inDegree: number;
  /** Number of units that an edge goes to. */
  readonly outDegree: number;
  /** Sums of the weights of those edges. */
  readonly inStrength: number;
  readonly outStrength: number;
}

/** In- and outdegree of each unit, by edges and by weights, in the order of units; none for an empty network. Cost: O(n + e). */
export function degrees({ graph }: DirectedNetwork): readonly Degrees[] {
  const [inStrengths, outStrengths] = [
    new Float64Array(graph.order),
    new Float64Array(graph.order),
  ];
  graph.forEachEdge((_edge, { weight }, _source, _target, { unit: from }, { unit: to }) => {
    outStrengths[from] = (outStrengths[from] as number) + weight;
    inStrengths[to] = (inStrengths[to] as number) + weight;
  });
  return graph.mapNodes((key, { unit }) => ({
    inDegree: graph.inDegree(key),
    outDegree: graph.outDegree(key),
    inStrength: inStrengths[unit] as number,
    outStrength: outStrengths[unit] as number,
  }));
}
