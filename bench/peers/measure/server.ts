import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender, Neo4jAccess } from '../contenders.js';
import type { ContenderName, HttpRequest } from '../question.js';
import { usageOf, type ProcessUsage } from './process-usage.js';
import { bodyOf, exchange, keepAliveAgent } from './request.js';

/** A contender's server that runs and has answered once. */
export interface RunningServer {
  readonly name: ContenderName;
  /** Requests go to it with their path added. */
  readonly address: string;
  /** From the start of the process to its first answer. */
  readonly firstAnswerMillis: number;
  usage(): ProcessUsage;
  isAlive(): boolean;
  stop(): Promise<void>;
}

export interface ServerStart {
  readonly access: Neo4jAccess;
  /** Asked again and again until it is answered. */
  readonly firstRequest: HttpRequest;
  /** Where its output goes. */
  readonly logFolder: string;
  readonly signal: AbortSignal;
}

const HEAP_MEGABYTES = 2_048;
const PATIENCE_MILLIS = 60_000;
const PAUSE_MILLIS = 5;
const SETTINGS = /^(REFORM_GRAPH_|PEERS_|SOURCES_DIR$|NODE_OPTIONS$)/;

/** Starts a contender on a free port. Throws, with the end of its log, when it ends or stays silent for a minute. */
export async function startServer(
  contender: Contender,
  { access, firstRequest, logFolder, signal }: ServerStart,
): Promise<RunningServer> {
  signal.throwIfAborted();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}${contender.basePath}`;
  const log = join(logFolder, `${contender.name}.log`);
  const start = performance.now();
  const child = launch(contender, { port, access, log });
  const stop = (): Promise<void> => end(child);
  try {
    await untilAnswered(child, address, firstRequest, signal);
  } catch (error) {
    await stop();
    if (signal.aborted) throw error;
    const tail = readFileSync(log, 'utf8').slice(-2_000);
    throw new Error(`${contender.name} did not start:\n${tail}`, { cause: error });
  }
  return {
    name: contender.name,
    address,
    firstAnswerMillis: performance.now() - start,
    usage: () => usageOf(child.pid as number),
    isAlive: () => isRunning(child),
    stop,
  };
}

function launch(
  { argv, environment }: Contender,
  {
    port,
    access,
    log,
  }: { readonly port: number; readonly access: Neo4jAccess; readonly log: string },
): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, ...argv(port)], {
    env: { ...Object.fromEntries(own), NODE_ENV: 'production', ...environment(port, access) },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return child;
}

async function untilAnswered(
  child: ChildProcess,
  address: string,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<void> {
  const agent = keepAliveAgent(1);
  const deadline = performance.now() + PATIENCE_MILLIS;
  let last: unknown;
  while (isRunning(child) && performance.now() < deadline) {
    signal.throwIfAborted();
    try {
      bodyOf(await exchange(address, request, { agent, signal }));
      return agent.destroy();
    } catch (error) {
      last = error;
      await sleep(PAUSE_MILLIS);
    }
  }
  agent.destroy();
  throw new Error('No answer.', { cause: last });
}

async function end(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
