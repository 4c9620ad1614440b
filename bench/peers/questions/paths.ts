import { byOperation, byUrl, type PeerQuestion } from '../question.js';
import { nodesOf, sortedBy, textOf, type Dated, type Edges, type Named } from './answer-forms.js';

interface Path {
  readonly hops: number;
  readonly pilots: readonly Named[];
  readonly replications: readonly { readonly id: string; readonly date: string | null }[];
}

interface PathOfProduct extends Pick<Path, 'hops' | 'pilots'> {
  readonly replications: readonly { readonly id: string; readonly date: Dated | null }[];
}

type OfProduct = { readonly replicationPaths: Edges<PathOfProduct> };

const operationOfProduct = (first: number): string => `query ($from: ID!, $to: ID!) {
  replicationPaths(from: $from, to: $to, first: ${first}, timeRespecting: false) {
    edges { node { hops pilots { id name } replications { id date { text } } } }
  }
}`;

const operationOfPeer = (field: string): string => `query ($from: ID!, $to: ID!) {
  ${field}(from: $from, to: $to) { hops pilots { id name } replications { id date } }
}`;

/** The shortest way from a pilot to one that took up its practice through others; only pairs that have just one shortest way. */
export const SHORTEST_PATH: PeerQuestion = {
  name: 'shortest path',
  subjects: ({ ends }) => ends,
  asking: {
    product: byOperation<OfProduct>(
      operationOfProduct(1),
      ({ replicationPaths }) => nodesOf(replicationPaths).map(toPath)[0],
    ),
    hand: byUrl('shortest-path'),
    'neo4j-graphql': byOperation<{ readonly shortestPath: Path }>(
      operationOfPeer('shortestPath'),
      ({ shortestPath }) => shortestPath,
    ),
  },
};

/** All ways between the same pairs, of at most 8 hops; at most 100 of them. */
export const ALL_PATHS: PeerQuestion = {
  name: 'all paths',
  subjects: ({ ends }) => ends,
  asking: {
    product: byOperation<OfProduct>(operationOfProduct(100), ({ replicationPaths }) =>
      inOrder(nodesOf(replicationPaths).map(toPath)),
    ),
    hand: { ...byUrl('all-paths'), answerOf: (body) => inOrder(body as readonly Path[]) },
    'neo4j-graphql': byOperation<{ readonly allPaths: readonly Path[] }>(
      operationOfPeer('allPaths'),
      ({ allPaths }) => inOrder(allPaths),
    ),
  },
};

function toPath({ hops, pilots, replications }: PathOfProduct): Path {
  return {
    hops,
    pilots,
    replications: replications.map(({ id, date }) => ({ id, date: textOf(date) })),
  };
}

function inOrder(paths: readonly Path[]): readonly Path[] {
  return sortedBy(paths, ({ replications }) => replications.map(({ id }) => id).join(' '));
}
