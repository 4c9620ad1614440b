import { createHash } from 'node:crypto';
import type { JobKind } from '../domain/job.js';

/**
 * Names work by what it hangs on: its kind and parameters, the data, and the program's version. The order in which parameters were written
 * makes no difference.
 */
export function workKey(
  jobKind: JobKind,
  parameters: object,
  { dataDigest, programVersion }: { readonly dataDigest: string; readonly programVersion: string },
): string {
  const content = JSON.stringify([jobKind, parameters, dataDigest, programVersion], inOrder);
  // The word before it, since an engine may take a text of digits for a number.
  return `key-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}

function inOrder(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
