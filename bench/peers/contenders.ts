import { join } from 'node:path';
import type { ContenderName } from './question.js';

/** Where Neo4j answers, and as whom. */
export interface Neo4jAccess {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** How the server of a contender is started, in a process of its own. */
export interface Contender {
  readonly name: ContenderName;
  /** Arguments of node. */
  readonly argv: (port: number) => readonly string[];
  readonly environment: (port: number, access: Neo4jAccess) => Readonly<Record<string, string>>;
  /** What stands between its address and the path of a request. */
  readonly basePath: string;
}

/** The three contenders, the product as in its image: compiled. `root` is the project's folder, `compiled` the folder of this module. */
export function contendersOf(root: string, compiled: string): readonly Contender[] {
  const sources = join(root, 'bench', 'peers');
  const peerEnvironment = (port: number, { url, user, password }: Neo4jAccess) => ({
    PEERS_URI: url,
    PEERS_USER: user,
    PEERS_PASSWORD: password,
    PEERS_PORT: String(port),
  });
  return [
    {
      name: 'product',
      argv: (port) => [
        join(root, 'scripts', 'reform-graph-built.mjs'),
        ...['start', '--no-seed', '--port', String(port)],
      ],
      environment: (_port, { url, user, password }) => ({
        REFORM_GRAPH_STORE: url,
        REFORM_GRAPH_NEO4J_USER: user,
        REFORM_GRAPH_NEO4J_PASSWORD: password,
      }),
      basePath: '/graphql',
    },
    {
      name: 'hand',
      argv: () => [join(compiled, 'hand', 'server.js'), join(sources, 'hand')],
      environment: peerEnvironment,
      basePath: '',
    },
    {
      name: 'neo4j-graphql',
      argv: () => [join(sources, 'neo4j-graphql', 'server.mjs')],
      environment: peerEnvironment,
      basePath: '/',
    },
  ];
}
