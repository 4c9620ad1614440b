import { byOperation, byUrl, type PeerQuestion } from '../question.js';
import { WITHIN_REGION } from './hierarchy-filter.js';
import { sortedBy } from './answer-forms.js';

interface DomainKey {
  readonly domain: { readonly id: string };
}

interface Group<Key> {
  readonly key: Key;
  readonly count: number;
}

interface DomainCount {
  readonly domain: string;
  readonly pilots: number;
}

interface DomainYearCount extends DomainCount {
  readonly year: string | null;
}

const byDomain = {
  product: byOperation<{ readonly statistics: { readonly groups: readonly Group<DomainKey>[] } }>(
    `query ($region: ID!) {
      statistics(groupBy: [DOMAIN], measure: PILOTS, filter: { within: $region }) {
        groups { key { ... on DomainKey { domain { id } } } count }
      }
    }`,
    ({ statistics }) =>
      statistics.groups.map(({ key, count }) => ({ domain: key.domain.id, pilots: count })),
  ),
  hand: byUrl('counts-by-domain'),
  'neo4j-graphql': byOperation<{
    readonly domains: readonly {
      readonly id: string;
      readonly pilotsConnection: { readonly totalCount: number };
    }[];
  }>(
    `query ($region: ID!) {
      domains(limit: 100) {
        id
        pilotsConnection(first: 1, where: { node: { site: { some: { ${WITHIN_REGION} } } } }) { totalCount }
      }
    }`,
    ({ domains }) =>
      inOrder(
        domains
          .map(({ id, pilotsConnection }) => ({ domain: id, pilots: pilotsConnection.totalCount }))
          .filter(({ pilots }) => pilots > 0),
      ),
  ),
} as const;

/** How many of a province's pilots each domain has. The peer has no grouping: it walks from the groups. */
export const COUNTS_BY_DOMAIN: PeerQuestion = {
  name: 'counts by domain',
  subjects: ({ provinces }) => provinces,
  asking: byDomain,
};

/** The same by domain and year; the peer by a statement of its own making only. */
export const COUNTS_BY_DOMAIN_AND_YEAR: PeerQuestion = {
  name: 'counts by domain and year',
  subjects: ({ provinces }) => provinces,
  asking: {
    product: byOperation<{
      readonly statistics: {
        readonly groups: readonly (Group<DomainKey> & {
          readonly groups: readonly Group<{ readonly year: number } | null>[];
        })[];
      };
    }>(
      `query ($region: ID!) {
        statistics(groupBy: [DOMAIN, YEAR], measure: PILOTS, filter: { within: $region }) {
          groups {
            key { ... on DomainKey { domain { id } } }
            groups { key { ... on YearKey { year } } count }
          }
        }
      }`,
      ({ statistics }) =>
        inOrder(
          statistics.groups.flatMap(({ key: { domain }, groups }) =>
            groups.map(({ key, count }) => ({
              domain: domain.id,
              year: key === null ? null : String(key.year),
              pilots: count,
            })),
          ),
        ),
    ),
    hand: {
      ...byUrl('counts-by-domain-and-year'),
      answerOf: (body) => inOrder(body as readonly DomainYearCount[]),
    },
    'neo4j-graphql': byOperation<{ readonly pilotsByDomainAndYear: readonly DomainYearCount[] }>(
      'query ($region: ID!) { pilotsByDomainAndYear(region: $region) { domain year pilots } }',
      ({ pilotsByDomainAndYear }) => inOrder(pilotsByDomainAndYear),
    ),
  },
};

function inOrder<Count extends DomainCount & { readonly year?: string | null }>(
  counts: readonly Count[],
): readonly Count[] {
  return sortedBy(counts, ({ domain, year }) => `${domain} ${year ?? ''}`);
}
