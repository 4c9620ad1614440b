import { byOperation, byUrl, type PeerQuestion } from '../question.js';
import { only, textOf, type Dated, type Named } from './answer-forms.js';

interface OfProduct extends Named {
  readonly nameEn: string;
  readonly started: Dated | null;
  readonly site: Named;
  readonly program: Named;
}

interface OfPeer extends Named {
  readonly nameEn: string;
  readonly started: string | null;
  readonly site: readonly Named[];
  readonly program: readonly Named[];
}

const product = byOperation<{ readonly pilot: OfProduct }>(
  `query ($id: ID!) {
    pilot(id: $id) { id name nameEn started { text } site { id name } program { id name } }
  }`,
  ({ pilot }) => ({ ...pilot, started: textOf(pilot.started) }),
);

const peer = byOperation<{ readonly pilots: readonly OfPeer[] }>(
  `query ($id: ID!) {
    pilots(where: { id: { eq: $id } }) {
      id name nameEn started site { id name } program { id name }
    }
  }`,
  ({ pilots }) => {
    const { site, program, ...pilot } = only(pilots);
    return { ...pilot, site: only(site), program: only(program) };
  },
);

/** One pilot with its site and its program. */
export const POINT_READ: PeerQuestion = {
  name: 'point read',
  subjects: ({ hubs, ordinary }) => [...hubs, ...ordinary],
  asking: { product, hand: byUrl('point-read'), 'neo4j-graphql': peer },
};
