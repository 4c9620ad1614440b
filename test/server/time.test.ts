import { describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { useServers, type TestServer } from './test-server.js';

const startServer = useServers();

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (condition()) return;
    await sleep(10);
  }
  throw new Error('It did not come about within two seconds.');
}

describe('the time limit of a request', () => {
  it('answers 504 with TIMEOUT, and closes the reader at once', async () => {
    const server = await startServer({ limits: { requestTimeoutMillis: 100 } });

    const { status, body } = await server.ask('{ waits }', { headers: { 'x-request-id': 'r-3' } });

    expect(status).toBe(504);
    expect(body.errors).toEqual([
      {
        message: 'The request was not answered within 100 ms. Ask for less, or page.',
        extensions: {
          code: 'TIMEOUT',
          exceeded: 'requestTimeoutMillis',
          limit: 100,
          requestId: 'r-3',
        },
      },
    ]);
    await until(() => server.openReaders() === 0);
  });

  it('leaves requests alone that are faster', async () => {
    const server = await startServer({ limits: { requestTimeoutMillis: 2_000 } });
    const answer = server.ask('{ waits }');
    await server.waiting();
    server.letGo();
    expect((await answer).body.data).toEqual({ waits: 2 });
    await until(() => server.openReaders() === 0);
  });
});

describe('a client that hangs up', () => {
  it('frees its reader while its resolvers still wait', async () => {
    const server = await startServer();
    const client = new AbortController();
    const answer = server
      .ask('{ waits }', { signal: client.signal })
      .catch((error: Error) => error.name);
    await server.waiting();
    expect(server.openReaders()).toBe(1);

    client.abort();

    expect(await answer).toBe('AbortError');
    await until(() => server.openReaders() === 0);
    expect(server.logLines.at(-1)).toMatchObject({ msg: 'request', hungUp: true });
  });

  it('in the middle of its body opens no reader and leaves no error', async () => {
    const server = await startServer();
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const head = [
      'POST /graphql HTTP/1.1',
      'host: x',
      'content-type: application/json',
      'content-length: 99',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"query":`);
    await sleep(50);
    socket.destroy();
    await until(() => server.logLines.length > 0);
    expect(server.logLines).toMatchObject([{ msg: 'request', hungUp: true }]);
    expect(server.openReaders()).toBe(0);
  });
});

describe('stop', () => {
  async function stopDuring(
    server: TestServer,
  ): Promise<{ data: unknown; connection: string | null }> {
    const answer = server.ask('{ waits }');
    await server.waiting();
    const stopped = server.stop();
    expect(server.state().phase).toBe('draining');
    await expect(fetch(`${server.url}/health`)).rejects.toThrow('fetch failed');
    server.letGo();
    const { body, headers } = await answer;
    await stopped;
    return { data: body.data, connection: headers.get('connection') };
  }

  it('takes nothing new, lets what runs finish, and closes the store last', async () => {
    const server = await startServer();
    expect(await stopDuring(server)).toEqual({ data: { waits: 2 }, connection: 'close' });
    expect(server.state()).toEqual({ phase: 'stopped' });
    await expect(server.store.openReader()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('waits no longer than a request may take, and cuts off what is left', async () => {
    const server = await startServer({ limits: { requestTimeoutMillis: 150 } });
    const answer = server.ask('{ waits }');
    await server.waiting();
    const started = performance.now();
    await server.stop();
    expect(performance.now() - started).toBeLessThan(1_500);
    expect((await answer).status).toBe(504);
  });

  it('may be asked for any number of times', async () => {
    const server = await startServer();
    await server.ask('{ number }');
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(server.state()).toEqual({ phase: 'stopped' });
  });

  it('does not wait for connections that are idle', async () => {
    const server = await startServer();
    await server.ask('{ number }');
    const started = performance.now();
    await server.stop();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('start', () => {
  it('says what to do when the port is taken, and leaves the store open', async () => {
    const first = await startServer();
    const port = Number(new URL(first.url).port);
    await expect(startServer({ port })).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
      message: expect.stringContaining(`cannot listen on port ${port} of 127.0.0.1`),
    });
  });
});

describe('slow statements', () => {
  it('are logged by their text, with the request that made them', async () => {
    const server = await startServer({ slowStatementMillis: 0 });
    await server.ask('{ number }', { headers: { 'x-request-id': 'r-4' } });
    expect(server.logLines.find(({ msg }) => msg === 'slow statement')).toMatchObject({
      level: 'warn',
      requestId: 'r-4',
      millis: expect.any(Number),
      statement: expect.stringContaining('MATCH (r:DataRelease)'),
    });
  });
});
