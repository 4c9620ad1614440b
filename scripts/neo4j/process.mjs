import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a program may take to end by itself. */
export const END_PATIENCE_MILLIS = 30_000;
const PAUSE_MILLIS = 50;
const UP_TO_PROGRAM_NAME = /^.*\) /s;
/** Ended, but its parent has not asked yet how. */
const ENDED = 'Z';
/** Where the kernel's line, behind the program's name, says when the process started; the state comes first. */
const START_FIELD = 19;

/**
 * When a process started, as a text that is only good to compare: a process id is used again after its process has ended, a
 * process id with a start is not. Null when there is no such process.
 */
export function processStart(pid) {
  return process.platform === 'linux' ? startFromKernel(pid) : startFromList(pid);
}

/** Ticks since the machine came up, and which of its runs that was: unlike a date, neither moves when the clock is set. */
function startFromKernel(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(UP_TO_PROGRAM_NAME, '');
    const fields = line.split(' ');
    if (fields[0] === ENDED) return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${fields[START_FIELD]}`;
  } catch {
    return null;
  }
}

function startFromList(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** Whether the very process that was noted still runs. */
export function isRunning({ pid, startedAt }) {
  return startedAt !== null && processStart(pid) === startedAt;
}

/** Sends a signal to the very process that was noted, if it still runs. */
export function signalProcess(noted, signal) {
  if (!isRunning(noted)) return;
  try {
    process.kill(noted.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Asks the noted process to end, kills it when it has not after a while, and waits until it is gone. */
export async function endProcess(noted, patienceMillis) {
  signalProcess(noted, 'SIGTERM');
  const deadline = Date.now() + patienceMillis;
  while (isRunning(noted)) {
    if (Date.now() > deadline) signalProcess(noted, 'SIGKILL');
    await sleep(PAUSE_MILLIS);
  }
}
