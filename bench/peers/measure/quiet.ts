import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../graph.js';

const PAUSE_MILLIS = 20;
const CALM_MILLIS = 1_000;
const PATIENCE_MILLIS = 60_000;

/** Statements that the database is at work on now, but for this look. */
export async function statementsGoing(graph: Graph): Promise<number> {
  const [row = {}] = await graph.rows('work-going-on');
  return Number(row['going']);
}

/** Waits, at most a minute, until the database has nothing to do: what one contender left behind must not slow the next. */
export async function untilQuiet(graph: Graph): Promise<void> {
  const end = performance.now() + PATIENCE_MILLIS;
  while ((await statementsGoing(graph)) > 0 && performance.now() < end) await sleep(PAUSE_MILLIS);
}

/** Milliseconds from now until the database was last seen at work; it must be calm for a second, as a contender may begin another statement. */
export async function quietAfter(graph: Graph): Promise<number> {
  const start = performance.now();
  let lastSeen = start;
  const isCalm = (): boolean => performance.now() - lastSeen > CALM_MILLIS;
  while (!isCalm() && performance.now() - start < PATIENCE_MILLIS) {
    if ((await statementsGoing(graph)) > 0) lastSeen = performance.now();
    await sleep(PAUSE_MILLIS);
  }
  return lastSeen - start;
}
