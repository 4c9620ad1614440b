import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { useGraph } from '../support/graph-client.js';
import { CROWD, CROWD_SIZE } from '../support/graph-crowd.js';
import { allPages, pageOf, pageQuery, type Page } from '../support/graph-lists.js';
import { LARGE_RUN, makeCrowd } from '../support/made-crowd.js';

const client = useGraph({ crowd: CROWD }, { prepare: makeCrowd });

const CROWD_PILOTS = Array.from(
  { length: CROWD_SIZE },
  (_, n) => `pilot:c${String(n + 1).padStart(2, '0')}`,
);

interface Tie {
  readonly position: number;
  readonly gain: number;
}

/** Orders of a network, by what comes before what; equal gains are in the order in which they were added. */
const ORDERS: Readonly<Record<string, (a: Tie, b: Tie) => number>> = {
  POSITION_ASC: (a, b) => a.position - b.position,
  POSITION_DESC: (a, b) => b.position - a.position,
  GAIN_ASC: (a, b) => a.gain - b.gain || a.position - b.position,
  GAIN_DESC: (a, b) => b.gain - a.gain || a.position - b.position,
};

describe('a network', () => {
  it.each(Object.entries(ORDERS))(
    'by %s shows each edge once, in order, whatever the size of its pages',
    async (order, compare) => {
      const query = pageQuery('network', 'position gain', `run: "${LARGE_RUN}" orderBy: ${order}`);
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 60 }),
          fc.constantFrom('forward', 'backward'),
          async (size, way) => {
            const pages = await allPages(client(), query, size, way);
            const inOrder = way === 'forward' ? pages : [...pages].reverse();
            const ties = inOrder.flatMap(({ edges }) =>
              edges.map(({ node }) => node as never as Tie),
            );
            expect(ties).toHaveLength(CROWD_SIZE);
            expect(ties).toEqual([...ties].sort(compare));
            expect(inOrder.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(
              inOrder.map((_, index) => index < inOrder.length - 1),
            );
          },
        ),
        { numRuns: 6 },
      );
    },
  );

  it('of a run is no other’s, and an unknown run has none', async () => {
    const total = async (run: string): Promise<number> =>
      (await pageOf(client(), pageQuery('network', 'position', `run: "${run}"`), {})).totalCount;
    expect([await total(LARGE_RUN), await total('run:c02'), await total('run:nobody')]).toEqual([
      CROWD_SIZE,
      1,
      0,
    ]);
  });

  it('takes no cursor of another run or order, and no id of another kind', async () => {
    const { pageInfo } = await firstPage('network', `run: "${LARGE_RUN}"`);
    for (const other of ['run: "run:c02"', `run: "${LARGE_RUN}" orderBy: GAIN_ASC`]) {
      const query = pageQuery('network', 'position', other);
      expect(await client().refusal(query, { after: pageInfo.endCursor })).toEqual({
        code: 'BAD_USER_INPUT',
        reason: 'FOREIGN_CURSOR',
      });
    }
    const query = pageQuery('network', 'position', 'run: "job:c01"');
    expect(await client().refusal(query)).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

describe('what a run infers of pilots', () => {
  const LISTS = `query ($ids: [ID!]!, $run: ID!) {
    nodes(ids: $ids) { ... on Pilot {
      id
      inferredCopies(run: $run) { totalCount edges { node { receiver { id } run { id } } } }
      inferredSources(run: $run) { totalCount edges { node { source { ... on Pilot { id } } } } }
      copyCounts { attested inferredByRun { copies run { id } } }
    } }
  }`;

  it.each(['inferredCopies(run: $run)', 'inferredSources(run: $run)'])(
    '%s costs the same statements for 1 and for 50 of them',
    async (field) => {
      const query = `query ($ids: [ID!]!, $run: ID!) {
        nodes(ids: $ids) { ... on Pilot {
          found: ${field} { totalCount edges { node { receiver { name } run { createdAt } } } }
        } }
      }`;
      const run = 'run:c07';
      const ids = CROWD_PILOTS.flatMap((id) => [id, `${id}-taker`]);
      const one = await client().answer(query, { ids: ['pilot:c07', 'pilot:c07-taker'], run });
      const fifty = await client().answer(query, { ids, run });
      expect(fifty.errors).toEqual([]);
      expect([...fifty.statements].sort()).toEqual([...one.statements].sort());
      const found = (fifty.data?.['nodes'] as readonly { found: Page }[]).filter(
        (node) => node.found.totalCount > 0,
      );
      // Only c07's taker followed, by run c07.
      expect(found).toHaveLength(1);
    },
  );

  it('is counted by run in one statement, and the runs are found by one', async () => {
    const query = `query ($ids: [ID!]!) {
      nodes(ids: $ids) { ... on Pilot { copyCounts { inferredByRun { copies run { createdAt } } } } }
    }`;
    const one = await client().answer(query, { ids: ['pilot:c07'] });
    const fifty = await client().answer(query, { ids: CROWD_PILOTS });
    expect(fifty.errors).toEqual([]);
    expect([...fifty.statements].sort()).toEqual([...one.statements].sort());
  });

  it('is listed from both ends, and counted by run', async () => {
    const { data } = await client().answer(LISTS, {
      ids: ['pilot:c07', 'pilot:c07-taker'],
      run: 'run:c07',
    });
    expect(data?.['nodes']).toEqual([
      {
        id: 'pilot:c07',
        inferredCopies: {
          totalCount: 1,
          edges: [{ node: { receiver: { id: 'pilot:c07-taker' }, run: { id: 'run:c07' } } }],
        },
        inferredSources: { totalCount: 0, edges: [] },
        copyCounts: {
          attested: expect.any(Number),
          inferredByRun: [{ copies: 1, run: { id: 'run:c07' } }],
        },
      },
      {
        id: 'pilot:c07-taker',
        inferredCopies: { totalCount: 0, edges: [] },
        inferredSources: { totalCount: 1, edges: [{ node: { source: { id: 'pilot:c07' } } }] },
        copyCounts: { attested: expect.any(Number), inferredByRun: [] },
      },
    ]);
  });

  it('comes under no class of what is stated: walks and lists do not find it', async () => {
    const { data } = await client().answer(`{
      pilot(id: "pilot:c07") {
        copies(classes: [INFERRED]) { totalCount }
        replication(classes: [INFERRED]) { byHop { adopters } }
      }
      replications(classes: [INFERRED]) { totalCount }
    }`);
    expect(data).toEqual({
      pilot: { copies: { totalCount: 0 }, replication: { byHop: [] } },
      replications: { totalCount: 0 },
    });
  });
});

describe('look-ups by id', () => {
  it.each([
    ['job', 'job:c01', 'run:c01'],
    ['inferenceRun', 'run:c01', 'job:c01'],
  ])(
    '%s finds its own kind, null for an unknown one, and refuses another',
    async (field, id, other) => {
      const query = `query ($id: ID!) { found: ${field}(id: $id) { id } }`;
      expect((await client().answer(query, { id })).data).toEqual({ found: { id } });
      expect((await client().answer(query, { id: `${id}-unknown` })).data).toEqual({ found: null });
      for (const wrong of [other, 'pilot:c01', 'x', ''])
        expect(await client().refusal(query, { id: wrong })).toEqual({ code: 'BAD_USER_INPUT' });
    },
  );
});

describe('mutations', () => {
  it.each([
    'mutation { inferNetwork(input: {}) { id } }',
    'mutation { cancelJob(id: "job:c01") { id } }',
    'mutation { deleteInferenceRun(id: "run:c01") }',
  ])('are not for readers: %s', async (mutation) => {
    expect(await client().refusal(mutation)).toEqual({ code: 'FORBIDDEN' });
  });
});

function firstPage(field: string, more: string): Promise<Page> {
  return pageOf(client(), pageQuery(field, 'position', more), { first: 1 });
}
