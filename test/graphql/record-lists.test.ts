import { describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { CROWD } from '../support/graph-crowd.js';
import { STORY } from '../support/graph-story.js';

const story = useGraph({ story: STORY });
const crowd = useGraph({ crowd: CROWD });

const PILOT_LISTS = graphql(`
  query ListsOfPilot($id: ID!) {
    pilot(id: $id) {
      aliases
      statuses {
        status
        date {
          text
        }
      }
      outcomes {
        id
        measure
        bound
        value
        unit
      }
      scaleUps {
        id
        openList
        targets {
          id
        }
      }
      domains {
        id
        broader {
          id
        }
      }
      endKind
      replacedBy {
        id
      }
    }
  }
`);

const OF_SCHEME = graphql(`
  query ListsOfScheme {
    scheme(id: "scheme:window") {
      batches {
        id
        number
        announcedCount
        members {
          id
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
    batch(id: "batch:window-1-to-2") {
      copies {
        totalCount
        edges {
          node {
            id
          }
        }
      }
      pilots {
        totalCount
      }
    }
    domain(id: "domain:economy") {
      narrower {
        id
      }
      broader {
        id
      }
    }
    document(id: "document:news") {
      references {
        relation
        target {
          id
        }
      }
    }
    region(id: "region:mill") {
      aliases
      scaleUpsTo {
        edges {
          node {
            id
          }
        }
      }
    }
  }
`);

const OF_PROGRAM = graphql(`
  query ListsOfProgram {
    program(id: "program:c01") {
      steps {
        position
        name
      }
      rules {
        id
        lower
      }
      schemes {
        id
      }
      pilots {
        totalCount
      }
    }
    official(id: "official:c01") {
      posts {
        id
        title
      }
      roles {
        id
        role
        plan {
          id
        }
      }
    }
    organization(id: "organization:c01") {
      posts {
        id
      }
      parent {
        id
      }
    }
    region(id: "region:c01") {
      pairedCooperations {
        partner {
          id
        }
      }
      outcomes {
        id
      }
      targets {
        id
      }
      claims {
        id
      }
      tallies {
        id
        value
      }
      plans {
        edges {
          node {
            id
          }
        }
      }
    }
  }
`);

describe('the lists of a pilot', () => {
  it('tell its history oldest first, undated steps last, whatever their ids', async () => {
    const { pilot } = await story().ask(PILOT_LISTS, { id: 'pilot:port' });
    expect(pilot?.statuses).toEqual([
      { status: 'APPROVED', date: { text: '2010-05-01' } },
      { status: 'PASSED_ACCEPTANCE', date: { text: '2013-02' } },
      { status: 'UNDER_WAY', date: null },
    ]);
  });

  it('tell its results with what the number says of the true one', async () => {
    const { pilot } = await story().ask(PILOT_LISTS, { id: 'pilot:port' });
    expect(pilot?.outcomes).toEqual([
      { id: 'outcome:port-days', measure: 'OUTCOME', bound: 'AT_MOST', value: 3, unit: '天' },
      { id: 'outcome:port-items', measure: 'OUTPUT', bound: 'EQUAL', value: 817, unit: '件' },
    ]);
  });

  it('tell calls to spread it, which name no copier', async () => {
    const { pilot } = await story().ask(PILOT_LISTS, { id: 'pilot:port' });
    expect(pilot?.scaleUps).toEqual([
      {
        id: 'scale-up:port',
        openList: true,
        targets: [{ id: 'region:mill' }, { id: 'region:lake' }],
      },
    ]);
    expect(pilot?.domains).toEqual([{ id: 'domain:trade', broader: { id: 'domain:economy' } }]);
  });

  it('are empty, never null, where nothing is known', async () => {
    const { pilot } = await story().ask(PILOT_LISTS, { id: 'pilot:bridge' });
    expect(pilot).toEqual({
      aliases: [],
      statuses: [],
      outcomes: [],
      scaleUps: [],
      domains: [],
      endKind: 'REVOKED',
      replacedBy: { id: 'pilot:port' },
    });
  });
});

describe('the lists of other records', () => {
  it('order batches by number, bodies of several last', async () => {
    const { scheme } = await story().ask(OF_SCHEME);
    expect(scheme?.batches.map(({ id, number }) => [id, number])).toEqual([
      ['batch:window-1', 1],
      ['batch:window-2', 2],
      ['batch:window-1-to-2', null],
    ]);
    // Three are announced, one is known: both are told.
    expect(scheme?.batches[1]).toMatchObject({
      announcedCount: 3,
      pilots: { edges: [{ node: { id: 'pilot:lake' } }] },
    });
  });

  it('keep a body apart from its members: it has takers, but no pilots of its own', async () => {
    const { batch } = await story().ask(OF_SCHEME);
    expect(batch?.copies.edges.map(({ node }) => node.id)).toEqual([
      'replication:taker-batches',
      'replication:lone-batches',
    ]);
    expect(batch?.pilots.totalCount).toBe(0);
  });

  it('follow references in the right direction', async () => {
    const { domain, document, region } = await story().ask(OF_SCHEME);
    expect(domain).toEqual({ narrower: [{ id: 'domain:trade' }], broader: null });
    expect(document?.references).toEqual([{ relation: 'CITES', target: { id: 'document:order' } }]);
    expect(region?.scaleUpsTo.edges).toEqual([{ node: { id: 'scale-up:port' } }]);
  });

  it('order steps by position, whatever their ids', async () => {
    const { program } = await crowd().ask(OF_PROGRAM);
    expect(program).toEqual({
      steps: [
        { position: 1, name: '先' },
        { position: 2, name: '后' },
      ],
      rules: [{ id: 'rule:c01', lower: 1 }],
      schemes: [{ id: 'scheme:c01' }],
      pilots: { totalCount: 2 },
    });
  });

  it('hold what refers to their own record, and nothing of its neighbours', async () => {
    const { official, organization, region } = await crowd().ask(OF_PROGRAM);
    expect(official).toEqual({
      posts: [{ id: 'post:c01', title: '局长' }],
      roles: [{ id: 'role:c01', role: 'LEADS', plan: { id: 'plan:c01' } }],
    });
    expect(organization).toEqual({
      posts: [{ id: 'post:c01' }],
      parent: { id: 'organization:crowd' },
    });
    expect(region).toEqual({
      pairedCooperations: [{ partner: { id: 'region:crowd' } }],
      outcomes: [{ id: 'outcome:c01' }],
      targets: [{ id: 'target:c01' }],
      claims: [{ id: 'claim:c01' }],
      tallies: [{ id: 'tally:c01', value: 10 }],
      plans: { edges: [{ node: { id: 'plan:c01' } }] },
    });
  });
});
