import type { Network, NetworkNode } from './network.js';

/** A closed range of days; null where it is open. */
export interface Scope {
  readonly start: string | null;
  readonly end: string | null;
}

/** When nodes, by id, and edges, by id, are on the time line. */
export interface Scopes {
  readonly nodes: ReadonlyMap<string, Scope>;
  readonly edges: ReadonlyMap<string, Scope>;
}

/**
 * The ranges of days that a GEXF file gives to nodes and edges. GEXF wants each edge inside the range of both its nodes, which facts
 * do not always heed: a pilot may be copied after its end, and of partial dates an edge may have the earlier first day. An edge
 * keeps its days; one that it lacks is that of its nodes (the later start, the earlier end), or its own other day where theirs would
 * turn the range round. Then the range of a node grows until it holds its edges. What is stated stands beside, in `start_date` and `end_date`.
 *
 * Cost: O(nodes + edges).
 */
export function gexfScopes({ nodes, edges }: Network): Scopes {
  const stated = new Map(nodes.map((node) => [node.id, node]));
  const nodeScopes = new Map<string, Scope>(
    nodes.map(({ id, start, end }) => [id, { start, end }]),
  );
  const edgeScopes = new Map<string, Scope>();
  for (const edge of edges) {
    const ends = [stated.get(edge.source) as NetworkNode, stated.get(edge.target) as NetworkNode];
    const scope = edgeScope(edge, ends);
    edgeScopes.set(edge.id, scope);
    for (const { id } of ends) nodeScopes.set(id, widened(nodeScopes.get(id) as Scope, scope));
  }
  return { nodes: nodeScopes, edges: edgeScopes };
}

function edgeScope(edge: Scope, ends: readonly Scope[]): Scope {
  const start = edge.start ?? ends.map((end) => end.start).reduce(later);
  const end = edge.end ?? ends.map((node) => node.end).reduce(earlier);
  if (start === null || end === null || start <= end) return { start, end };
  return edge.start === null ? { start: end, end } : { start, end: start };
}

/** An open side stays open; any other moves out as far as it must. */
function widened(node: Scope, edge: Scope): Scope {
  return {
    start: node.start === null || edge.start === null ? null : earlier(node.start, edge.start),
    end: node.end === null || edge.end === null ? null : later(node.end, edge.end),
  };
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}
