import { describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

const EVENT = graphql(`
  query Event($id: ID!) {
    node(id: $id) {
      __typename
      ... on Replication {
        replicationClass
        receiver {
          id
        }
        source {
          __typename
          ... on Pilot {
            id
          }
          ... on Batch {
            id
            name
            members {
              id
            }
          }
        }
        isCollective
        mandate
        fidelity
        authorityDirection
        contentDirection
        lag {
          atLeastDays
          atMostDays
        }
        changes {
          changeKind
          nameEn
          step {
            id
          }
        }
      }
      ... on AttestedReplication {
        assertedBy {
          role
          by {
            id
          }
        }
        document {
          id
        }
      }
      ... on PrescribedReplication {
        authority {
          id
        }
        document {
          id
          number
        }
      }
    }
  }
`);

describe('Replication', () => {
  it('says of an attested one who asserts it and in what part', async () => {
    expect(await eventOf('mill-port')).toEqual({
      __typename: 'AttestedReplication',
      replicationClass: 'ATTESTED',
      receiver: { id: 'pilot:mill' },
      source: { __typename: 'Pilot', id: 'pilot:port' },
      isCollective: false,
      mandate: 'VOLUNTARY',
      fidelity: 'COPY',
      authorityDirection: 'VOLUNTARY',
      contentDirection: 'DOWNWARD',
      // 1 May 2010 to 1 May 2012 is 365 + 366 days; 15 March is 47 earlier.
      lag: { atLeastDays: 684, atMostDays: 684 },
      changes: [{ changeKind: 'DROPPED', nameEn: 'Booking', step: null }],
      assertedBy: { role: 'RECEIVER', by: { id: 'organization:mill-office' } },
      document: null,
    });
  });

  it('says of a prescribed one which authority and which document', async () => {
    expect(await eventOf('lake-port')).toMatchObject({
      __typename: 'PrescribedReplication',
      replicationClass: 'PRESCRIBED',
      authorityDirection: 'FROM_ABOVE',
      authority: { id: 'organization:state' },
      document: { id: 'document:order', number: '国函〔2014〕1号' },
      changes: [],
    });
  });

  it('keeps a body of batches as a body: no hop, no direction, a lag from its date', async () => {
    expect(await eventOf('taker-first')).toMatchObject({
      source: { __typename: 'Batch', id: 'batch:window-1', members: [] },
      isCollective: true,
      contentDirection: null,
      // 1 May 2010 to 1 January 2012 is 610 days, to 31 December 365 more.
      lag: { atLeastDays: 610, atMostDays: 975 },
    });
    expect(await eventOf('taker-batches')).toMatchObject({
      source: {
        __typename: 'Batch',
        name: '前两批',
        members: [{ id: 'batch:window-1' }, { id: 'batch:window-2' }],
      },
      authorityDirection: 'APPLIED_AND_APPROVED',
      lag: { atLeastDays: null, atMostDays: null },
    });
  });

  it.each([
    ['ordered', 'lake-port', 'FROM_ABOVE'],
    ['applied and approved', 'ford-lake', 'APPLIED_AND_APPROVED'],
    ['voluntary', 'mill-port', 'VOLUNTARY'],
    ['unstated', 'hill-port', null],
  ])('tells who moved the receiver: %s', async (_, id, wanted) => {
    expect((await eventOf(id)).authorityDirection).toBe(wanted);
  });

  it.each([
    ['a province from a prefecture', 'hill-mill', 'UPWARD'],
    ['between prefectures', 'mill-lake', 'SIDEWAYS'],
    ['from a city before it was sub-provincial', 'market-1990', 'SIDEWAYS'],
    ['from the same city since it is sub-provincial', 'market-1994', 'DOWNWARD'],
    ['between counties of cities', 'market-2004', 'SIDEWAYS'],
    ['from one to the other since that is directly under the province', 'market-2006', 'UPWARD'],
    ['without a date', 'hill-port', null],
    ['from a place that is no more', 'bridge-far', null],
    ['with a zone', 'quay-lake', null],
  ])('tells which way the content went as of the event: %s', async (_, id, wanted) => {
    expect((await eventOf(id)).contentDirection).toBe(wanted);
  });

  it('tells a lag that may be negative where the dates contradict the order', async () => {
    // lake began in May 2014, mill took it up in 2011: 31 May 2014 back to 1 January 2011 is 1246 days, 1 May 2014 back to
    // 31 December 2011 is 852.
    expect((await eventOf('mill-lake')).lag).toEqual({ atLeastDays: -1246, atMostDays: -852 });
  });
});

async function eventOf(id: string) {
  const { node } = await client().ask(EVENT, { id: `replication:${id}` });
  if (node === null || !('replicationClass' in node))
    throw new Error(`There is no replication ${id}.`);
  return node;
}
