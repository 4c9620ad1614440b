import type { Graph } from '../graph.js';
import type { ContenderName, PeerQuestion } from '../question.js';
import type { ByContender, QuestionResult } from '../results.js';
import type { Subjects } from '../subjects.js';
import type { ReadyRequest } from './asked.js';
import { compareAnswers } from './compare.js';
import { quietAfter } from './quiet.js';
import { measureSequentially, roundsFor, type Outcome } from './sequential.js';
import type { Servers } from './servers.js';
import { measureThroughput, type Throughput } from './throughput.js';
import { warmUp } from './warm-up.js';

export interface Measuring {
  readonly servers: Servers;
  readonly subjects: Subjects;
  readonly graph: Graph;
  readonly rounds: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/** Compares the answers of all contenders and, when they are equal, measures how soon and how many of them come. */
export async function measureQuestion(
  question: PeerQuestion,
  measuring: Measuring,
): Promise<QuestionResult> {
  const { servers, subjects, graph, rounds, seconds, signal, onProgress } = measuring;
  const { name } = question;
  await quietAfter(graph, signal);
  onProgress(`${name}: comparing the answers`);
  const clients = await servers.clients();
  const compared = await compareAnswers(question, clients, question.subjects(subjects));
  const { ready, failures, difference, slowestMillis } = compared;
  const failed = new Map(
    [...failures].map(([who, reason]) => [who, { ok: false, reason } as const]),
  );
  const nothing = { name, difference, medians: failed, at10: new Map(), at50: new Map() };
  if (difference !== null) return nothing;
  onProgress(`${name}: one after another`);
  await warmUp(clients, ready);
  await quietAfter(graph, signal);
  const medians = await measureSequentially(clients, ready, roundsFor(rounds, slowestMillis));
  const result = { ...nothing, medians: new Map([...failed, ...medians]) };
  if (seconds === 0) return result;
  onProgress(`${name}: under load`);
  const at10 = await underLoad(measuring, ready, 10);
  return { ...result, at10, at50: await underLoad(measuring, ready, 50) };
}

/** One contender after another: two at a time would share the processors. */
async function underLoad(
  { servers, graph, seconds, signal }: Measuring,
  ready: ByContender<readonly ReadyRequest[]>,
  connections: number,
): Promise<ByContender<Outcome<Throughput>>> {
  const found = new Map<ContenderName, Outcome<Throughput>>();
  for (const client of await servers.clients()) {
    const requests = ready.get(client.server.name);
    if (requests === undefined) continue;
    await quietAfter(graph, signal);
    const load = { connections, seconds };
    found.set(client.server.name, await measureThroughput(client, requests, load));
  }
  return found;
}
