import { describe, expect, it } from '@jest/globals';
import type { AdoptersQueryVariables, TreeInTimeQueryVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

const ADOPTERS = graphql(`
  query Adopters($filter: AdopterFilter, $first: Int, $after: String, $last: Int, $before: String) {
    pilot(id: "pilot:port") {
      replication {
        adopters(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
          totalCount
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
          edges {
            node {
              pilot {
                id
              }
              replication {
                id
              }
              replicationClass
              date {
                text
                precision
              }
              contentDirection
              lagFromParent {
                atLeastDays
                atMostDays
              }
              lagFromOrigin {
                atLeastDays
                atMostDays
              }
            }
          }
        }
      }
    }
  }
`);

const TREE_IN_TIME = graphql(`
  query TreeInTime($id: ID!, $by: Period, $share: [Float!]) {
    pilot(id: $id) {
      replication {
        curve(by: $by) {
          period
          cumulativeAtLeast
          cumulativeAtMost
        }
        timeTo(share: $share) {
          share
          time {
            atLeastDays
            atMostDays
          }
        }
      }
    }
  }
`);

describe('Adopter', () => {
  it('tells the event by which it took up the practice, its class and its date', async () => {
    const [mill, lake, hill, bridge] = (await adopters()).edges;
    expect(mill?.node).toMatchObject({
      replication: { id: 'replication:mill-port' },
      replicationClass: 'ATTESTED',
      date: { text: '2012-03-15', precision: 'DAY' },
    });
    expect(lake?.node).toMatchObject({ replicationClass: 'PRESCRIBED', date: { text: '2014-05' } });
    expect(hill?.node.date).toBeNull();
    expect(bridge?.node.date).toEqual({ text: '2013/2014', precision: 'INTERVAL' });
  });

  it('tells the lag from its parent as an interval of days', async () => {
    const { edges } = await adopters();
    const lags = edges.map(({ node }) => [nameOf(node), ...Object.values(node.lagFromParent)]);
    // lake: 1 May 2010 to 1 May 2014 is 4 * 365 + 1 days, and 30 more to the end of May. far: 1 December 2014 to 1 January 2017 is
    // 731 + 31 days, and 364 more. bridge: 15 March 2012 to 1 January 2013 is 292, to 31 December 2014 it is 730 + 291.
    expect(lags).toEqual([
      ['mill', 684, 684],
      ['lake', 1461, 1491],
      ['hill', null, null],
      ['bridge', 292, 1021],
      ['ford', 184, 214],
      ['quay', 580, 640],
      ['far', 762, 1126],
    ]);
  });

  it('tells the lag from the beginning of the origin', async () => {
    const { edges } = await adopters();
    const lags = new Map(edges.map(({ node }) => [nameOf(node), node.lagFromOrigin]));
    // 1 May 2010 to 1 December 2014: 1461 + 214.
    expect(lags.get('ford')).toEqual({ atLeastDays: 1675, atMostDays: 1675 });
    expect(lags.get('hill')).toEqual({ atLeastDays: null, atMostDays: null });
  });

  it('tells which way the content went, by the ranks on the day, and nothing without a rank or a day', async () => {
    const { edges } = await adopters();
    expect(edges.map(({ node }) => [nameOf(node), node.contentDirection])).toEqual([
      ['mill', 'DOWNWARD'], // sub-provincial city to prefecture
      ['lake', 'DOWNWARD'],
      ['hill', null], // undated
      ['bridge', 'DOWNWARD'], // prefecture to county
      ['ford', 'DOWNWARD'], // prefecture to county under the province
      ['quay', null], // a zone has no rank
      ['far', 'DOWNWARD'], // county under the province to county
    ]);
  });
});

describe('ReplicationTree.adopters', () => {
  it.each<[string, AdoptersQueryVariables['filter'], readonly string[]]>([
    ['none', null, ['mill', 'lake', 'hill', 'bridge', 'ford', 'quay', 'far']],
    ['an empty one', {}, ['mill', 'lake', 'hill', 'bridge', 'ford', 'quay', 'far']],
    ['a hop', { hop: 2 }, ['bridge', 'ford', 'quay']],
    ['a hop that nobody is at', { hop: 4 }, []],
    // ford was below mill until 2005 and took it up in 2014; far is at a place that was below mill in 2017.
    ['a place and what was below it at the time', { within: 'region:mill' }, ['mill', 'far']],
    // hill took it up nobody knows when: it counts where its place is now.
    ['a place, by now where undated', { within: 'region:land', hop: 1 }, ['mill', 'lake', 'hill']],
    ['both', { hop: 2, within: 'region:port' }, ['bridge', 'quay']],
    ['a place that nobody is at', { within: 'region:brook' }, []],
    ['an unknown place', { within: 'region:nowhere' }, []],
  ])('takes as filter %s', async (_, filter, wanted) => {
    const found = await adopters({ filter });
    expect(found.edges.map(({ node }) => nameOf(node))).toEqual(wanted);
    expect(found.totalCount).toBe(wanted.length);
  });

  it('refuses a place that is no id of a region', async () => {
    expect(await client().refusal(ADOPTERS, { filter: { within: 'pilot:port' } })).toEqual({
      code: 'BAD_USER_INPUT',
    });
  });

  it('pages forward and backward', async () => {
    const first = await adopters({ first: 3 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await adopters({ first: 3, after: first.pageInfo.endCursor ?? '' });
    expect(second.edges.map(({ node }) => nameOf(node))).toEqual(['bridge', 'ford', 'quay']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = await adopters({ first: 3, after: second.pageInfo.endCursor ?? '' });
    expect(third.edges.map(({ node }) => nameOf(node))).toEqual(['far']);
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await adopters({ last: 3, before: third.pageInfo.startCursor ?? '' });
    expect(back.edges).toEqual(second.edges);
    const last = await adopters({ last: 2 });
    expect(last.edges.map(({ node }) => nameOf(node))).toEqual(['quay', 'far']);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('refuses a cursor of another filter', async () => {
    const { pageInfo } = await adopters({ first: 1 });
    const variables = { filter: { hop: 1 }, after: pageInfo.endCursor };
    expect(await client().refusal(ADOPTERS, variables)).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'FOREIGN_CURSOR',
    });
  });
});

describe('ReplicationTree.curve', () => {
  it('counts adopters by year between what is sure and what may be', async () => {
    // 2013/2014 may be in 2013 and is over by the end of 2014. hill is undated and left out.
    const { curve } = await inTime({ id: 'pilot:port' });
    expect(curve.map((point) => Object.values(point))).toEqual([
      ['2012', 1, 1],
      ['2013', 1, 2],
      ['2014', 4, 4],
      ['2015', 4, 4],
      ['2016', 5, 5],
      ['2017', 6, 6],
    ]);
  });

  it('counts by month when told', async () => {
    const { curve } = await inTime({ id: 'pilot:port', by: 'MONTH' });
    // March 2012 to December 2017: 10 + 5 * 12 months.
    expect(curve).toHaveLength(70);
    expect(Object.values(curve[0] ?? {})).toEqual(['2012-03', 1, 1]);
    // By the end of May 2014: mill and lake for sure, bridge perhaps.
    expect(curve.find(({ period }) => period === '2014-05')).toEqual({
      period: '2014-05',
      cumulativeAtLeast: 2,
      cumulativeAtMost: 3,
    });
  });
});

describe('ReplicationTree.timeTo', () => {
  it('bounds the time to a tenth, a half and nine tenths, and leaves open what rests on an unknown date', async () => {
    // Seven adopters, one undated: numbers 1, 4 and 7. Earliest days of the dated: 2012-03-15, 2013-01-01, 2014-05-01, 2014-12-01,
    // 2016-01-01, 2017-01-01; latest: 2012-03-15, 2014-05-31, 2014-12-01, 2014-12-31, ... The undated one may be the first of all:
    // nothing bounds number 1 from below, number 4 comes not before the third earliest day, 1461 days on, and at the latest on
    // 2014-12-31, 1675 + 30 days on. Number 7 comes not before 2017-01-01, 2557 - 120 days on; nothing bounds it from above.
    const { timeTo } = await inTime({ id: 'pilot:port' });
    expect(timeTo).toEqual([
      { share: 0.1, time: { atLeastDays: null, atMostDays: 684 } },
      { share: 0.5, time: { atLeastDays: 1461, atMostDays: 1705 } },
      { share: 0.9, time: { atLeastDays: 2437, atMostDays: null } },
    ]);
  });

  it('takes any shares, in their order', async () => {
    const { timeTo } = await inTime({ id: 'pilot:port', share: [1, 0.01] });
    expect(timeTo.map(({ share }) => share)).toEqual([1, 0.01]);
    expect((await inTime({ id: 'pilot:port', share: [] })).timeTo).toEqual([]);
  });

  it('is open at both ends where nobody took it up', async () => {
    const { timeTo, curve } = await inTime({ id: 'pilot:lone', share: [0.5] });
    expect(timeTo).toEqual([{ share: 0.5, time: { atLeastDays: null, atMostDays: null } }]);
    expect(curve).toEqual([]);
  });

  it.each([[[0]], [[-0.5]], [[0.5, 1.1]], [Array.from({ length: 21 }, () => 0.5)]])(
    'refuses %p',
    async (share) => {
      expect(await client().refusal(TREE_IN_TIME, { id: 'pilot:port', share })).toEqual({
        code: 'BAD_USER_INPUT',
      });
    },
  );
});

async function adopters(variables: AdoptersQueryVariables = {}) {
  const { pilot } = await client().ask(ADOPTERS, variables);
  if (pilot === null) throw new Error('There is no pilot:port.');
  return pilot.replication.adopters;
}

async function inTime(variables: TreeInTimeQueryVariables) {
  const { pilot } = await client().ask(TREE_IN_TIME, variables);
  if (pilot === null) throw new Error(`There is no ${variables.id}.`);
  return pilot.replication;
}

function nameOf({ pilot }: { readonly pilot: { readonly id: string } | null }): string {
  return (pilot?.id ?? '').replace('pilot:', '');
}
