import { byOperation, byUrl, type Asking, type PeerQuestion } from '../question.js';
import { WITHIN_REGION } from './hierarchy-filter.js';
import { nodesOf, only, textOf, type Dated, type Edges, type Named } from './answer-forms.js';
import { pageAfter } from './walk-to-depth.js';

interface OfProduct extends Named {
  readonly started: Dated | null;
  readonly site: Named;
  readonly program: Named;
}

interface OfPeer extends Named {
  readonly started: string | null;
  readonly site: readonly Named[];
  readonly program: readonly Named[];
}

const IN_DOMAIN = `domains: { some: { OR: [
  { id: { eq: $domain } }
  { broader: { some: { id: { eq: $domain } } } }
] } }`;

/** Pilots within a region and a domain or narrower ones, 50 by their beginning, undated ones last. */
function productPage(variables: string, filter: string, more: string): Asking {
  return byOperation<{ readonly pilots: Edges<OfProduct> }>(
    `query ($region: ID!, $domain: ID!, ${variables}) {
      pilots(first: 50, filter: { within: $region, domainId: $domain ${filter} } ${more}) {
        edges { node { id name started { text } site { id name } program { id name } } }
      }
    }`,
    ({ pilots }) => nodesOf(pilots).map((pilot) => ({ ...pilot, started: textOf(pilot.started) })),
  );
}

/** By offset: its connections, whose cursors are offsets too, collect the whole list first and exhaust the database's memory here. */
function peerPage(variables: string, filter: string, more: string): Asking {
  return byOperation<{ readonly pilots: readonly OfPeer[] }>(
    `query ($region: ID!, $domain: ID!, ${variables}) {
      pilots(
        limit: 50
        where: { site: { some: { ${WITHIN_REGION} } } ${IN_DOMAIN} ${filter} }
        sort: [{ startedOrder: ASC }, { id: ASC }]
        ${more}
      ) {
        id name started site { id name } program { id name }
      }
    }`,
    ({ pilots }) =>
      pilots.map(({ site, program, ...pilot }) => ({
        ...pilot,
        site: only(site),
        program: only(program),
      })),
  );
}

/** A province's pilots in an area of reform that may have begun within ten years: the first page. */
export const PROVINCE_PAGE: PeerQuestion = {
  name: 'province page',
  subjects: ({ provinces }) => provinces,
  asking: {
    product: productPage(
      '$from: EdtfDate!, $to: EdtfDate!',
      'startedFrom: $from, startedTo: $to',
      '',
    ),
    hand: byUrl('province-page'),
    'neo4j-graphql': peerPage(
      '$from: String!, $to: String!',
      'startedLatest: { gte: $from } startedEarliest: { lte: $to }',
      '',
    ),
  },
};

const wideProduct = productPage('$after: String', '', 'after: $after');
const wideAsking = {
  product: { ...wideProduct, prepare: pageAfter },
  hand: byUrl('wide-page'),
  'neo4j-graphql': peerPage('$offset: Int!', '', 'offset: $offset'),
} as const;

/** The whole nation's pilots in an area of reform: the first page. */
export const WIDE_PAGE: PeerQuestion = {
  name: 'wide page, first',
  subjects: ({ wide }) => wide.map((subject) => ({ ...subject, offset: 0, key: '', id: '' })),
  asking: wideAsking,
};

/** The same list after its first 2,000 pilots. */
export const DEEP_PAGE: PeerQuestion = {
  name: 'wide page, at depth 2,000',
  subjects: ({ wide }) => wide,
  asking: wideAsking,
};
