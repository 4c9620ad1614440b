import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../graph.js';

const PAUSE_MILLIS = 20;
const CALM_MILLIS = 1_000;
const PATIENCE_MILLIS = 300_000;

/** Statements that the database is at work on now, but for this look. */
export async function statementsGoing(graph: Graph): Promise<number> {
  const [row = {}] = await graph.rows('work-going-on');
  return Number(row['going']);
}

/**
 * Waits until the database has had nothing to do for a second, and gives the milliseconds from now until it was last seen at work. At most
 * five minutes: what one contender left behind must not slow the next, and a contender goes on with queries that nobody waits for. Throws when stopped.
 */
export async function quietAfter(graph: Graph, stop: AbortSignal): Promise<number> {
  const start = performance.now();
  let lastSeen = start;
  const isCalm = (): boolean => performance.now() - lastSeen > CALM_MILLIS;
  while (!isCalm() && performance.now() - start < PATIENCE_MILLIS) {
    if ((await statementsGoing(graph)) > 0) lastSeen = performance.now();
    await sleep(PAUSE_MILLIS, undefined, { signal: stop });
  }
  return lastSeen - start;
}
