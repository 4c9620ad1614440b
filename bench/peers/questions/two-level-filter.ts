import { byOperation, byUrl, type PeerQuestion } from '../question.js';
import { WITHIN_REGION } from './hierarchy-filter.js';
import { nodesOf, only, textOf, type Dated, type Edges, type Named } from './answer-forms.js';

interface OfProduct extends Named {
  readonly started: Dated | null;
  readonly site: Named;
}

interface OfPeer extends Named {
  readonly started: string | null;
  readonly site: readonly Named[];
}

const product = byOperation<{ readonly pilots: Edges<OfProduct> }>(
  `query ($region: ID!, $value: Float!) {
    pilots(first: 50, filter: {
      copies: { some: { receiver: { within: $region } } }
      outcomes: { some: { valueAtLeast: $value } }
    }) {
      edges { node { id name started { text } site { id name } } }
    }
  }`,
  ({ pilots }) => nodesOf(pilots).map((pilot) => ({ ...pilot, started: textOf(pilot.started) })),
);

const peer = byOperation<{ readonly pilots: readonly OfPeer[] }>(
  `query ($region: ID!, $value: Float!) {
    pilots(
      limit: 50
      where: {
        copies: { some: { site: { some: { ${WITHIN_REGION} } } } }
        outcomes: { some: { value: { gte: $value } } }
      }
      sort: [{ startedOrder: ASC }, { id: ASC }]
    ) {
      id name started site { id name }
    }
  }`,
  ({ pilots }) => pilots.map(({ site, ...pilot }) => ({ ...pilot, site: only(site) })),
);

/** The first 50 pilots that someone in a province took up and that have an outcome of at least so much. */
export const TWO_LEVEL_FILTER: PeerQuestion = {
  name: 'two-level relation filter',
  subjects: ({ provinces }) =>
    provinces.map(({ region }) => ({ region: region ?? '', value: 9_000 })),
  asking: { product, hand: byUrl('two-level-filter'), 'neo4j-graphql': peer },
};
