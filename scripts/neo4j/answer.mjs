import { setTimeout as sleep } from 'node:timers/promises';
import { ScriptError } from '../lib/run-script.mjs';
import { lastWords } from './home.mjs';
import { isRunning } from './process.mjs';
import { DATABASE } from './settings.mjs';

const PATIENCE_MILLIS = 180_000;
const ANSWER_MILLIS = 5_000;
const PAUSE_MILLIS = 200;
const QUESTION = JSON.stringify({ statements: [{ statement: 'RETURN 1' }] });

/**
 * Waits until a server answers a query; it opens HTTP last, so Bolt answers too. Throws ScriptError with the server's last lines when it ends, or gives
 * no answer within 3 minutes, and the signal's reason when it is aborted.
 */
export async function untilItAnswers(server, { signal, onProgress }) {
  const start = Date.now();
  for (;;) {
    const fault = await whyNoAnswer(server);
    if (fault === null) return;
    signal?.throwIfAborted();
    if (!isRunning(server)) throw noServer(server, 'ended while it started');
    if (Date.now() - start > PATIENCE_MILLIS) throw noServer(server, `gives no answer (${fault})`);
    onProgress(`Waiting for Neo4j ... ${Math.round((Date.now() - start) / 1000)} s`);
    await sleep(PAUSE_MILLIS);
  }
}

/** Null when the server answers a query, else what it does instead. */
async function whyNoAnswer({ httpUrl, user, password }) {
  const login = Buffer.from(`${user}:${password}`).toString('base64');
  try {
    const response = await fetch(`${httpUrl}/db/${DATABASE}/tx/commit`, {
      method: 'POST',
      headers: { authorization: `Basic ${login}`, 'content-type': 'application/json' },
      body: QUESTION,
      signal: AbortSignal.timeout(ANSWER_MILLIS),
    });
    if (!response.ok) return `HTTP status ${response.status}`;
    const { errors } = await response.json();
    return errors.length === 0 ? null : errors[0].message;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}

function noServer({ home }, what) {
  return new ScriptError(`Neo4j in ${home} ${what}. Its last lines:\n${lastWords(home)}`);
}
