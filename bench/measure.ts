import { isDeepStrictEqual } from 'node:util';
import type { GraphStore } from '#src/store/graph-store.js';
import { dataOf, type HttpClient } from './http-client.js';
import type { Question, Variables } from './question.js';
import type { ReportRow } from './rows.js';
import { toTiming, type Timing } from './statistics.js';
import { StoreClock } from './store-clock.js';

export interface Measured {
  readonly name: string;
  readonly store: Timing;
  readonly http: Timing;
}

export interface Sides {
  readonly store: GraphStore;
  readonly client: HttpClient;
}

export interface Rounds {
  /** Rounds that count. */
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/** Asks both sides everything once and compares the answers by value. Throws at the first difference. */
export async function compareAnswers(
  sides: Sides,
  rows: readonly ReportRow[],
  signal: AbortSignal,
): Promise<void> {
  for (const { name, question, subjects } of rows) {
    for (const subject of subjects) {
      signal.throwIfAborted();
      const direct: unknown = JSON.parse(
        JSON.stringify((await askStore(sides, question, subject)).answer),
      );
      const served = withoutCursors(dataOf(await sides.client.ask(question.operation, subject)));
      if (isDeepStrictEqual(direct, served)) continue;
      const about = `${name}, ${JSON.stringify(subject)}`;
      throw new Error(
        `The answers differ: ${about}\nstore ${shown(direct)}\nHTTP  ${shown(served)}`,
      );
    }
  }
}

/** Rounds before those that count, until both processes have compiled what they run. */
export function warmUpsFor(rounds: number): number {
  return Math.ceil(rounds / 5);
}

/**
 * Asks both sides in rounds: every row once a round, about its next subject, the two sides one right after the other and each first in
 * every other round, so that what else the machine does hits both alike.
 */
export async function measure(
  sides: Sides,
  rows: readonly ReportRow[],
  { rounds, signal, onProgress }: Rounds,
): Promise<readonly Measured[]> {
  const warmUps = warmUpsFor(rounds);
  const times = rows.map(() => ({ store: [] as number[], http: [] as number[] }));
  for (let round = -warmUps; round < rounds; round += 1) {
    onProgress(
      round < 0
        ? `Warming up: ${round + warmUps + 1} of ${warmUps}`
        : `Round ${round + 1} of ${rounds}`,
    );
    for (const [index, { question, subjects }] of rows.entries()) {
      signal.throwIfAborted();
      const subject = subjects[(round + warmUps) % subjects.length] as Variables;
      const { store, http } = await askBoth(sides, question, subject, round % 2 === 0);
      if (round < 0) continue;
      times[index]?.store.push(store);
      times[index]?.http.push(http);
    }
  }
  return rows.map(({ name }, index) => {
    const { store = [], http = [] } = times[index] ?? {};
    return { name, store: toTiming(store), http: toTiming(http) };
  });
}

async function askBoth(
  sides: Sides,
  question: Question,
  subject: Variables,
  isStoreFirst: boolean,
): Promise<{ readonly store: number; readonly http: number }> {
  const asking = {
    store: async () => (await askStore(sides, question, subject)).millis,
    http: async () => (await sides.client.ask(question.operation, subject)).millis,
  };
  if (isStoreFirst) return { store: await asking.store(), http: await asking.http() };
  const http = await asking.http();
  return { store: await asking.store(), http };
}

/** A reader for each question, as the server opens one for each request. */
async function askStore(
  { store }: Sides,
  question: Question,
  subject: Variables,
): Promise<{ readonly answer: object; readonly millis: number }> {
  const clock = new StoreClock();
  const reader = await clock.run(() => store.openReader());
  try {
    const answer = await question.askStore(reader, subject, clock);
    return { answer, millis: clock.millis };
  } finally {
    await reader.close();
  }
}

/** Cursors are the server's own and signed: the store knows none. */
function withoutCursors(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutCursors);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([name]) => !/cursor$/i.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutCursors(value)]));
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 1_000);
}
