import { describe, expect, it } from '@jest/globals';
import type { PathsQueryVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { manifestText } from '../support/data-sets.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

const PATHS = graphql(`
  query Paths(
    $from: ID!
    $to: ID!
    $classes: [ReplicationClass!]
    $maxHops: Int
    $validAt: EdtfDate
    $timeRespecting: Boolean
    $first: Int
    $after: String
  ) {
    replicationPaths(
      from: $from
      to: $to
      classes: $classes
      maxHops: $maxHops
      validAt: $validAt
      timeRespecting: $timeRespecting
      first: $first
      after: $after
    ) {
      totalCount
      isComplete
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          hops
          certainty
          pilots {
            id
          }
          replications {
            id
            __typename
          }
        }
      }
    }
  }
`);

describe('replicationPaths', () => {
  it('finds every way, shortest first, and says how sure its order is', async () => {
    // 2014-05, 2014-12-01, 2017; and 2012-03-15, 2015, 2017: both surely in this order.
    expect(await pathsBetween('port', 'far')).toEqual([
      'CERTAIN lake-port ford-lake far-ford',
      'CERTAIN mill-port ford-mill far-ford',
    ]);
    // One hop without a date is possible only; mill in 2012 and then hill in 2013 is certain.
    expect(await pathsBetween('port', 'hill')).toEqual([
      'POSSIBLE hill-port',
      'CERTAIN mill-port hill-mill',
    ]);
  });

  it('tells parallel replications apart', async () => {
    expect(await pathsBetween('port', 'bridge')).toEqual([
      'CERTAIN mill-port bridge-mill-1',
      'CERTAIN mill-port bridge-mill-2',
      'CERTAIN lake-port ford-lake far-ford bridge-far',
      'CERTAIN mill-port ford-mill far-ford bridge-far',
    ]);
  });

  it('shows ways against time when asked, without a certainty', async () => {
    // lake took it up in 2014, mill has it from lake since 2011.
    expect(await pathsBetween('port', 'far', { timeRespecting: false })).toEqual([
      'CERTAIN lake-port ford-lake far-ford',
      'CERTAIN mill-port ford-mill far-ford',
      'null lake-port mill-lake ford-mill far-ford',
    ]);
  });

  it.each<[string, Partial<PathsQueryVariables>, readonly string[]]>([
    ['a class', { classes: ['ATTESTED'] }, ['CERTAIN mill-port ford-mill far-ford']],
    ['no class', { classes: [] }, []],
    ['fewer hops', { maxHops: 2 }, []],
    [
      'just enough hops',
      { maxHops: 3, classes: ['ATTESTED'] },
      ['CERTAIN mill-port ford-mill far-ford'],
    ],
    ['a day', { validAt: '2016' }, []],
  ])('is narrowed by %s', async (_, variables, wanted) => {
    expect(await pathsBetween('port', 'far', variables)).toEqual(wanted);
  });

  it('leaves out hops that surely came later than the day', async () => {
    expect(await pathsBetween('port', 'bridge', { validAt: '2014' })).toEqual([
      'CERTAIN mill-port bridge-mill-1',
    ]);
  });

  it('never goes against the direction of replication, through a body of batches, or back to where it was', async () => {
    expect(await pathsBetween('mill', 'lake')).toEqual([]);
    expect(await pathsBetween('port', 'taker')).toEqual([]);
    expect(await pathsBetween('port', 'port')).toEqual([]);
  });

  it('names the pilots on the way, and each replication as an event of its class', async () => {
    const { replicationPaths } = await client().ask(PATHS, {
      from: 'pilot:port',
      to: 'pilot:far',
      first: 1,
    });
    expect(replicationPaths.edges[0]?.node).toEqual({
      hops: 3,
      certainty: 'CERTAIN',
      pilots: [
        { id: 'pilot:port' },
        { id: 'pilot:lake' },
        { id: 'pilot:ford' },
        { id: 'pilot:far' },
      ],
      replications: [
        { id: 'replication:lake-port', __typename: 'PrescribedReplication' },
        { id: 'replication:ford-lake', __typename: 'PrescribedReplication' },
        { id: 'replication:far-ford', __typename: 'AttestedReplication' },
      ],
    });
  });

  it('pages through the ways, and counts them all', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await ask({ from: 'pilot:port', to: 'pilot:bridge', first: 3, after });
      expect([page.totalCount, page.isComplete]).toEqual([4, true]);
      seen.push(...page.edges.map(({ node }) => node.replications.map(({ id }) => id).join(' ')));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  it('refuses a cursor of other ends', async () => {
    const { pageInfo } = await ask({ from: 'pilot:port', to: 'pilot:bridge', first: 1 });
    const variables = { from: 'pilot:port', to: 'pilot:far', after: pageInfo.endCursor };
    expect(await client().refusal(PATHS, variables)).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'FOREIGN_CURSOR',
    });
  });

  it('asks the graph once for each hop back from the end, whatever the number of ways', async () => {
    const query = `{ replicationPaths(from: "pilot:port", to: "pilot:far", maxHops: 2) { totalCount } }`;
    // The sources of far, and theirs; since no way has two hops, both ends are looked up to tell why.
    expect((await client().answer(query)).statements).toHaveLength(3);
    const found = query.replace('maxHops: 2', 'maxHops: 3');
    expect((await client().answer(found)).statements).toHaveLength(3);
  });

  it.each([
    ['an unknown origin', { from: 'pilot:nobody', to: 'pilot:far' }, 'NOT_FOUND'],
    ['an unknown end', { from: 'pilot:port', to: 'pilot:nobody' }, 'NOT_FOUND'],
    ['an end that is no pilot', { from: 'pilot:port', to: 'region:port' }, 'BAD_USER_INPUT'],
    ['no hops', { from: 'pilot:port', to: 'pilot:far', maxHops: 0 }, 'BAD_USER_INPUT'],
    ['too many hops', { from: 'pilot:port', to: 'pilot:far', maxHops: 17 }, 'BAD_USER_INPUT'],
    ['too large a page', { from: 'pilot:port', to: 'pilot:far', first: 101 }, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_, variables, code) => {
    expect(await client().refusal(PATHS, variables)).toEqual({ code });
  });
});

describe('replicationPaths in a dense graph', () => {
  const dense = useGraph({ dense: denseGraph(11) });

  it('stops at 1,000 ways and says that there may be more', async () => {
    // Three layers of 11 pilots between the ends: 11 * 11 * 11 = 1,331 ways of four hops.
    const { replicationPaths } = await dense().ask(PATHS, {
      from: 'pilot:origin',
      to: 'pilot:end',
      first: 1,
    });
    expect([replicationPaths.totalCount, replicationPaths.isComplete]).toEqual([1000, false]);
  });

  it('is complete where there are fewer', async () => {
    // From one pilot of the first layer: 11 * 11 = 121.
    const { replicationPaths } = await dense().ask(PATHS, {
      from: 'pilot:l1-1',
      to: 'pilot:end',
      first: 1,
    });
    expect([replicationPaths.totalCount, replicationPaths.isComplete]).toEqual([121, true]);
  });
});

async function ask(variables: PathsQueryVariables) {
  return (await client().ask(PATHS, variables)).replicationPaths;
}

/** Each way as its certainty and the names of its replications. */
async function pathsBetween(
  from: string,
  to: string,
  variables: Partial<PathsQueryVariables> = {},
): Promise<readonly string[]> {
  const { edges } = await ask({ ...variables, from: `pilot:${from}`, to: `pilot:${to}` });
  return edges.map(({ node }) => {
    const names = node.replications.map(({ id }) => id.replace('replication:', ''));
    return [node.certainty, ...names].map(String).join(' ');
  });
}

/** Three layers of pilots between an origin and an end; each pilot of a layer is taken up by all of the next. */
function denseGraph(width: number) {
  const layer = (depth: number) =>
    Array.from({ length: width }, (_, index) => `l${depth}-${index + 1}`);
  const layers = [['origin'], layer(1), layer(2), layer(3), ['end']];
  const pairs = layers
    .slice(1)
    .flatMap((receivers, depth) =>
      receivers.flatMap((receiver) =>
        (layers[depth] ?? []).map((source) => [receiver, source] as const),
      ),
    );
  const pilots = layers.flat().map((name) => `pilot:${name},点,Point,region:here,taken_up`);
  const replications = pairs.map(
    ([receiver, source]) =>
      `replication:${receiver}-${source},ATTESTED,pilot:${receiver},pilot:${source},voluntary,copy,organization:us,third_party`,
  );
  return {
    'dataset.yml': manifestText('dense'),
    'regions.csv': 'id,kind,name\nregion:here,administrative,此地\n',
    'organizations.csv': 'id,name,kind\norganization:us,我们,other\n',
    'pilots.csv': ['id,name,name_en,site,origin', ...pilots, ''].join('\n'),
    'replications.csv': [
      'id,class,receiver,source,mandate,fidelity,asserted_by,asserter_role',
      ...replications,
      '',
    ].join('\n'),
  };
}
