import { byOperation, byUrl, type PeerQuestion } from '../question.js';
import { nodesOf, only, sortedBy, type Edges, type Named } from './answer-forms.js';

interface OfProduct {
  readonly replication: {
    readonly adopters: Edges<{ readonly hop: number; readonly pilot: Named }>;
  };
}

interface Adopter extends Named {
  readonly hop: number;
}

const product = byOperation<{ readonly pilot: OfProduct }>(
  `query ($id: ID!) {
    pilot(id: $id) {
      replication { adopters(first: 100) { edges { node { hop pilot { id name } } } } }
    }
  }`,
  ({ pilot }) =>
    inOrder(nodesOf(pilot.replication.adopters).map(({ hop, pilot }) => ({ ...pilot, hop }))),
);

const peer = byOperation<{ readonly pilots: readonly { readonly adopters: readonly Adopter[] }[] }>(
  'query ($id: ID!) { pilots(where: { id: { eq: $id } }) { adopters { id name hop } } }',
  ({ pilots }) => inOrder(only(pilots).adopters),
);

/** Everyone who took up a pilot's practice, directly or through others, with the number of hops. Pilots that at most 100 took up. */
export const TRANSITIVE_COPIES: PeerQuestion = {
  name: 'transitive copies',
  subjects: ({ widening }) => widening,
  asking: {
    product,
    hand: {
      ...byUrl('transitive-copies'),
      answerOf: (body) => inOrder(body as readonly Adopter[]),
    },
    'neo4j-graphql': peer,
  },
};

/** Contenders order by different things within a hop; the set of adopters with their hops is what all say. */
function inOrder(adopters: readonly Adopter[]): readonly Adopter[] {
  return sortedBy(adopters, ({ hop, id }) => `${hop} ${id}`);
}
