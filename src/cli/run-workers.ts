import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../domain/errors.js';
import { print, say, type Terminal } from './terminal.js';

export interface WorkersOptions {
  readonly count: number;
  /** Arguments of the command line of each worker. */
  readonly argv: readonly string[];
}

/** Before a worker that ended is replaced: one that cannot live must not be started without end. */
const PAUSE_MILLIS = 1_000;

/** Whether this process is one of several that answer together. */
export function isWorker(): boolean {
  return cluster.isWorker;
}

/** Lets a worker end: until it leaves, its channel to the others keeps it. */
export function leaveWorkers(): void {
  if (cluster.isWorker) cluster.worker?.disconnect();
}

/**
 * Runs processes that answer on one port together, replaces one that ends, and stops them when the user wants to stop; resolves when all
 * are over. Throws DomainError BAD_CONFIGURATION when one ends before it answers for the first time.
 */
export async function runWorkers(
  terminal: Terminal,
  { count, argv }: WorkersOptions,
): Promise<void> {
  cluster.setupPrimary({ args: [...argv] });
  const workers = Array.from({ length: count }, () => cluster.fork());
  const ends = workers.map((worker) => keepAlive(terminal, worker));
  const addresses = workers.map(async (worker) => {
    const [address] = (await Promise.race([
      once(worker, 'listening'),
      once(worker, 'exit').then(() => [null]),
    ])) as [{ readonly address: string; readonly port: number } | null];
    return address;
  });
  const first = (await Promise.all(addresses))[0];
  if (terminal.stop.aborted) return void (await Promise.all(ends));
  if (first == null) {
    stopAll();
    throw new DomainError(
      'BAD_CONFIGURATION',
      'A worker ended before it answered; its reason stands above.',
    );
  }
  print(
    terminal,
    `Reform Graph answers at http://${first.address}:${first.port}/graphql, ${count} processes`,
  );
  terminal.stop.addEventListener('abort', stopAll, { once: true });
  await Promise.all(ends);
}

/** Resolves when a worker is over for good: when the user stopped, for until then another takes its place. */
async function keepAlive(terminal: Terminal, first: Worker): Promise<void> {
  let worker = first;
  for (;;) {
    const [code, signal] = (await once(worker, 'exit')) as [number | null, string | null];
    if (terminal.stop.aborted || !hasAnswered(worker)) return;
    say(terminal, `warning: a worker ended (${signal ?? code}); another takes its place.`);
    await sleep(PAUSE_MILLIS);
    if (terminal.stop.aborted) return;
    worker = cluster.fork();
    await Promise.race([once(worker, 'listening'), once(worker, 'exit')]);
  }
}

function hasAnswered(worker: Worker): boolean {
  return worker.exitedAfterDisconnect !== true && answered.has(worker.id);
}

const answered = new Set<number>();
cluster.on('listening', ({ id }) => answered.add(id));

function stopAll(): void {
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
}
