import { setTimeout as sleep } from 'node:timers/promises';
import { dataOf, type HttpClient } from '../http-client.js';
import { askWhile } from './ask-while.js';
import { PUBLISHED } from './spid.js';

/** A job of the server, and what others had to wait in the meantime. */
export interface WatchedJob {
  readonly runId: string;
  /** Edges that it found. */
  readonly edges: number;
  /** From the request to the run in the graph: it reads, infers in a thread, and writes. */
  readonly millis: number;
  /** What each question took that was asked in that time, in milliseconds. */
  readonly answers: readonly number[];
}

/** How often the job is asked how far it is. */
const PAUSE_MILLIS = 100;

const INFER = `mutation {
  inferNetwork(input: {
    scope: { dataSets: ["dataset:spid"] }
    model: { model: EXPONENTIAL, lambda: ${PUBLISHED.rate} }
    stop: { pValue: ${PUBLISHED.cutoff} }
    compat: NETWORKINFERENCE_1_2
    fresh: true
  }) { id }
}`;
const JOB = `query ($id: ID!) {
  job(id: $id) { error { message } result { id ... on InferenceRun { edgeCount } } }
}`;
const DELETE = 'mutation ($id: ID!) { deleteInferenceRun(id: $id) }';

/** Has the server infer the network of SPID, and asks it something small from then until the run is there. */
export async function askDuringJob(asker: HttpClient, analyst: HttpClient): Promise<WatchedJob> {
  const start = performance.now();
  const submitted = dataOf(await analyst.ask(INFER, {})) as InferReply;
  let isOver = false;
  const watching = untilOver(analyst, submitted.inferNetwork.id).finally(() => (isOver = true));
  const [run, answers] = await Promise.all([watching, askWhile(asker, () => !isOver)]);
  return { runId: run.id, edges: run.edgeCount, millis: performance.now() - start, answers };
}

export async function deleteRun(analyst: HttpClient, id: string): Promise<void> {
  dataOf(await analyst.ask(DELETE, { id }));
}

async function untilOver(analyst: HttpClient, id: string): Promise<RunReply> {
  for (;;) {
    const { job } = dataOf(await analyst.ask(JOB, { id })) as JobReply;
    if (job.result !== null) return job.result;
    if (job.error !== null) throw new Error(`The job failed: ${job.error.message}`);
    await sleep(PAUSE_MILLIS);
  }
}

interface RunReply {
  readonly id: string;
  readonly edgeCount: number;
}

interface JobReply {
  readonly job: {
    readonly error: { readonly message: string } | null;
    readonly result: RunReply | null;
  };
}

interface InferReply {
  readonly inferNetwork: { readonly id: string };
}
