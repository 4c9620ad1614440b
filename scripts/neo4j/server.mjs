import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { ScriptError } from '../lib/run-script.mjs';
import { withLock } from '../lib/with-lock.mjs';
import { untilItAnswers } from './answer.mjs';
import * as homes from './home.mjs';
import { endProcess, END_PATIENCE_MILLIS, isRunning, signalProcess } from './process.mjs';
import { refuseSize } from './settings.mjs';
import { startStopped } from './start-stopped.mjs';

export const DEFAULT_HOME = join(ROOT, '.cache', 'neo4j', 'home');

const DEFAULTS = {
  home: DEFAULT_HOME,
  heap: '1g',
  pageCache: '128m',
  isReadOnly: false,
  isFresh: false,
  isShortLived: false,
  onProgress: () => {},
};

/**
 * Starts Neo4j in a home, or leaves the one that runs there, and gives what `server.json` holds: `{ home, pid, startedAt, boltUrl, httpUrl, user, password,
 * passwordFile, isReadOnly }`. About 12 s. It outlives this process.
 *
 * Options: home, heap, pageCache, password, isReadOnly, isFresh (without the data of before), isShortLived (half the work to start, slower once warm; keeps plans),
 * boltPort, httpPort, signal (an AbortSignal: gives up and leaves nothing running) and onProgress (gets a line now and then). Throws ScriptError with what to do.
 */
export async function startNeo4j(options = {}) {
  const wanted = {
    ...DEFAULTS,
    ...definedOf(options),
    home: resolve(options.home ?? DEFAULT_HOME),
  };
  refuseSize('--heap', wanted.heap);
  refuseSize('--page-cache', wanted.pageCache);
  return withLock(lockName(wanted.home), async () => {
    const status = neo4jStatus(wanted.home);
    return status.phase === 'running' ? keepRunning(status.server, wanted) : startStopped(wanted);
  });
}

/** Ends the server of a home, by force after 30 s. Says whether one ran. */
export async function stopNeo4j(home = DEFAULT_HOME) {
  return withLock(lockName(resolve(home)), async () => {
    const status = neo4jStatus(home);
    if (status.phase === 'stopped') return false;
    await endProcess(status.server, END_PATIENCE_MILLIS);
    return true;
  });
}

/** `{ phase: 'running', server }` with what `server.json` holds, or `{ phase: 'stopped' }`. A process that merely has the same id does not count. */
export function neo4jStatus(home = DEFAULT_HOME) {
  const server = homes.readServer(resolve(home));
  return server !== null && isRunning(server) ? { phase: 'running', server } : { phase: 'stopped' };
}

/** Ends the server of a home as a power cut would and removes the home, without waiting: the end of a process allows no more. */
export function discardNeo4j(home) {
  const status = neo4jStatus(home);
  if (status.phase === 'running') signalProcess(status.server, 'SIGKILL');
  homes.removeHome(home);
}

/** One that was left half way by a killed script is waited for like one's own. */
async function keepRunning(server, { password, isFresh, isReadOnly, ...rest }) {
  if (isFresh) throw new ScriptError(`Neo4j runs in ${server.home}: stop it before --fresh.`);
  if (isReadOnly !== server.isReadOnly) {
    const mode = server.isReadOnly ? 'read-only' : 'for reading and writing';
    throw new ScriptError(`Neo4j runs in ${server.home} already, ${mode}: stop it first.`);
  }
  if (password !== undefined) homes.settlePassword(server.home, password);
  await untilItAnswers(server, rest);
  return server;
}

/** Two scripts must not start, or start and stop, in one home at once. */
function lockName(home) {
  return `neo4j-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

function definedOf(options) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
