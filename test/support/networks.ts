import fc from 'fast-check';
import {
  directedNetwork,
  type DirectedNetwork,
  type NetworkEdge,
} from '#src/analytics/networks/directed-network.js';

/** A network from pairs of units, each edge with the weight 1 unless a third number says otherwise. */
export function networkOf(
  units: number,
  edges: readonly (readonly [number, number, number?])[],
): DirectedNetwork {
  return directedNetwork(
    Array.from({ length: units }, (_, unit) => `unit ${unit}`),
    edges.map(([from, to, weight = 1]) => ({ from, to, weight })),
  );
}

/** Up to 12 units with edges among them, some parallel, some self loops. */
export function someEdges(): fc.Arbitrary<{ units: number; edges: readonly NetworkEdge[] }> {
  return fc.integer({ min: 1, max: 12 }).chain((units) => {
    const unit = fc.integer({ min: 0, max: units - 1 });
    const edge = fc.record({ from: unit, to: unit, weight: fc.integer({ min: 1, max: 5 }) });
    return fc.record({ units: fc.constant(units), edges: fc.array(edge, { maxLength: 30 }) });
  });
}
