import { isDeepStrictEqual } from 'node:util';
import type { ContenderName, PeerQuestion, Subject } from '../question.js';
import { answerOf, ask, readyRequests, type Client, type ReadyRequest } from './asked.js';

/** What came of asking every contender once about every subject. */
export interface Comparison {
  /** Contenders that answered everything, with their requests. */
  readonly ready: ReadonlyMap<ContenderName, readonly ReadyRequest[]>;
  /** Why the others did not. */
  readonly failures: ReadonlyMap<ContenderName, string>;
  /** Two answers that differ, shown; null when all are equal. What differs is not timed. */
  readonly difference: string | null;
  /** The longest that any answer took. */
  readonly slowestMillis: number;
}

interface Answers {
  readonly requests: readonly ReadyRequest[];
  readonly answers: readonly unknown[];
  readonly slowestMillis: number;
}

/** Asks every contender about every subject and compares the answers by value. */
export async function compareAnswers(
  question: PeerQuestion,
  clients: readonly Client[],
  subjects: readonly Subject[],
): Promise<Comparison> {
  const answered = new Map<ContenderName, Answers>();
  const failures = new Map<ContenderName, string>();
  for (const client of clients) {
    client.signal.throwIfAborted();
    try {
      answered.set(client.server.name, await askAll(question, client, subjects));
    } catch (error) {
      client.signal.throwIfAborted();
      failures.set(client.server.name, reasonOf(error));
    }
  }
  return {
    ready: new Map([...answered].map(([name, { requests }]) => [name, requests])),
    failures,
    difference: differenceIn(answered, subjects),
    slowestMillis: Math.max(0, ...[...answered.values()].map(({ slowestMillis }) => slowestMillis)),
  };
}

/** Why something failed, in a line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function askAll(
  question: PeerQuestion,
  client: Client,
  subjects: readonly Subject[],
): Promise<Answers> {
  const requests = await readyRequests(question, client, subjects);
  const answers: unknown[] = [];
  let slowestMillis = 0;
  for (const { subject, request } of requests) {
    const reply = await ask(client, request);
    slowestMillis = Math.max(slowestMillis, reply.millis);
    answers.push(answerOf(question, client.server.name, reply, subject));
  }
  return { requests, answers, slowestMillis };
}

function differenceIn(
  answered: ReadonlyMap<ContenderName, Answers>,
  subjects: readonly Subject[],
): string | null {
  const [first, ...others] = [...answered];
  if (first === undefined) return null;
  const [firstName, { answers }] = first;
  for (const [name, other] of others) {
    const at = answers.findIndex(
      (answer, index) => !isDeepStrictEqual(answer, other.answers[index]),
    );
    if (at === -1) continue;
    const shown = [`about ${JSON.stringify(subjects[at])}`];
    shown.push(`${firstName}: ${show(answers[at])}`, `${name}: ${show(other.answers[at])}`);
    return shown.join('\n  ');
  }
  return null;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 1_500);
}
