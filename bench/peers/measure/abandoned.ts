import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../graph.js';
import type { ContenderName } from '../question.js';
import type { Client, ReadyRequest } from './asked.js';
import { exchange, keepAliveAgent } from './request.js';

/** What became of requests whose clients hung up. */
export interface Abandoned {
  readonly contender: ContenderName;
  /** Statements that the database was at work on when the clients hung up. */
  readonly goingAtHangUp: number;
  /** From the hang-up until the last of them, or of those begun after them, was seen. */
  readonly quietAfterMillis: number;
}

const CLIENTS = 20;
const HANG_UP_MILLIS = 300;
const PAUSE_MILLIS = 20;
const CALM_MILLIS = 1_000;
const PATIENCE_MILLIS = 60_000;

/** Sends twenty costly requests at once, hangs up after 0.3 s, and watches how long the database goes on working. */
export async function measureAbandoned(
  client: Client,
  ready: readonly ReadyRequest[],
  graph: Graph,
): Promise<Abandoned> {
  const { server } = client;
  await quietAfter(graph);
  const hangUp = new AbortController();
  const agent = keepAliveAgent(CLIENTS);
  const sent = Array.from({ length: CLIENTS }, (_, at) => {
    const { request } = ready[at % ready.length] as ReadyRequest;
    const signal = AbortSignal.any([hangUp.signal, client.signal]);
    return exchange(server.address, request, { agent, signal }).catch(() => null);
  });
  await sleep(HANG_UP_MILLIS);
  const goingAtHangUp = await goingIn(graph);
  hangUp.abort();
  await Promise.all(sent);
  agent.destroy();
  return { contender: server.name, goingAtHangUp, quietAfterMillis: await quietAfter(graph) };
}

async function quietAfter(graph: Graph): Promise<number> {
  const start = performance.now();
  let lastSeen = start;
  const isCalm = (): boolean => performance.now() - lastSeen > CALM_MILLIS;
  while (!isCalm() && performance.now() - start < PATIENCE_MILLIS) {
    if ((await goingIn(graph)) > 0) lastSeen = performance.now();
    await sleep(PAUSE_MILLIS);
  }
  return lastSeen - start;
}

async function goingIn(graph: Graph): Promise<number> {
  const [row = {}] = await graph.rows('work-going-on');
  return Number(row['going']);
}
