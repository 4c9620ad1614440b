import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentFor } from '../server-process.js';

export interface CommandOptions {
  readonly root: string;
  /** The folder of the graph, unless settings name another place. */
  readonly folder: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs a command of the product, such as `load`, in a process of its own. Throws with what it said when it fails. */
export async function runCommand(
  argv: readonly string[],
  { root, folder, settings = {}, signal }: CommandOptions,
): Promise<void> {
  const program = join(root, 'scripts', 'reform-graph.mjs');
  const env = { ...environmentFor(folder), ...settings };
  await promisify(execFile)(process.execPath, [program, ...argv], { env, signal });
}
