import { it } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';

/** Where Python finds networkx, when not among its own packages. */
const PYTHONPATH = process.env['NETWORKX_DIR'];
const environment = { ...process.env, ...(PYTHONPATH === undefined ? {} : { PYTHONPATH }) };

const probe = spawnSync('python3', ['-c', 'import networkx'], { env: environment });
const isThere = probe.status === 0;

/** A test that reads with networkx, an independent reader; skipped where Python has none. */
export const itWithNetworkx = isThere ? it : it.skip;
export const networkxSkip = isThere
  ? ''
  : ' (skipped: python3 has no networkx; "pip install networkx", or NETWORKX_DIR)';

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
export function readWithNetworkx(format: 'gexf' | 'graphml', path: string): Promise<ReadNetwork> {
  return new Promise((resolve, reject) => {
    execFile('python3', ['-c', SCRIPT, format, path], { env: environment }, (error, stdout) => {
      if (error === null) resolve(JSON.parse(stdout) as ReadNetwork);
      else reject(error);
    });
  });
}
