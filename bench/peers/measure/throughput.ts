import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Client, ReadyRequest } from './asked.js';
import type { LoadFound, LoadOrder } from './load.js';
import type { Outcome } from './sequential.js';

export interface Throughput {
  readonly requestsPerSecond: number;
  /** Processor time of the contender alone: neither the database's nor the load generator's. */
  readonly cpuSecondsPerThousand: number;
}

const GENERATOR = fileURLToPath(new URL('load-generator.js', import.meta.url));

/** How much a contender bears at so many connections. A failed request makes it a failure: an answer that does not come is no speed. */
export async function measureThroughput(
  client: Client,
  ready: readonly ReadyRequest[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Outcome<Throughput>> {
  const { server, signal } = client;
  const requests = ready.map(({ request }) => request);
  const before = server.usage();
  const found = await generateLoad(
    { address: server.address, requests, connections, seconds },
    signal,
  );
  const cpuSeconds = server.usage().cpuSeconds - before.cpuSeconds;
  if (!server.isAlive()) return { ok: false, reason: 'its process ended' };
  if (found.failed > 0 || found.completed === 0) {
    const asked = found.failed + found.completed;
    return { ok: false, reason: `${found.failed} of ${asked} failed: ${found.failure}` };
  }
  const value = {
    requestsPerSecond: found.completed / found.seconds,
    cpuSecondsPerThousand: (cpuSeconds * 1_000) / found.completed,
  };
  return { ok: true, value };
}

/** Runs the load generator. Throws when it fails itself. */
export async function generateLoad(order: LoadOrder, signal: AbortSignal): Promise<LoadFound> {
  const child = spawn(process.execPath, [GENERATOR], {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal,
  });
  const output = text(child.stdout);
  const closed = once(child, 'close');
  child.stdin.end(JSON.stringify(order));
  await closed;
  return JSON.parse(await output) as LoadFound;
}
