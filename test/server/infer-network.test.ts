import { describe, expect, it } from '@jest/globals';
import { GAIN_IN_A_CASCADE } from '../support/graph-chain.js';
import { differences, wholeGraph } from '../support/whole-graph.js';
import { JOB_FIELDS, useInferenceServers, type JobReply } from './inference-server.js';

const startServer = useInferenceServers();

const INFER = `mutation ($input: InferNetworkInput!) { job: inferNetwork(input: $input) { ${JOB_FIELDS} } }`;
const RUN = `query ($id: ID!) {
  inferenceRun(id: $id) {
    id edgeCount possibleEdges units cascades adoptions replications unexplained gain end unit firstYear lastYear
    overridden startedBy releaseNumber
    model { model lambda isRateAutomatic } stop { maxEdges pValue } compat
    scope { programIds fromYear } choices { dateRule override } leftOut { reason pilots }
    agreement { attested hits misses extra unjudged precision recall reason }
  }
}`;
const DELETE = 'mutation ($id: ID!) { deleteInferenceRun(id: $id) }';

/** The three practices, by five edges. */
const FIVE_EDGES = {
  scope: { programs: ['program:one', 'program:two', 'program:three'] },
  model: { model: 'EXPONENTIAL', lambda: 1 },
  stop: { maxEdges: 5 },
};

type Server = Awaited<ReturnType<typeof startServer>>;

async function submit(server: Server, input: object): Promise<JobReply> {
  const { job } = (await server.data(INFER, { input })) as unknown as { readonly job: JobReply };
  return job;
}

async function runOf(server: Server, input: object): Promise<string> {
  const job = await server.over((await submit(server, input)).id);
  if (job.result === null) throw new Error(JSON.stringify(job));
  return job.result.id;
}

describe('inferNetwork', () => {
  it('finds the chain along which three practices spread, and says how, from what and for whom', async () => {
    const server = await startServer();
    const id = await runOf(server, FIVE_EDGES);
    const { inferenceRun } = await server.data(RUN, { id });
    expect(inferenceRun).toEqual({
      id,
      edgeCount: 5,
      // Each of six places may follow any before it: 5 + 4 + 3 + 2 + 1.
      possibleEdges: 15,
      units: 7,
      cascades: 3,
      adoptions: 18,
      // Each of five places followed the one before it, three times.
      replications: 15,
      unexplained: 0,
      gain: expect.closeTo(5 * 3 * GAIN_IN_A_CASCADE, 6),
      end: 'EDGES_REACHED',
      unit: null,
      firstYear: 2000,
      lastYear: 2005,
      overridden: null,
      startedBy: 'Ana',
      releaseNumber: 1,
      model: { model: 'EXPONENTIAL', lambda: 1, isRateAutomatic: false },
      stop: { maxEdges: 5, pValue: null },
      compat: null,
      scope: { programIds: [...FIVE_EDGES.scope.programs].sort(), fromYear: null },
      choices: { dateRule: 'DEFAULT', override: false },
      leftOut: [],
      // b from a is inferred. c of practice two is said to be from a, and is inferred from b. The ordered one does not count.
      agreement: {
        attested: 2,
        hits: 1,
        misses: 1,
        extra: 1,
        unjudged: 13,
        precision: 0.5,
        recall: 0.5,
        reason: null,
      },
    });
  });

  it('gives the edges between regions as pages, in the order in which they were added, or by gain', async () => {
    const server = await startServer();
    const run = await runOf(server, FIVE_EDGES);
    const page = `query ($run: ID!, $after: String, $orderBy: InferredTieOrder) {
      network(run: $run, first: 2, after: $after, orderBy: $orderBy) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { position gain pValue equalGains source { id } receiver { id name } } }
      }
    }`;
    const found: object[] = [];
    let after: string | null = null;
    do {
      const { network } = (await server.data(page, { run, after })) as unknown as NetworkReply;
      expect(network.totalCount).toBe(5);
      found.push(...network.edges.map(({ node }) => node));
      after = network.pageInfo.hasNextPage ? network.pageInfo.endCursor : null;
    } while (after !== null);
    // All gain the same, so that the last by receiver comes first. Equal improvements have no variance, hence no p value.
    expect(found).toEqual(
      ['f', 'e', 'd', 'c', 'b'].map((receiver, index) => ({
        position: index + 1,
        gain: expect.closeTo(3 * GAIN_IN_A_CASCADE, 9),
        pValue: null,
        // Of the five edges of the chain, those that are not added yet gain the same.
        equalGains: 4 - index,
        source: { id: `region:${'abcde'[4 - index]}` },
        receiver: { id: `region:${receiver}`, name: `${receiver.toUpperCase()}地` },
      })),
    );
    const byGain = { run, after: null, orderBy: 'GAIN_DESC' };
    expect(await server.data(page, byGain)).toMatchObject({ network: { totalCount: 5 } });
  });

  it('keeps what it infers of pilots apart from what documents state', async () => {
    const server = await startServer();
    const run = await runOf(server, FIVE_EDGES);
    const answer = await server.data(
      `query ($run: ID!) {
        pilot(id: "pilot:b-one") {
          inferredCopies(run: $run) { totalCount edges { node { ...Inferred } } }
          inferredSources(run: $run) { edges { node { ...Inferred } } }
          copies { totalCount }
          copiedFrom { edges { node { replicationClass } } }
          copyCounts { attested prescribed inferredByRun { copies run { id } } }
        }
      }
      fragment Inferred on InferredReplication {
        id replicationClass receiver { id } source { ... on Pilot { id } } date { text }
        gain pValue lagYears logScore run { id edgeCount } mandate fidelity evidence { __typename } changes { id }
        isCollective lag { atLeastDays }
      }`,
      { run },
    );
    const inferred = (receiver: string, source: string, year: number) => ({
      id: expect.stringMatching(/^inferred:/),
      replicationClass: 'INFERRED',
      receiver: { id: `pilot:${receiver}` },
      source: { id: `pilot:${source}` },
      date: { text: String(year) },
      gain: expect.closeTo(3 * GAIN_IN_A_CASCADE, 9),
      pValue: null,
      lagYears: 1,
      // ln 0.5 + ln 1 - 1 * 1, with a rate of 1 and a lag of 1.
      logScore: expect.closeTo(Math.log(0.5) - 1, 9),
      run: { id: run, edgeCount: 5 },
      mandate: 'UNSTATED',
      fidelity: 'UNSTATED',
      evidence: [],
      changes: [],
      isCollective: false,
      // From the first day of 2000 or 2001 to the last, or the other way round.
      lag: { atLeastDays: 1 },
    });
    expect(answer).toEqual({
      pilot: {
        inferredCopies: { totalCount: 1, edges: [{ node: inferred('c-one', 'b-one', 2002) }] },
        inferredSources: { edges: [{ node: inferred('b-one', 'a-one', 2001) }] },
        copies: { totalCount: 0 },
        copiedFrom: { edges: [{ node: { replicationClass: 'ATTESTED' } }] },
        copyCounts: {
          attested: 0,
          prescribed: 0,
          inferredByRun: [{ copies: 1, run: { id: run } }],
        },
      },
    });
  });

  it('is found by its id, and so are its job and what it infers', async () => {
    const server = await startServer();
    const job = await server.over((await submit(server, FIVE_EDGES)).id);
    const { pilot } = (await server.data(
      'query ($run: ID!) { pilot(id: "pilot:b-one") { inferredCopies(run: $run) { edges { node { id } } } } }',
      { run: job.result?.id },
    )) as unknown as {
      pilot: { inferredCopies: { edges: readonly { node: { id: string } }[] } };
    };
    const event = pilot.inferredCopies.edges[0]?.node.id;
    const ids = [job.id, job.result?.id, event, 'run:nobody', 'inferred:nobody', 'job:nobody'];
    expect(
      await server.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids }),
    ).toEqual({
      nodes: [
        { __typename: 'Job', id: job.id },
        { __typename: 'InferenceRun', id: job.result?.id },
        { __typename: 'InferredReplication', id: event },
        null,
        null,
        null,
      ],
    });
  });

  it('takes a rate from the data where none is given, and says so', async () => {
    const server = await startServer();
    const id = await runOf(server, { ...FIVE_EDGES, model: null });
    const { inferenceRun } = (await server.data(RUN, { id })) as unknown as {
      inferenceRun: { model: { lambda: number } };
    };
    // Since the first: (1+2+3+4+5)/5 = 3 years on average; since the one before: 1. Half of 1/3 + 1.
    expect(inferenceRun.model).toMatchObject({ isRateAutomatic: true });
    expect(inferenceRun.model.lambda).toBeCloseTo(2 / 3, 12);
  });

  it('gives the job that has done the same at once, unless it is to be done afresh', async () => {
    const server = await startServer();
    const first = await server.over((await submit(server, FIVE_EDGES)).id);
    const again = await submit(server, { ...FIVE_EDGES, compat: null });
    expect(again).toEqual(first);
    const fresh = await submit(server, { ...FIVE_EDGES, fresh: true });
    expect(fresh).toMatchObject({ state: 'QUEUED' });
    expect(fresh.id).not.toBe(first.id);
    expect((await server.over(fresh.id)).result?.id).not.toBe(first.result?.id);
    const { jobs, inferenceRuns } = (await server.data(
      '{ jobs { totalCount edges { node { id } } } inferenceRuns { totalCount } }',
    )) as unknown as {
      jobs: { totalCount: number; edges: readonly { node: { id: string } }[] };
      inferenceRuns: { totalCount: number };
    };
    expect(jobs.edges.map(({ node }) => node.id)).toEqual([fresh.id, first.id]);
    expect([jobs.totalCount, inferenceRuns.totalCount]).toEqual([2, 2]);
  });
});

describe('deleteInferenceRun', () => {
  it('deletes the run and its edges, and nothing else', async () => {
    const server = await startServer();
    const kept = await runOf(server, FIVE_EDGES);
    const before = await wholeGraph(server.store);
    const id = await runOf(server, { ...FIVE_EDGES, stop: { maxEdges: 4 } });
    const between = await wholeGraph(server.store);
    expect(await server.data(DELETE, { id })).toEqual({ deleteInferenceRun: id });
    const after = await wholeGraph(server.store);
    // The run, its 4 edges between regions and 12 between pilots.
    expect(differences(between, after).unexpected).toHaveLength(1 + 4 + 12);
    // The job stays, as a record that it was done, and so does the other run.
    expect(differences(after, before).missing).toEqual([]);
    expect(differences(after, before).unexpected).toEqual([expect.stringContaining('"Job"')]);
    expect(await server.data(RUN, { id })).toEqual({ inferenceRun: null });
    expect(await server.data(RUN, { id: kept })).toMatchObject({ inferenceRun: { edgeCount: 5 } });
  });

  it('leaves the job without a result, and the same work is done again when it is asked for', async () => {
    const server = await startServer();
    const job = await server.over((await submit(server, FIVE_EDGES)).id);
    await server.data(DELETE, { id: job.result?.id });
    expect(await server.over(job.id)).toMatchObject({ state: 'DONE', result: null });
    const again = await submit(server, FIVE_EDGES);
    expect(again.id).not.toBe(job.id);
    expect((await server.over(again.id)).result).not.toBeNull();
  });

  it('tells that there is no such run', async () => {
    const server = await startServer();
    const { body } = await server.ask(DELETE, { id: 'run:nobody' });
    expect(body.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

interface NetworkReply {
  readonly network: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: object }[];
  };
}
