import { afterEach } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SUPPORT = dirname(fileURLToPath(import.meta.url));

/** A node process that runs a script of `test/support` and tells of itself in lines. */
export interface Child {
  /** Waits for the first line, from now or before, that the predicate takes. Fails when the process ends without it. */
  line(predicate: (line: string) => boolean): Promise<string>;
  /** Ends the process as a power cut would, and gives every line that it printed. */
  kill(): Promise<readonly string[]>;
  /** Waits for the end of the process, and gives every line that it printed. */
  end(): Promise<readonly string[]>;
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Starts a script; it is killed at the end of the test if it still runs then. */
export function startChild(script: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [join(SUPPORT, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = Promise.all([hasExited(child), once(reader, 'close')]).then(() => lines);
  const line = async (predicate: (line: string) => boolean): Promise<string> => {
    for (;;) {
      const found = lines.find(predicate);
      if (found !== undefined) return found;
      const over = await Promise.race([
        ended.then(() => true),
        once(reader, 'line').then(() => false),
      ]);
      if (over && !lines.some(predicate)) throw new Error(`${script} ended without that line.`);
    }
  };
  const kill = async (): Promise<readonly string[]> => {
    child.kill('SIGKILL');
    return ended;
  };
  return { line, kill, end: () => ended };
}

async function hasExited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
