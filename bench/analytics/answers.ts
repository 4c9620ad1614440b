import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SPID_FILE } from '../../methods/reference-data.js';
import { dataOf, HttpClient } from '../http-client.js';
import { environmentFor, startServer } from '../server-process.js';
import { toTiming, type Timing } from '../statistics.js';
import type { AnalyticsOptions } from './options.js';

/** How long the server took to answer a small question, with nothing else to do and while it inferred a network. */
export interface AnswerTimes {
  readonly idle: Timing;
  /** From the moment when a job was taken to its end: it reads, infers in a thread, and writes. */
  readonly busy: Timing;
  /** The longest that anybody waited while a job was under way, in milliseconds. */
  readonly longest: number;
  readonly answers: { readonly idle: number; readonly busy: number };
  /** Edges that each job found, and the median of how long a job took. */
  readonly edges: number;
  readonly jobSeconds: number;
}

const TOKEN = 'token-of-the-bench-alone';
const ROUNDS = 8;
const WARM_UPS = 2;
/** Questions in each idle stretch. */
const IDLE_QUESTIONS = 300;
const PAUSE_MILLIS = 50;
const SETTLE_MILLIS = 2_000;

const QUESTION = 'query ($id: ID!) { pilot(id: $id) { id name started { text } site { name } } }';
const SUBJECT = { id: 'pilot:hangzhou-cbec-2015' };
const INFER = `mutation {
  inferNetwork(input: {
    scope: { dataSetIds: ["dataset:spid"] }
    model: { model: EXPONENTIAL, lambda: 0.5 }
    stop: { pValue: 0.1 }
    compat: NETWORKINFERENCE_1_2
    fresh: true
  }) { id }
}`;
const JOB =
  'query ($id: ID!) { job(id: $id) { state error { message } result { id ... on InferenceRun { edges } } } }';
const DELETE = 'mutation ($id: ID!) { deleteInferenceRun(id: $id) }';
/** The real server on the seeds and SPID, asked by one client while another follows the jobs. */
export async function measureAnswers(options: AnalyticsOptions): Promise<AnswerTimes> {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-answers-'));
  try {
    const folder = join(parent, 'graph');
    options.onProgress('Loading the seeds and SPID');
    await load(folder, options);
    const tokens = join(parent, 'tokens.csv');
    const digest = createHash('sha256').update(TOKEN).digest('hex');
    writeFileSync(tokens, `name,role,sha256\nbench,analyst,${digest}\n`);
    const settings = { REFORM_GRAPH_TOKENS_FILE: tokens };
    const { root, signal } = options;
    const server = await startServer({ root, folder, argv: ['--no-seed'], settings, signal });
    try {
      return await askServer(server.url, options);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function load(folder: string, { root, signal }: AnalyticsOptions): Promise<void> {
  const program = join(root, 'scripts', 'reform-graph.mjs');
  const columns = ['--region', 'statenam', '--policy', 'policy', '--date', 'adopt_year'];
  for (const argv of [
    ['load', join(root, 'seeds')],
    ['load-cascades', SPID_FILE, '--name', 'spid', ...columns, '--new-regions'],
  ])
    await promisify(execFile)(process.execPath, [program, ...argv], {
      env: environmentFor(folder),
      signal,
    });
}

async function askServer(
  url: string,
  { signal, onProgress }: AnalyticsOptions,
): Promise<AnswerTimes> {
  const asker = new HttpClient(url);
  const analyst = new HttpClient(url, { authorization: `Bearer ${TOKEN}` });
  const times = { idle: [] as number[], busy: [] as number[], jobs: [] as number[] };
  let edges = 0;
  try {
    for (let round = 1 - WARM_UPS; round <= ROUNDS; round += 1) {
      signal.throwIfAborted();
      onProgress(`Asking beside a job: round ${Math.max(0, round)} of ${ROUNDS}`);
      const idle = await askWhile(asker, (asked) => asked < IDLE_QUESTIONS);
      const job = await askDuringJob(asker, analyst);
      dataOf(await analyst.ask(DELETE, { id: job.runId }));
      await sleep(SETTLE_MILLIS, undefined, { signal });
      edges = job.edges;
      if (round < 1) continue;
      times.idle.push(...idle);
      times.busy.push(...job.answers);
      times.jobs.push(job.millis);
    }
  } finally {
    asker.close();
    analyst.close();
  }
  return {
    idle: toTiming(times.idle),
    busy: toTiming(times.busy),
    longest: Math.max(...times.busy),
    answers: { idle: times.idle.length, busy: times.busy.length },
    edges,
    jobSeconds: toTiming(times.jobs).median / 1000,
  };
}

interface WatchedJob {
  readonly runId: string;
  readonly edges: number;
  readonly millis: number;
  readonly answers: readonly number[];
}

async function askDuringJob(asker: HttpClient, analyst: HttpClient): Promise<WatchedJob> {
  const start = performance.now();
  const submitted = dataOf(await analyst.ask(INFER, {})) as InferReply;
  let isOver = false;
  const watching = untilOver(analyst, submitted.inferNetwork.id).finally(() => (isOver = true));
  const [run, answers] = await Promise.all([watching, askWhile(asker, () => !isOver)]);
  return { runId: run.id, edges: run.edges, millis: performance.now() - start, answers };
}

async function untilOver(analyst: HttpClient, id: string): Promise<RunReply> {
  for (;;) {
    const { job } = dataOf(await analyst.ask(JOB, { id })) as JobReply;
    if (job.result !== null) return job.result;
    if (job.error !== null) throw new Error(`The job failed: ${job.error.message}`);
    await sleep(PAUSE_MILLIS);
  }
}

/** One question after another, each after the answer to the one before. */
async function askWhile(
  asker: HttpClient,
  goesOn: (asked: number) => boolean,
): Promise<readonly number[]> {
  const millis: number[] = [];
  while (goesOn(millis.length)) {
    const reply = await asker.ask(QUESTION, SUBJECT);
    dataOf(reply);
    millis.push(reply.millis);
  }
  return millis;
}

interface RunReply {
  readonly id: string;
  readonly edges: number;
}

interface JobReply {
  readonly job: {
    readonly state: string;
    readonly error: { readonly message: string } | null;
    readonly result: RunReply | null;
  };
}

interface InferReply {
  readonly inferNetwork: { readonly id: string };
}
