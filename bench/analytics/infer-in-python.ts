import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Inferred } from './infer-in-thread.js';
import { PUBLISHED } from './spid.js';

export interface PythonOptions {
  readonly root: string;
  readonly python: string;
  readonly file: string;
  readonly signal: AbortSignal;
}

/** The same by `netinf_reference.py`, by loops or by numpy. Null where Python, or the package that is asked for, is not there. */
export async function inferInPython(
  kind: 'plain' | 'numpy',
  { root, python, file, signal }: PythonOptions,
): Promise<Inferred | null> {
  const program = join(root, 'bench', 'analytics', 'netinf_reference.py');
  const argv = [program, file, String(PUBLISHED.rate), String(PUBLISHED.cutoff), kind];
  try {
    const { stdout } = await promisify(execFile)(python, argv, { signal, maxBuffer: 2 ** 24 });
    return { ...(JSON.parse(stdout) as Omit<Inferred, 'standstill'>), standstill: null };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: unknown };
  return code === 'ENOENT' || /No module named 'numpy'/.test(String(stderr));
}
