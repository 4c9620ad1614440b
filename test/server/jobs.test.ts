import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { writeBulkLoad } from '#src/queries/bulk-load-queries.js';
import { openStore } from '#src/store/open-store.js';
import { edited, manifestText, writeDataSet } from '../support/data-sets.js';
import { CHAIN } from '../support/graph-chain.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { differences, SAME, wholeGraph } from '../support/whole-graph.js';
import { BROKEN_WORKER, DYING_WORKER, ENDLESS_WORKER } from '../support/workers.js';
import {
  JOB_FIELDS,
  spreadStore,
  useInferenceServers,
  type InferenceServer,
  type JobReply,
} from './inference-server.js';

const startServer = useInferenceServers();
const makeFolder = useTemporaryFolders();

const INFER = `mutation ($input: InferNetworkInput!) { job: inferNetwork(input: $input) { ${JOB_FIELDS} } }`;
const CANCEL = `mutation ($id: ID!) { job: cancelJob(id: $id) { ${JOB_FIELDS} } }`;
const JOB = `query ($id: ID!) { job(id: $id) { ${JOB_FIELDS} } }`;
const ALL = { model: { model: 'EXPONENTIAL', lambda: 1 }, stop: { maxEdges: 5 } };
const SPREADING = { programs: ['program:one', 'program:two', 'program:three'] };
const CHOSEN = { ...ALL, scope: SPREADING };

async function jobOf(server: InferenceServer, query: string, variables: object): Promise<JobReply> {
  const { job } = (await server.data(query, variables)) as unknown as { readonly job: JobReply };
  return job;
}

async function runningJob(server: InferenceServer): Promise<string> {
  const { id } = await jobOf(server, INFER, { input: CHOSEN });
  while ((await jobOf(server, JOB, { id })).stage !== 'inferring')
    await new Promise((resolve) => setTimeout(resolve, 50));
  return id;
}

async function refusal(server: InferenceServer, input: object): Promise<unknown> {
  const { body } = await server.ask(INFER, { input });
  expect(body.errors).toHaveLength(1);
  const [error] = body.errors ?? [];
  return { code: error?.extensions['code'], message: error?.message };
}

describe('a job of the server', () => {
  it('tells how far it is while it runs, and is cancelled within two seconds', async () => {
    const server = await startServer({ workerText: ENDLESS_WORKER });
    const before = await wholeGraph(server.store);
    const id = await runningJob(server);
    expect(await jobOf(server, JOB, { id })).toMatchObject({
      state: 'RUNNING',
      done: expect.any(Number),
      total: null,
      startedBy: 'Ana',
    });
    const start = performance.now();
    await jobOf(server, CANCEL, { id });
    expect(await server.over(id)).toMatchObject({ state: 'CANCELLED', result: null, error: null });
    expect(performance.now() - start).toBeLessThan(3_000);
    const { unexpected, missing } = differences(await wholeGraph(server.store), before);
    expect(missing).toEqual([]);
    // The job and the lock of its desk.
    expect(unexpected.map((line) => /"id":"([a-z]+):/.exec(line)?.[1])).toEqual(['job', 'setting']);
  });

  it.each([
    ['throws', BROKEN_WORKER],
    ['ends without a word', DYING_WORKER],
  ])('fails when its worker %s; the log alone says why', async (_, workerText) => {
    const server = await startServer({ workerText });
    const { id } = await jobOf(server, INFER, { input: CHOSEN });
    const job = await server.over(id);
    expect(job).toMatchObject({
      state: 'FAILED',
      error: { code: 'INTERNAL_SERVER_ERROR', message: expect.not.stringContaining('secret') },
    });
    expect(server.logLines).toContainEqual(
      expect.objectContaining({ level: 'error', msg: 'a job failed', jobId: id }),
    );
    // The server goes on, and so does its queue.
    expect((await server.ask('{ __typename }')).status).toBe(200);
    expect(await server.over((await jobOf(server, INFER, { input: CHOSEN })).id)).toMatchObject({
      state: 'FAILED',
    });
  });

  it('is failed when the server stops, and still says so when the graph is opened again', async () => {
    const folder = join(makeFolder(), 'graph');
    const store = await spreadStore(makeFolder(), folder);
    const server = await startServer({ workerText: ENDLESS_WORKER, store });
    const id = await runningJob(server);
    await server.stop();
    const next = await startServer({ store: await openStore({ engine: 'embedded', folder }) });
    expect(await jobOf(next, JOB, { id })).toMatchObject({
      state: 'FAILED',
      error: { code: 'CANCELLED', message: expect.stringContaining('was stopped') },
    });
  });

  it('of a server that was killed is failed by the next that starts', async () => {
    const store = await spreadStore(makeFolder());
    const killed = await startServer({ workerText: ENDLESS_WORKER, store });
    const id = await runningJob(killed);
    const next = await startServer({ store });
    expect(await jobOf(next, JOB, { id })).toMatchObject({
      state: 'FAILED',
      error: { code: 'CANCELLED', message: expect.stringContaining('is gone') },
    });
  });
});

describe('inferNetwork refuses', () => {
  it.each([
    [
      'a rate of 0',
      { ...ALL, model: { model: 'EXPONENTIAL', lambda: 0 } },
      /^lambda is a finite number above 0, but got 0/,
    ],
    ['a scale below 0', { ...ALL, model: { model: 'RAYLEIGH', alpha: -1 } }, /^alpha/],
    [
      'a model without its parameter',
      { ...ALL, model: { model: 'LOG_NORMAL', mu: 1 } },
      /wants mu and sigma/,
    ],
    [
      'a parameter of another model',
      { ...ALL, model: { model: 'RAYLEIGH', alpha: 1, lambda: 1 } },
      /^lambda is no parameter/,
    ],
    ['no edges', { ...ALL, stop: { maxEdges: 0 } }, /^edges is a whole number from 1/],
    ['more edges than there is use for', { ...ALL, stop: { maxEdges: 100_001 } }, /to 100000/],
    ['a p value of 0', { ...ALL, stop: { pValue: 0 } }, /^pValue is above 0/],
    ['two ways to stop', { ...ALL, stop: { maxEdges: 1, pValue: 0.1 } }, /but got both/],
    [
      'years that end before they begin',
      { ...ALL, choices: { from: 2005, to: 2004 } },
      /^The argument to is a year not before 2005/,
    ],
    [
      'an id of another kind',
      { ...ALL, scope: { programs: ['pilot:a-one'] } },
      /^An id of kind Program/,
    ],
  ])('%s at once', async (_, input, message) => {
    const server = await startServer();
    expect(await refusal(server, input)).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
    expect(await server.data('{ jobs { totalCount } }')).toEqual({ jobs: { totalCount: 0 } });
  });

  it('an unknown program and an unknown domain', async () => {
    const server = await startServer();
    const program = { ...ALL, scope: { programs: ['program:one', 'program:nobody'] } };
    expect(await refusal(server, program)).toEqual({
      code: 'NOT_FOUND',
      message: 'No Program has the id "program:nobody".',
    });
    const domain = { ...ALL, scope: { domains: ['domain:nobody'] } };
    expect(await refusal(server, domain)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    [
      'practices that nobody adopted',
      { scope: { programs: ['program:idle'] } },
      'BAD_USER_INPUT',
      /the scope has no pilots/,
    ],
    [
      'years without an adoption',
      { scope: SPREADING, choices: { from: 1990, to: 1999 } },
      'BAD_USER_INPUT',
      /left out: 18 × OUTSIDE_YEARS/,
    ],
    [
      'what superiors decreed',
      { scope: { programs: ['program:decreed'] } },
      'NOT_IDENTIFIED',
      /MOSTLY_DESIGNATED, FEW_DISTINCT_DATES/,
    ],
  ])('%s, as soon as it has read them', async (_, asked, code, message) => {
    const server = await startServer();
    const { id } = await jobOf(server, INFER, { input: { ...ALL, ...asked } });
    expect(await server.over(id)).toMatchObject({
      state: 'FAILED',
      error: { code, message: expect.stringMatching(message) },
      result: null,
    });
  });

  it('what is not identified, unless it is told to go on, and then every answer says so', async () => {
    const server = await startServer();
    const scope = { programs: ['program:decreed'] };
    const input = { ...ALL, scope, choices: { override: true } };
    const { result } = await server.over((await jobOf(server, INFER, { input })).id);
    const query = `query ($id: ID!) { inferenceRun(id: $id) {
      overridden edgeCount replications
      agreement { attested precision recall reason }
    } }`;
    expect(await server.data(query, { id: result?.id })).toEqual({
      inferenceRun: {
        overridden: ['MOSTLY_DESIGNATED', 'FEW_DISTINCT_DATES'],
        edgeCount: 1,
        replications: 1,
        agreement: {
          attested: 0,
          precision: null,
          recall: null,
          reason: 'No document attests a voluntary replication in these cascades.',
        },
      },
    });
  });

  it('a graph in the middle of a bulk load', async () => {
    const server = await startServer();
    await server.store.write((transaction) => writeBulkLoad(transaction, '{}'));
    const { id } = await jobOf(server, INFER, { input: CHOSEN });
    expect(await server.over(id)).toMatchObject({ state: 'FAILED', error: { code: 'CONFLICT' } });
  });
});

describe('loads and runs', () => {
  it('do not disturb each other: a pilot that is changed or removed takes only its own inferences along', async () => {
    const server = await startServer();
    const { result } = await server.over((await jobOf(server, INFER, { input: CHOSEN })).id);
    const inferred = `query ($run: ID!) {
      changed: pilot(id: "pilot:b-one") { nameEn inferredCopies(run: $run) { totalCount } }
      before: pilot(id: "pilot:e-one") { inferredCopies(run: $run) { totalCount } }
      removed: pilot(id: "pilot:f-one") { id }
    }`;
    const pilots = edited(CHAIN['pilots.csv'], 'b one', 'B changed');
    const without = pilots.replace(/^pilot:f-one,.*\n/m, '');
    const files = { ...CHAIN, 'pilots.csv': without };
    const report = await loadDataSets(server.store, [writeDataSet(makeFolder(), 'spread', files)]);
    expect(report).toMatchObject({ ok: true });
    expect(await server.data(inferred, { run: result?.id })).toEqual({
      changed: { nameEn: 'B changed', inferredCopies: { totalCount: 1 } },
      before: { inferredCopies: { totalCount: 0 } },
      removed: null,
    });
  });

  it('that remove a pilot are not held up by what a model infers from it, even in another data set', async () => {
    const server = await startServer();
    const parent = makeFolder();
    const later = {
      'dataset.yml': manifestText('later', { dependsOn: ['spread'] }),
      'pilots.csv': `id,name,name_en,site,program,origin,started
pilot:g-one,后来点,later one,region:g,program:one,taken_up,2006
pilot:g-two,后来点二,later two,region:g,program:two,taken_up,2006
`,
    };
    await loadDataSets(server.store, [writeDataSet(parent, 'later', later)]);
    const input = { ...CHOSEN, stop: { maxEdges: 6 } };
    const { result } = await server.over((await jobOf(server, INFER, { input })).id);
    const sources = `query ($run: ID!) {
      pilot(id: "pilot:g-one") { inferredSources(run: $run) { edges { node { source { ... on Pilot { id } } } } } }
    }`;
    expect(JSON.stringify(await server.data(sources, { run: result?.id }))).toContain(
      'pilot:f-one',
    );
    const without = edited(CHAIN['pilots.csv'], 'pilot:f-one,', 'pilot:f-anew,');
    const report = await loadDataSets(server.store, [
      writeDataSet(parent, 'spread', { ...CHAIN, 'pilots.csv': without }),
    ]);
    expect(report).toMatchObject({ ok: true });
    expect(JSON.stringify(await server.data(sources, { run: result?.id }))).not.toContain('f-one');
  });

  it('that change nothing leave all that was inferred', async () => {
    const server = await startServer();
    await server.over((await jobOf(server, INFER, { input: CHOSEN })).id);
    const before = await wholeGraph(server.store);
    const report = await loadDataSets(server.store, [writeDataSet(makeFolder(), 'spread', CHAIN)]);
    expect(report).toMatchObject({ ok: true });
    expect(differences(await wholeGraph(server.store), before)).toEqual(SAME);
  });
});
