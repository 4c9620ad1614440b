import { toTiming, type Timing } from '../../statistics.js';
import type { ContenderName } from '../question.js';
import { ask, type Client, type ReadyRequest } from './asked.js';
import { reasonOf } from './compare.js';
import { bodyOf } from './request.js';

/** What a measurement gave, or why it gave nothing. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** A question that takes anyone longer than this is asked in fewer rounds. */
const SLOW_MILLIS = 400;
const SLOW_ROUNDS = 15;

/** Rounds for a question, given the longest that an answer took. */
export function roundsFor(rounds: number, slowestMillis: number): number {
  return slowestMillis > SLOW_MILLIS ? Math.min(rounds, SLOW_ROUNDS) : rounds;
}

/**
 * Asks one after another, never two at once: in each round every contender about the same subject, each in turn first, so that what
 * else the machine does hits all alike. Who fails once is asked no more.
 */
export async function measureSequentially(
  clients: readonly Client[],
  ready: ReadonlyMap<ContenderName, readonly ReadyRequest[]>,
  rounds: number,
): Promise<ReadonlyMap<ContenderName, Outcome<Timing>>> {
  const times = new Map<ContenderName, number[]>();
  const failures = new Map<ContenderName, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const client of rotated(clients, round)) {
      const { name } = client.server;
      const requests = ready.get(name);
      if (requests === undefined || failures.has(name)) continue;
      client.signal.throwIfAborted();
      try {
        const { request } = requests[round % requests.length] as ReadyRequest;
        const reply = await ask(client, request);
        bodyOf(reply);
        times.set(name, [...(times.get(name) ?? []), reply.millis]);
      } catch (error) {
        client.signal.throwIfAborted();
        failures.set(name, reasonOf(error));
      }
    }
  }
  return new Map<ContenderName, Outcome<Timing>>([
    ...[...times].map(([name, millis]) => [name, taken(millis)] as const),
    ...[...failures].map(([name, reason]) => [name, { ok: false, reason }] as const),
  ]);
}

function taken(millis: readonly number[]): Outcome<Timing> {
  return { ok: true, value: toTiming(millis) };
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
