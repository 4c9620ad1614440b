import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.mjs';
import { ScriptError } from './run-script.mjs';

const PATIENCE_MILLIS = 600_000;
const PAUSE_MILLIS = 100;

/**
 * Runs work that two processes must not do at once, such as building: tests start the program many times in parallel.
 * The lock is a file that holds the owner's process id; that of a process which is gone is taken over.
 */
export async function withLock(name, work) {
  const folder = join(ROOT, '.cache');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  const release = () => rmSync(file, { force: true });
  await acquire(file);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

async function acquire(file) {
  const deadline = Date.now() + PATIENCE_MILLIS;
  while (!isTaken(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else if (Date.now() > deadline)
      throw new ScriptError(`Another process holds ${file}: delete it if none runs.`);
    else await sleep(PAUSE_MILLIS);
  }
}

function isTaken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
