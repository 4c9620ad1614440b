import { byOperation, byUrl, type PeerQuestion, type Subject } from '../question.js';
import { nodesOf, sortedBy, type Edges, type Named } from './answer-forms.js';

const product = byOperation<{
  readonly search: { readonly results: readonly { readonly node: Named }[] };
}>(
  `query ($text: String!) {
    search(text: $text, kinds: [PILOT], first: 20, similar: false) { results { node { ... on Pilot { id name } } } }
  }`,
  ({ search }, subject) =>
    holding(
      subject,
      search.results.map(({ node }) => node),
    ),
);

const peer = byOperation<{ readonly pilotsByName: Edges<Named> }>(
  'query ($text: String!) { pilotsByName(phrase: $text, first: 20) { edges { node { id name } } } }',
  ({ pilotsByName }, subject) => holding(subject, nodesOf(pilotsByName)),
);

/** The 20 pilots whose Chinese names match a text best. */
export const NAME_SEARCH: PeerQuestion = {
  name: 'Chinese search',
  subjects: ({ texts }) => texts,
  asking: {
    product,
    hand: {
      ...byUrl('name-search'),
      answerOf: (body, subject) => holding(subject, body as readonly Named[]),
    },
    'neo4j-graphql': peer,
  },
};

/** Names that hold the text are what all must find; the product is asked for no others. */
function holding({ text }: Subject, pilots: readonly Named[]): readonly Named[] {
  return sortedBy(
    pilots.filter(({ name }) => name.includes(String(text))),
    ({ id }) => id,
  );
}
