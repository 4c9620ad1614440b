import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataOf, HttpClient } from './http-client.js';
import type { MemoryOfRun } from './resident-memory.js';
import { startServer } from './server-process.js';

/** What a person meets who starts the server on the data that come with it. */
export interface SeededStart {
  readonly name: string;
  /** From the command to the first answer over HTTP. */
  readonly secondsToAnswer: number;
  readonly memory: MemoryOfRun;
}

const FIRST_QUESTION = `query ($id: ID!) {
  pilot(id: $id) { name started { text } copyCounts { attested prescribed } copies(first: 20) { edges { node { receiver { name } } } } }
}`;
const FIRST_PILOT = { id: 'pilot:hangzhou-cbec-2015' };
/** After which V8 has given back what the start left behind, if nobody asks anything. */
const IDLE_MILLIS = 30_000;

/** Starts the server twice on the real data sets: into an empty folder, which loads them, and again. */
export async function measureSeededStarts(
  root: string,
  signal: AbortSignal,
): Promise<readonly SeededStart[]> {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-start-'));
  const folder = join(parent, 'graph');
  try {
    const first = await measureStart('first start, which loads the seeds', {
      root,
      folder,
      signal,
    });
    return [first, await measureStart('later start', { root, folder, signal })];
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function measureStart(
  name: string,
  options: { readonly root: string; readonly folder: string; readonly signal: AbortSignal },
): Promise<SeededStart> {
  const start = performance.now();
  const server = await startServer({ ...options, argv: [] });
  const client = new HttpClient(server.url);
  try {
    dataOf(await client.ask(FIRST_QUESTION, FIRST_PILOT));
    const secondsToAnswer = (performance.now() - start) / 1000;
    const atFirstAnswer = server.memory();
    await sleep(IDLE_MILLIS, undefined, { signal: options.signal });
    return { name, secondsToAnswer, memory: { atFirstAnswer, later: server.memory() } };
  } finally {
    client.close();
    await server.stop();
  }
}
