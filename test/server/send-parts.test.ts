import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '#src/logger.js';
import { sendParts, type PartedReply } from '#src/server/export/send-parts.js';
import { createHttpHandler } from '#src/server/http/http-handler.js';
import { OpenExchanges } from '#src/server/http/open-exchanges.js';
import type { LogLine } from './test-server.js';

const MEGABYTE = 1_048_576;

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that sends these parts to whoever asks. */
async function serve(parts: PartedReply['parts']) {
  const logLines: LogLine[] = [];
  const logger = createLogger('info', {
    write: (line) => void logLines.push(JSON.parse(line) as LogLine),
  });
  const reply = { fileName: 'rows.csv', mediaType: 'text/csv', parts };
  const exchanges = new OpenExchanges();
  const route = {
    methods: ['GET'],
    handle: (exchange: Parameters<typeof sendParts>[0]) => sendParts(exchange, reply),
  };
  const routes = new Map([['/rows', route]]);
  const server = createServer(createHttpHandler({ routes, exchanges, logger, isOpen: () => true }));
  running.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/rows`, logLines, exchanges };
}

/** Parts without end, or until one fails, which tell how many were made and whether the making has ended. */
function makeParts({ bytes = MEGABYTE, failingAt = Infinity } = {}) {
  const state = { made: 0, hasEnded: false };
  async function* parts(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        if (state.made === failingAt) throw new RangeError('Row 7 is no row.');
        state.made += 1;
        yield new Uint8Array(bytes);
      }
    } finally {
      state.hasEnded = true;
    }
  }
  return { state, parts: parts() };
}

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10);
}

describe('sendParts', () => {
  it('sends all parts in order', async () => {
    const { url } = await serve(['a,b\n', '1,2\n'].map((text) => new TextEncoder().encode(text)));
    const response = await fetch(url);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="rows.csv"');
    expect(await response.text()).toBe('a,b\n1,2\n');
  });

  it('sends an empty reply where there is no part', async () => {
    const { url } = await serve([]);
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('makes no more than the client has room for', async () => {
    const { state, parts } = makeParts();
    const { url } = await serve(parts);
    const response = await fetch(url);
    await sleep(500);
    // What the sockets of both sides hold, and a few parts; without a halt it would be hundreds.
    expect(state.made).toBeLessThan(40);
    await response.body?.cancel();
  });

  it('ends the making and the exchange when the client hangs up, and takes that for no error', async () => {
    const { state, parts } = makeParts();
    const { url, logLines, exchanges } = await serve(parts);
    const client = new AbortController();
    const response = await fetch(url, { signal: client.signal });
    await response.body?.getReader().read();
    expect(state.hasEnded).toBe(false);
    client.abort();
    await until(() => state.hasEnded && exchanges.size === 0);
    expect(logLines.map(({ level }) => level)).not.toContain('error');
    expect(logLines).toContainEqual(expect.objectContaining({ msg: 'request', hungUp: true }));
  });

  it('answers with a status when the first part fails', async () => {
    const { parts } = makeParts({ failingAt: 0 });
    const { url } = await serve(parts);
    const response = await fetch(url);
    const { errors } = (await response.json()) as { readonly errors: readonly object[] };
    expect(response.status).toBe(500);
    expect(errors).toMatchObject([
      { message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
  });

  it('breaks off when a later part fails, so that nobody takes what came for the whole', async () => {
    const { state, parts } = makeParts({ bytes: 100, failingAt: 3 });
    const { url, logLines } = await serve(parts);
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
    expect(state.hasEnded).toBe(true);
    await until(() => logLines.length > 0);
    expect(logLines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        msg: 'export failed',
        err: expect.objectContaining({ message: 'Row 7 is no row.' }),
      }),
    );
  });
});
