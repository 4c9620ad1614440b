import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpRequest } from '../question.js';
import type { Client } from './asked.js';
import { generateLoad } from './throughput.js';

/** Memory of a server under lasting load. */
export interface Soak {
  readonly minutes: number;
  readonly completed: number;
  readonly failed: number;
  /** Resident megabytes, one sample every ten seconds, the first before the load. */
  readonly residentMegabytes: readonly number[];
}

const CONNECTIONS = 10;
const PAUSE_MILLIS = 10_000;

/** Puts requests on ten connections for so many minutes. */
export async function soak(
  { server, signal }: Client,
  requests: readonly HttpRequest[],
  minutes: number,
): Promise<Soak> {
  const residentMegabytes = [server.usage().residentMegabytes];
  const order = { address: server.address, requests, connections: CONNECTIONS };
  const stop = new AbortController();
  const sampling = sampleUntil(stop.signal, () => {
    residentMegabytes.push(server.usage().residentMegabytes);
  });
  try {
    const { completed, failed } = await generateLoad({ ...order, seconds: minutes * 60 }, signal);
    return { minutes, completed, failed, residentMegabytes };
  } finally {
    stop.abort();
    await sampling;
  }
}

async function sampleUntil(stop: AbortSignal, sample: () => void): Promise<void> {
  try {
    for (;;) {
      await sleep(PAUSE_MILLIS, undefined, { signal: stop });
      sample();
    }
  } catch {
    // The load has ended, and with it the sampling.
  }
}
