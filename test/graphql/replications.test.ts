import { describe, expect, it } from '@jest/globals';
import type { CopiesQueryVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

const COPIES = graphql(`
  query Copies(
    $id: ID!
    $classes: [ReplicationClass!]
    $filter: ReplicationFilter
    $orderBy: ReplicationOrder
  ) {
    pilot(id: $id) {
      copies(classes: $classes, filter: $filter, orderBy: $orderBy) {
        totalCount
        edges {
          node {
            id
          }
        }
      }
      copiedFrom(classes: $classes, filter: $filter, orderBy: $orderBy) {
        totalCount
        edges {
          node {
            id
          }
        }
      }
      collectiveCopies(classes: $classes, filter: $filter, orderBy: $orderBy) {
        totalCount
        edges {
          node {
            id
          }
        }
      }
      copyCounts {
        attested
        prescribed
        inferred
        collective
        scaleUps
      }
    }
  }
`);

const REGION = graphql(`
  query RegionCopies($id: ID!) {
    region(id: $id) {
      tookUp {
        edges {
          node {
            id
          }
        }
      }
      takenUpBy {
        edges {
          node {
            id
          }
        }
      }
      pilots {
        edges {
          node {
            id
          }
        }
      }
    }
  }
`);

describe('Pilot.copies', () => {
  it('names who took up this pilot itself, by date, undated ones last', async () => {
    expect((await copiesOf('pilot:port')).copies).toEqual(['mill-port', 'lake-port', 'hill-port']);
  });

  it.each<[string, Omit<CopiesQueryVariables, 'id'>, readonly string[]]>([
    ['one class', { classes: ['PRESCRIBED'] }, ['bridge-mill-2']],
    ['no class', { classes: [] }, []],
    ['inferred ones', { classes: ['INFERRED'] }, []],
    ['a mandate', { filter: { mandate: 'ORDERED' } }, ['bridge-mill-2']],
    ['a fidelity', { filter: { fidelity: 'ADAPTATION' } }, ['bridge-mill-1', 'ford-mill']],
    // 2013/2014 may lie in either year; 2013 is over by 2014.
    [
      'a first date',
      { filter: { dateFrom: '2014' } },
      ['bridge-mill-1', 'ford-mill', 'quay-mill', 'bridge-mill-2'],
    ],
    ['a last date', { filter: { dateTo: '2013' } }, ['bridge-mill-1', 'hill-mill']],
    ['two conditions', { filter: { dateFrom: '2015', fidelity: 'COPY' } }, ['quay-mill']],
    [
      'nothing',
      { filter: {} },
      ['bridge-mill-1', 'hill-mill', 'ford-mill', 'quay-mill', 'bridge-mill-2'],
    ],
  ])('is narrowed by %s', async (_, variables, wanted) => {
    expect((await copiesOf('pilot:mill', variables)).copies).toEqual(wanted);
  });

  it.each([
    ['DATE_ASC', ['mill-port', 'lake-port', 'hill-port']],
    ['DATE_DESC', ['hill-port', 'lake-port', 'mill-port']],
    ['ID_ASC', ['hill-port', 'lake-port', 'mill-port']],
    ['ID_DESC', ['mill-port', 'lake-port', 'hill-port']],
  ] as const)('is ordered %s', async (orderBy, wanted) => {
    expect((await copiesOf('pilot:port', { orderBy })).copies).toEqual(wanted);
  });

  it('leaves undated ones out of a filter by date', async () => {
    const { copies } = await copiesOf('pilot:port', { filter: { dateTo: '2100' } });
    expect(copies).toEqual(['mill-port', 'lake-port']);
  });
});

describe('Pilot.copiedFrom', () => {
  it('names what a pilot took up, from pilots', async () => {
    expect((await copiesOf('pilot:bridge')).copiedFrom).toEqual([
      'bridge-mill-1',
      'bridge-mill-2',
      'bridge-far',
    ]);
  });

  it('names what a pilot took up, from batches as bodies', async () => {
    expect((await copiesOf('pilot:taker')).copiedFrom).toEqual(['taker-first', 'taker-batches']);
  });
});

describe('Pilot.collectiveCopies', () => {
  it('names who took up a batch, or a body of batches, that a pilot belongs to', async () => {
    expect((await copiesOf('pilot:port')).collectiveCopies).toEqual([
      'taker-first',
      'taker-batches',
      'lone-batches',
    ]);
    expect((await copiesOf('pilot:lake')).collectiveCopies).toEqual([
      'taker-batches',
      'lone-batches',
    ]);
  });

  it('is empty for a pilot of no batch', async () => {
    expect((await copiesOf('pilot:mill')).collectiveCopies).toEqual([]);
  });
});

describe('Pilot.copyCounts', () => {
  it('counts class by class, and what is no copy apart', async () => {
    const { copyCounts } = await copiesOf('pilot:port');
    expect(copyCounts).toEqual({
      attested: 2,
      prescribed: 1,
      inferred: 0,
      collective: 3,
      scaleUps: 1,
    });
  });

  it('counts replications, not receivers', async () => {
    // bridge took it up from mill twice: once attested, once prescribed.
    const { copyCounts } = await copiesOf('pilot:mill');
    expect(copyCounts).toEqual({
      attested: 4,
      prescribed: 1,
      inferred: 0,
      collective: 0,
      scaleUps: 0,
    });
  });

  it('is 0 throughout for a pilot that nobody took up', async () => {
    const { copyCounts } = await copiesOf('pilot:lone');
    expect(Object.values(copyCounts)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('Region.tookUp and Region.takenUpBy', () => {
  it('tell what the pilots of a place and below it took up, and who took up theirs', async () => {
    const { region } = await client().ask(REGION, { id: 'region:bridge' });
    expect(idsOf(region?.tookUp)).toEqual(['bridge-mill-1', 'bridge-mill-2', 'bridge-far']);
    expect(idsOf(region?.takenUpBy)).toEqual(['market-2004', 'market-2006']);
  });

  it('reach down to what was below at the time', async () => {
    const { region } = await client().ask(REGION, { id: 'region:mill' });
    // mill itself, ford until 2005, and the bridge of mill until 2018, where far is.
    expect(new Set(region?.pilots.edges.map(({ node }) => node.id))).toEqual(
      new Set(['pilot:mill', 'pilot:mill-market', 'pilot:ford-market', 'pilot:far']),
    );
    // market-2004 came to ford while it was below mill, market-2006 when it no longer was.
    expect(idsOf(region?.tookUp)).toEqual([
      'market-1990',
      'market-1994',
      'market-2004',
      'mill-lake',
      'mill-port',
      'far-ford',
    ]);
    // What was taken up from far in 2018 and 2019 came after its place had ended.
    expect(idsOf(region?.takenUpBy)).toEqual([
      'bridge-mill-1',
      'hill-mill',
      'ford-mill',
      'quay-mill',
      'bridge-mill-2',
    ]);
  });
});

async function copiesOf(id: string, variables: Omit<CopiesQueryVariables, 'id'> = {}) {
  const { pilot } = await client().ask(COPIES, { id, ...variables });
  if (pilot === null) throw new Error(`There is no ${id}.`);
  const { copies, copiedFrom, collectiveCopies, copyCounts } = pilot;
  for (const list of [copies, copiedFrom, collectiveCopies])
    expect(list.totalCount).toBe(list.edges.length);
  return {
    copies: idsOf(copies),
    copiedFrom: idsOf(copiedFrom),
    collectiveCopies: idsOf(collectiveCopies),
    copyCounts,
  };
}

interface ListOfNodes {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

function idsOf(list: ListOfNodes | undefined): readonly string[] {
  return (list?.edges ?? []).map(({ node }) => node.id.replace('replication:', ''));
}
