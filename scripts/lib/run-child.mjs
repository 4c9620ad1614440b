import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';
import { ScriptError } from './run-script.mjs';

const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const running = new Set();
let stoppedBy = null;

/**
 * Runs a program in the project's folder to its end and gives its exit code. Its output goes where ours goes, or, when it
 * is to be quiet, into `output`. Each program leads a process group of its own, so that Ctrl-C ends its children too;
 * an interactive one shares ours, since only that group may read from the terminal.
 */
export async function runChild(
  command,
  argv,
  { env = {}, isQuiet = false, isInteractive = false } = {},
) {
  listenForStops();
  const output = isQuiet ? 'pipe' : 'inherit';
  const child = spawn(command, argv, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: [isInteractive ? 'inherit' : 'ignore', output, output],
    detached: !isInteractive && process.platform !== 'win32',
  });
  const leader = { child, isGroup: !isInteractive && process.platform !== 'win32' };
  running.add(leader);
  try {
    return await outcomeOf(child, command);
  } finally {
    running.delete(leader);
    await endIfStopped();
  }
}

/** Runs npm: the one that runs us, or the one on the path. */
export async function runNpm(argv, options) {
  const own = process.env['npm_execpath'];
  if (own?.endsWith('.js')) return runChild(process.execPath, [own, ...argv], options);
  if (process.platform === 'win32') return runChild('cmd', ['/c', 'npm', ...argv], options);
  return runChild('npm', argv, options);
}

function outcomeOf(child, command) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', ({ code, message }) =>
      reject(
        new ScriptError(
          code === 'ENOENT'
            ? `${command} was not found. It comes with Node.js 20.11 or later.`
            : message,
        ),
      ),
    );
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

function listenForStops() {
  if (running.size > 0) return;
  for (const signal of STOPPING) process.on(signal, stop);
}

/** Passes a signal on; the second one does not ask any more. */
function stop(signal) {
  const sent = stoppedBy === null ? signal : 'SIGKILL';
  stoppedBy ??= signal;
  for (const { child, isGroup } of running) {
    try {
      process.kill(isGroup ? -child.pid : child.pid, sent);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

/**
 * After the last child: ends as a shell expects of a program that a signal stopped, or leaves signals to whoever runs
 * next in this process. While other children are still ending, a stopped program waits for them and does nothing more.
 */
async function endIfStopped() {
  if (stoppedBy !== null && running.size > 0) await new Promise(() => {});
  if (stoppedBy !== null) process.exit(128 + constants.signals[stoppedBy]);
  if (running.size === 0) for (const signal of STOPPING) process.off(signal, stop);
}
