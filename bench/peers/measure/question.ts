import type { ContenderName, PeerQuestion } from '../question.js';
import type { ByContender, QuestionResult } from '../results.js';
import type { Subjects } from '../subjects.js';
import type { ReadyRequest } from './asked.js';
import { compareAnswers } from './compare.js';
import { measureSequentially, roundsFor, type Outcome } from './sequential.js';
import type { Servers } from './servers.js';
import { measureThroughput, type Throughput } from './throughput.js';

export interface Measuring {
  readonly rounds: number;
  readonly seconds: number;
  readonly onProgress: (text: string) => void;
}

/** Compares the answers of all contenders and, when they are equal, measures how soon and how many of them come. */
export async function measureQuestion(
  question: PeerQuestion,
  servers: Servers,
  all: Subjects,
  { rounds, seconds, onProgress }: Measuring,
): Promise<QuestionResult> {
  const { name } = question;
  onProgress(`${name}: comparing the answers`);
  const clients = await servers.clients();
  const compared = await compareAnswers(question, clients, question.subjects(all));
  const { ready, failures, difference, slowestMillis } = compared;
  const failed = new Map(
    [...failures].map(([who, reason]) => [who, { ok: false, reason } as const]),
  );
  const nothing = { name, difference, medians: failed, at10: new Map(), at50: new Map() };
  if (difference !== null) return nothing;
  onProgress(`${name}: one after another`);
  const medians = await measureSequentially(clients, ready, roundsFor(rounds, slowestMillis));
  const result = { ...nothing, medians: new Map([...failed, ...medians]) };
  if (seconds === 0) return result;
  onProgress(`${name}: under load`);
  const at10 = await underLoad(servers, ready, { connections: 10, seconds });
  return { ...result, at10, at50: await underLoad(servers, ready, { connections: 50, seconds }) };
}

/** One contender after another: two at a time would share the processors. */
async function underLoad(
  servers: Servers,
  ready: ByContender<readonly ReadyRequest[]>,
  load: { readonly connections: number; readonly seconds: number },
): Promise<ByContender<Outcome<Throughput>>> {
  const found = new Map<ContenderName, Outcome<Throughput>>();
  for (const client of await servers.clients()) {
    const requests = ready.get(client.server.name);
    if (requests === undefined) continue;
    found.set(client.server.name, await measureThroughput(client, requests, load));
  }
  return found;
}
