import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { residentMemory, type ResidentMemory } from './resident-memory.js';

/** The real server, `reform-graph start`, in a process of its own on the loopback interface. */
export interface ServerProcess {
  /** Where GraphQL answers. */
  readonly url: string;
  memory(): ResidentMemory | null;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder of the graph. */
  readonly folder: string;
  readonly argv: readonly string[];
  /** Variables of the environment beside the defaults, such as another place of the graph. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

const PATIENCE_MILLIS = 10_000;

/** Starts the server and waits until it says where it answers. Throws, with the end of its log, when it ends before. */
export async function startServer({
  root,
  folder,
  argv,
  settings = {},
  signal,
}: ServerOptions): Promise<ServerProcess> {
  signal.throwIfAborted();
  const log = `${folder}.log`;
  const logFile = openSync(log, 'w');
  const program = join(root, 'scripts', 'reform-graph.mjs');
  const child = spawn(process.execPath, [program, 'start', '--port', '0', ...argv], {
    env: { ...environmentFor(folder), ...settings },
    stdio: ['ignore', 'pipe', logFile],
  });
  closeSync(logFile);
  const stop = (): Promise<void> => end(child);
  try {
    const url = await addressOf(child, signal);
    return { url, memory: () => residentMemory(child.pid as number), stop };
  } catch (error) {
    await stop();
    if (signal.aborted) throw error;
    throw new Error(`The server did not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`, {
      cause: error,
    });
  }
}

/** Defaults but for the place of the graph: settings of whoever measures must not change what is measured. */
export function environmentFor(folder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(REFORM_GRAPH_|SOURCES_DIR$|NODE_ENV$)/.test(name),
  );
  return { ...Object.fromEntries(own), REFORM_GRAPH_STORE: `embedded:${folder}` };
}

async function addressOf(child: ChildProcess, signal: AbortSignal): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output.');
  const lines = createInterface({ input: child.stdout });
  const address = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const url = /answers at (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    lines.once('close', () => reject(new Error('It ended.')));
    signal.addEventListener('abort', () => reject(new Error('Stopped.')), { once: true });
  });
  return address;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLIS);
  await exited;
  clearTimeout(timer);
}
