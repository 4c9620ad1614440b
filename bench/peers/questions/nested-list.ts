import { byOperation, byUrl, type PeerQuestion } from '../question.js';
import { nodesOf, textOf, type Dated, type Edges, type Named } from './answer-forms.js';

interface CopyOfProduct {
  readonly id: string;
  readonly date: Dated | null;
  readonly receiver: Named;
}

interface OfPeer extends Named {
  readonly copiesConnection: {
    readonly edges: readonly {
      readonly properties: { readonly id: string; readonly date: string | null };
      readonly node: Named;
    }[];
  };
}

const product = byOperation<{
  readonly pilots: Edges<Named & { readonly copies: Edges<CopyOfProduct> }>;
}>(
  `query ($program: ID!) {
    pilots(first: 50, filter: { programId: $program }) {
      edges { node { id name copies(first: 10) { edges { node { id date { text } receiver { id name } } } } } }
    }
  }`,
  ({ pilots }) =>
    nodesOf(pilots).map(({ copies, ...pilot }) => ({
      ...pilot,
      copies: nodesOf(copies).map((copy) => ({ ...copy, date: textOf(copy.date) })),
    })),
);

const peer = byOperation<{ readonly pilots: readonly OfPeer[] }>(
  `query ($program: ID!) {
    pilots(
      limit: 50
      where: { program: { some: { id: { eq: $program } } } }
      sort: [{ startedOrder: ASC }, { id: ASC }]
    ) {
      id
      name
      copiesConnection(first: 10, sort: [{ edge: { dateOrder: ASC } }, { edge: { id: ASC } }]) {
        edges { properties { id date } node { id name } }
      }
    }
  }`,
  ({ pilots }) =>
    pilots.map(({ copiesConnection, ...pilot }) => ({
      ...pilot,
      copies: copiesConnection.edges.map(({ properties, node }) => ({
        ...properties,
        receiver: node,
      })),
    })),
);

/** The first 50 pilots of a program, each with its first 10 copies and their receivers. */
export const NESTED_LIST: PeerQuestion = {
  name: 'nested list, 50 x 10',
  subjects: ({ programs }) => programs,
  asking: { product, hand: byUrl('nested-list'), 'neo4j-graphql': peer },
};
