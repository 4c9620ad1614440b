import { byOperation, byUrl, type PeerQuestion } from '../question.js';
import { only, sortedBy } from './answer-forms.js';

interface HopCount {
  readonly hop: number;
  readonly adopters: number;
}

const product = byOperation<{
  readonly pilot: { readonly replication: { readonly byHop: readonly HopCount[] } };
}>(
  'query ($id: ID!) { pilot(id: $id) { replication { byHop { hop adopters } } } }',
  ({ pilot }) => pilot.replication.byHop,
);

const peer = byOperation<{
  readonly pilots: readonly { readonly adoptersByHop: readonly HopCount[] }[];
}>(
  'query ($id: ID!) { pilots(where: { id: { eq: $id } }) { adoptersByHop { hop adopters } } }',
  ({ pilots }) => sortedBy(only(pilots).adoptersByHop, ({ hop }) => String(hop)),
);

/** How many took up the practice of a most copied pilot, hop by hop: thousands of them. */
export const COPIES_BY_HOP: PeerQuestion = {
  name: 'copies by hop, of a hub',
  subjects: ({ hubs }) => hubs,
  asking: { product, hand: byUrl('copies-by-hop'), 'neo4j-graphql': peer },
};
