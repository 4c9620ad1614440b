import { DirectedGraph } from 'graphology';

/** From one unit to another, by index, and how often or how strongly. */
export interface NetworkEdge {
  readonly from: number;
  readonly to: number;
  /** Finite and above 0. */
  readonly weight: number;
}

/** What a node of the graph says of itself: which unit it is, and its name. */
export interface NetworkNode {
  readonly unit: number;
  readonly label: string;
}

/** A network as graphology has it, with a node for each unit, see {@link nodeKey}. */
export interface DirectedNetwork {
  readonly graph: DirectedGraph<NetworkNode, { weight: number }>;
  /** Edges from a unit to itself, which are left out: nobody is his own source. */
  readonly selfLoops: number;
  /** Edges whose weight was added to that of an earlier one between the same units in the same direction. */
  readonly merged: number;
}

/**
 * A directed network from a list of edges.
 *
 * Shapes: `units` names the nodes; those without an edge are nodes too, and no units are an empty network. Nodes are in the order of units, so
 *   that each measure gives one number for each unit.
 * Parallel edges become one, with the sum of their weights; self loops are left out. Both are counted.
 * Throws: RangeError when an edge names no unit, or its weight is not finite and above 0. Cost: O(n + e).
 */
export function directedNetwork(
  units: readonly string[],
  edges: readonly NetworkEdge[],
): DirectedNetwork {
  const graph: DirectedNetwork['graph'] = new DirectedGraph();
  const keys = units.map((_, unit) => nodeKey(unit));
  for (const [unit, label] of units.entries()) graph.addNode(keys[unit], { unit, label });
  let [selfLoops, merged] = [0, 0];
  for (const edge of edges) {
    requireEdge(units.length, edge);
    const { from, to, weight } = edge;
    if (from === to) {
      selfLoops += 1;
      continue;
    }
    const [, isNew] = graph.updateEdge(keys[from], keys[to], (before) => ({
      weight: (before.weight ?? 0) + weight,
    }));
    if (!isNew) merged += 1;
  }
  return { graph, selfLoops, merged };
}

/** The key of a unit's node. A letter comes first: objects with numbers for keys make graphology five times as slow. */
export function nodeKey(unit: number): string {
  return `u${unit}`;
}

/** One number for each unit, from what graphology gives by key. */
export function byUnit(
  { graph }: DirectedNetwork,
  values: Readonly<Record<string, number>>,
): readonly number[] {
  return graph.mapNodes((key) => values[key] as number);
}

function requireEdge(count: number, { from, to, weight }: NetworkEdge): void {
  requireUnit(count, from);
  requireUnit(count, to);
  if (!(weight > 0 && weight < Infinity)) {
    throw new RangeError(`A weight is finite and above 0, but ${from} to ${to} has ${weight}.`);
  }
}

function requireUnit(count: number, unit: number): void {
  if (Number.isInteger(unit) && unit >= 0 && unit < count) return;
  throw new RangeError(`A unit is an index below ${count}, but an edge names ${unit}.`);
}
