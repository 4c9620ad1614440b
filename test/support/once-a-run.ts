import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** A new empty folder, which is removed after all tests. */
export function makeRunFolder(name: string): string {
  return mkdtempSync(join(sharedFolder(), `${name}-`));
}

/** The folder that `fill` fills, given it empty: made where a test wants it first, and kept for all tests of the run. */
export async function onceARun(
  name: string,
  fill: (folder: string) => void | Promise<void>,
): Promise<string> {
  const whole = join(sharedFolder(), name);
  if (existsSync(whole)) return whole;
  const folder = makeRunFolder(name);
  await fill(folder);
  try {
    renameSync(folder, whole);
  } catch (error) {
    // Another process may have come first: then its folder stands.
    if (!existsSync(whole)) throw error;
  }
  return whole;
}

function sharedFolder(): string {
  return process.env['REFORM_GRAPH_TEST_SHARED'] as string;
}
