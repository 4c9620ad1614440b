import { describe, expect, it } from '@jest/globals';
import type { TreeQueryVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

const TREE = graphql(`
  query Tree($id: ID!, $classes: [ReplicationClass!], $maxHops: Int, $validAt: EdtfDate) {
    pilot(id: $id) {
      replication(classes: $classes, maxHops: $maxHops, validAt: $validAt) {
        origin {
          id
        }
        byHop {
          hop
          adopters
        }
        depth
        breadth
        structuralVirality
        undated
        firstDate {
          text
        }
        lastDate {
          text
        }
        adopters {
          edges {
            node {
              hop
              pilot {
                id
              }
              parent {
                id
              }
              otherReplications {
                id
              }
            }
          }
        }
        collective {
          totalCount
          edges {
            node {
              id
            }
          }
        }
      }
    }
  }
`);

describe('Pilot.replication', () => {
  it('hangs each adopter on the source with fewest hops, then the earliest date, then the least id', async () => {
    const { adopters, origin } = await treeOf('pilot:port');
    expect(origin.id).toBe('pilot:port');
    // hill: mill is dated 2013, but port is nearer. ford: lake in 2014-12 before mill in 2015. quay: both 2016-01, lake < mill.
    // bridge: of two replications from mill the one of 2013/2014.
    expect(
      adopters.edges.map(({ node }) => `${node.hop} ${node.pilot?.id} < ${node.parent?.id}`),
    ).toEqual([
      '1 pilot:mill < pilot:port',
      '1 pilot:lake < pilot:port',
      '1 pilot:hill < pilot:port',
      '2 pilot:bridge < pilot:mill',
      '2 pilot:ford < pilot:lake',
      '2 pilot:quay < pilot:lake',
      '3 pilot:far < pilot:ford',
    ]);
  });

  it('lists the other replications of each adopter by date', async () => {
    const { adopters } = await treeOf('pilot:port');
    const others = adopters.edges.map(({ node }) => node.otherReplications.map(({ id }) => id));
    expect(others).toEqual([
      ['replication:mill-lake'],
      [],
      ['replication:hill-mill'],
      ['replication:bridge-mill-2', 'replication:bridge-far'],
      ['replication:ford-mill'],
      ['replication:quay-mill'],
      [],
    ]);
  });

  it('measures depth, breadth and virality', async () => {
    const tree = await treeOf('pilot:port');
    expect(tree.byHop).toEqual([
      { hop: 1, adopters: 3 },
      { hop: 2, adopters: 3 },
      { hop: 3, adopters: 1 },
    ]);
    expect([tree.depth, tree.breadth]).toEqual([3, 3]);
    // Eight nodes; below each edge s of them: mill 2, lake 4, hill 1, bridge 1, ford 2, quay 1, far 1. Sum of s(8 - s):
    // 12 + 16 + 7 + 7 + 12 + 7 + 7 = 68, and 2 * 68 / (8 * 7) = 17/7.
    expect(tree.structuralVirality).toBeCloseTo(17 / 7, 12);
  });

  it('tells the first and the last date, and how many have none', async () => {
    const tree = await treeOf('pilot:port');
    expect([tree.firstDate?.text, tree.lastDate?.text, tree.undated]).toEqual([
      '2012-03-15',
      '2017',
      1,
    ]);
  });

  it('is empty for a pilot that nobody took up', async () => {
    expect(await treeOf('pilot:lone')).toEqual({
      origin: { id: 'pilot:lone' },
      byHop: [],
      depth: 0,
      breadth: 0,
      structuralVirality: null,
      undated: 0,
      firstDate: null,
      lastDate: null,
      adopters: { edges: [] },
      collective: { totalCount: 0, edges: [] },
    });
  });

  it('never counts the origin again where the practice comes back to it', async () => {
    // far gave it back to port: from far, everything is reached but far itself. bridge and port at hop 1, then mill, lake, hill.
    const tree = await treeOf('pilot:far');
    expect(tree.byHop).toEqual([
      { hop: 1, adopters: 2 },
      { hop: 2, adopters: 3 },
      { hop: 3, adopters: 2 },
    ]);
    expect(pilotsOf(tree)).not.toContain('pilot:far');
  });
});

describe('Pilot.replication, cut', () => {
  it.each([
    ['ATTESTED', ['mill', 'hill', 'bridge', 'ford', 'quay', 'far']],
    ['PRESCRIBED', ['lake', 'ford']],
  ] as const)('walks along %s replications alone when told', async (replicationClass, wanted) => {
    const tree = await treeOf('pilot:port', { classes: [replicationClass] });
    expect(pilotsOf(tree)).toEqual(wanted.map((name) => `pilot:${name}`));
  });

  it('walks along nothing when no class is given', async () => {
    expect(pilotsOf(await treeOf('pilot:port', { classes: [] }))).toEqual([]);
  });

  it.each([
    [1, [3]],
    [2, [3, 3]],
    [16, [3, 3, 1]],
  ])('walks %d hops at most', async (maxHops, wanted) => {
    const { byHop } = await treeOf('pilot:port', { maxHops });
    expect(byHop.map(({ adopters }) => adopters)).toEqual(wanted);
  });

  it.each([0, -1, 17])('refuses %d hops', async (maxHops) => {
    expect(await client().refusal(TREE, { id: 'pilot:port', maxHops })).toEqual({
      code: 'BAD_USER_INPUT',
    });
  });

  it.each([
    // The year 2014 ends after ford (2014-12-01) and bridge (2013/2014) may have come; November ends before ford.
    ['2014', ['mill', 'lake', 'hill', 'bridge', 'ford']],
    ['2014-11', ['mill', 'lake', 'hill', 'bridge']],
    ['2014-04-30', ['mill', 'hill', 'bridge']],
    ['2009', ['hill']],
  ])('leaves out what surely came after %s, and keeps what is undated', async (validAt, wanted) => {
    const tree = await treeOf('pilot:port', { validAt });
    expect(pilotsOf(tree)).toEqual(wanted.map((name) => `pilot:${name}`));
  });

  it('does not reach what is reached only through what came too late', async () => {
    // At the end of 2011 lake had nothing from port yet, so that mill, which has it from lake since 2011, is not reached.
    expect(pilotsOf(await treeOf('pilot:port', { validAt: '2011' }))).toEqual(['pilot:hill']);
    expect(pilotsOf(await treeOf('pilot:lake', { validAt: '2011' }))).toEqual(['pilot:mill']);
  });

  it.each(['2014-13', 'soon', ''])('refuses %p as a date', async (validAt) => {
    const { errors } = await client().answer(TREE, { id: 'pilot:port', validAt });
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('A date is like 2017, 2017-03, 2017-03-05 or 2021/2024'),
    ]);
  });
});

describe('ReplicationTree.collective', () => {
  it('stands apart: what took up a batch that the origin belongs to is no adopter', async () => {
    const tree = await treeOf('pilot:port');
    expect(collectiveOf(tree)).toEqual(['taker-first', 'taker-batches', 'lone-batches']);
    expect(pilotsOf(tree)).not.toContain('pilot:taker');
    expect(pilotsOf(tree)).not.toContain('pilot:lone');
  });

  it('holds what took up several batches as one body, for the members of each', async () => {
    // lake is of the second batch: the first one alone says nothing of it.
    expect(collectiveOf(await treeOf('pilot:lake'))).toEqual(['taker-batches', 'lone-batches']);
    expect(collectiveOf(await treeOf('pilot:mill'))).toEqual([]);
  });

  it('is cut as the tree is, by class and date', async () => {
    expect(collectiveOf(await treeOf('pilot:port', { classes: ['ATTESTED'] }))).toEqual([
      'taker-first',
    ]);
    expect(collectiveOf(await treeOf('pilot:port', { validAt: '2017' }))).toEqual([
      'taker-first',
      'lone-batches',
    ]);
  });
});

async function treeOf(id: string, options: Omit<TreeQueryVariables, 'id'> = {}) {
  const { pilot } = await client().ask(TREE, { id, ...options });
  if (pilot === null) throw new Error(`There is no ${id}.`);
  return pilot.replication;
}

type Tree = Awaited<ReturnType<typeof treeOf>>;

function pilotsOf({ adopters }: Tree): readonly (string | undefined)[] {
  return adopters.edges.map(({ node }) => node.pilot?.id);
}

function collectiveOf({ collective }: Tree): readonly string[] {
  expect(collective.totalCount).toBe(collective.edges.length);
  return collective.edges.map(({ node }) => node.id.replace('replication:', ''));
}
