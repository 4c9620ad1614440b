import {
  byOperation,
  byUrl,
  type ContenderName,
  type Asking,
  type PeerQuestion,
} from '../question.js';
import { only, textOf, type Dated, type Named } from './answer-forms.js';

interface OfProduct {
  readonly id: string;
  readonly copies: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly replicationClass: string;
        readonly date: Dated | null;
        readonly receiver: Named & { readonly site: Named };
      };
    }[];
  };
}

interface OfPeer {
  readonly id: string;
  readonly copiesConnection: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly properties: { readonly id: string; readonly class: string; readonly date: string };
      readonly node: Named & { readonly site: readonly Named[] };
    }[];
  };
}

const product = byOperation<{ readonly pilot: OfProduct }>(
  `query ($id: ID!) {
    pilot(id: $id) {
      id
      copies(first: 50) {
        totalCount
        edges { node { id replicationClass date { text } receiver { id name site { id name } } } }
      }
    }
  }`,
  ({ pilot: { id, copies } }) => ({
    id,
    total: copies.totalCount,
    copies: copies.edges.map(({ node: { replicationClass, date, ...copy } }) => ({
      ...copy,
      class: replicationClass,
      date: textOf(date),
    })),
  }),
);

const peer = byOperation<{ readonly pilots: readonly OfPeer[] }>(
  `query ($id: ID!) {
    pilots(where: { id: { eq: $id } }) {
      id
      copiesConnection(first: 50, sort: [{ edge: { dateOrder: ASC } }, { edge: { id: ASC } }]) {
        totalCount
        edges { properties { id class date } node { id name site { id name } } }
      }
    }
  }`,
  ({ pilots }) => {
    const { id, copiesConnection } = only(pilots);
    const copies = copiesConnection.edges.map(({ properties, node }) => ({
      ...properties,
      receiver: { ...node, site: only(node.site) },
    }));
    return { id, total: copiesConnection.totalCount, copies };
  },
);

const asking: Readonly<Record<ContenderName, Asking>> = {
  product,
  hand: byUrl('copies-page'),
  'neo4j-graphql': peer,
};

/** The first 50 copies of the most copied pilots, with the total, the receivers and their sites. */
export const COPIES_OF_HUB: PeerQuestion = {
  name: 'copies page of a hub',
  subjects: ({ hubs }) => hubs,
  asking,
};

/** The same of pilots with 10 to 100 copies. */
export const COPIES_OF_OTHERS: PeerQuestion = {
  name: 'copies page of others',
  subjects: ({ middling }) => middling,
  asking,
};
