import { once } from 'node:events';
import { createServer } from 'node:net';
import { ScriptError } from '../lib/run-script.mjs';

export const LOOPBACK = '127.0.0.1';

/** A port of the loopback interface that nobody listens on: the wished one, or any. Throws ScriptError when the wished one is taken. */
export async function freePort(wished = 0) {
  const port = await listenOnce(wished);
  if (port === null) throw new ScriptError(`Port ${wished} of ${LOOPBACK} is taken.`);
  return port;
}

/** The port that served before, when it is free, so that a restarted server is found where it was; any other port otherwise. */
export async function samePort(before = 0) {
  return (await listenOnce(before)) ?? freePort();
}

async function listenOnce(wished) {
  const server = createServer();
  try {
    server.listen(wished, LOOPBACK);
    await once(server, 'listening');
    return server.address().port;
  } catch {
    return null;
  } finally {
    server.close();
  }
}
