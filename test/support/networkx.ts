import { it } from '@jest/globals';
import { pythonHas, pythonSkip, runPython } from './python.js';

/** A test that reads with networkx, an independent reader; skipped where Python has none. */
export const itWithNetworkx = pythonHas('networkx') ? it : it.skip;
export const networkxSkip = pythonSkip('networkx');

const SCRIPT = `
import json, sys, networkx
graph = getattr(networkx, 'read_' + sys.argv[1])(sys.argv[2])
print(json.dumps({
  'directed': graph.is_directed(), 'multigraph': graph.is_multigraph(), 'graph': {k: v for k, v in graph.graph.items() if isinstance(v, str)},
  'nodes': [[id, values] for id, values in graph.nodes(data=True)],
  'edges': [[a, b, values] for a, b, values in graph.edges(data=True)],
}))
`;

/** A network as networkx has it. */
export interface ReadNetwork {
  readonly directed: boolean;
  readonly multigraph: boolean;
  readonly graph: Readonly<Record<string, string>>;
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

/** Reads a file of a network. Rejects, with what Python says, when networkx refuses it. */
export async function readWithNetworkx(
  format: 'gexf' | 'graphml',
  path: string,
): Promise<ReadNetwork> {
  return JSON.parse(await runPython(SCRIPT, [format, path])) as ReadNetwork;
}
