import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../graph.js';
import type { ContenderName } from '../question.js';
import type { Client, ReadyRequest } from './asked.js';
import { quietAfter, statementsGoing } from './quiet.js';
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

/** Sends twenty costly requests at once, hangs up after 0.3 s, and watches how long the database goes on working. */
export async function measureAbandoned(
  client: Client,
  ready: readonly ReadyRequest[],
  graph: Graph,
): Promise<Abandoned> {
  const { server } = client;
  await quietAfter(graph, client.signal);
  const hangUp = new AbortController();
  const agent = keepAliveAgent(CLIENTS);
  const sent = Array.from({ length: CLIENTS }, (_, at) => {
    const { request } = ready[at % ready.length] as ReadyRequest;
    const signal = AbortSignal.any([hangUp.signal, client.signal]);
    return exchange(server.address, request, { agent, signal }).catch(() => null);
  });
  await sleep(HANG_UP_MILLIS);
  const goingAtHangUp = await statementsGoing(graph);
  hangUp.abort();
  await Promise.all(sent);
  agent.destroy();
  return {
    contender: server.name,
    goingAtHangUp,
    quietAfterMillis: await quietAfter(graph, client.signal),
  };
}
