import { describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { release, useServers, type AnswerBody } from './test-server.js';

const startServer = useServers();
const JSON_TYPE = { 'content-type': 'application/json' };

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as AnswerBody;
  return errors?.[0]?.extensions['code'];
}

describe('POST /graphql', () => {
  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a type that only begins like JSON', 'application/json-seq'],
  ])('refuses %s with 415', async (_, type) => {
    const { url } = await startServer();
    const body = JSON.stringify({ query: '{ number }' });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(415);
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['no JSON', '{"query": '],
    ['nothing', ''],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('refuses %s with 400', async (_, body) => {
    const { url } = await startServer();
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
  });

  it('refuses a compressed body with 415', async () => {
    const { url } = await startServer();
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: 'x' });
    expect(response.status).toBe(415);
  });

  it.each([
    ['a list of operations', '[{"query":"{ number }"}]'],
    ['JSON without a query', '{"a":1}'],
    ['a value that is no object', '1'],
  ])('refuses %s with 400', async (_, body) => {
    const { url } = await startServer();
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  it('refuses 2 MB whose length nobody announced, and still answers', async () => {
    const { url } = await startServer();
    const chunk = new Uint8Array(65_536).fill(0x20);
    let left = 32;
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    const init = { method: 'POST', headers: JSON_TYPE, body, duplex: 'half' };
    const response = await fetch(`${url}/graphql`, init as RequestInit);
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('TOO_COSTLY');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});

describe('GET /graphql', () => {
  const QUERY = `?query=${encodeURIComponent('query ($of: Int!) { number(of: $of) }')}&variables=${encodeURIComponent('{"of":7}')}`;

  it('is refused without a header that no other site can send', async () => {
    const { url } = await startServer();
    const response = await fetch(`${url}/graphql${QUERY}`);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as AnswerBody;
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Cross-Site Request Forgery'),
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('answers with such a header', async () => {
    const { url } = await startServer();
    const response = await fetch(`${url}/graphql${QUERY}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toMatchObject({ data: { number: 7 } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('shows no page of another server to a browser', async () => {
    const { url } = await startServer();
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<');
  });
});

describe('other requests', () => {
  it('are refused in JSON where there is nothing', async () => {
    const { url } = await startServer();
    const response = await fetch(`${url}/nothing?x=1`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'There is nothing at "/nothing".', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('are refused with the methods that there are', async () => {
    const { url } = await startServer();
    const response = await fetch(`${url}/graphql`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
  });
});

describe('the request id', () => {
  it.each(['abc-1', 'a:b.c_D', '0f8fad5b-d9cb-469f-a165-70867728950e'])(
    'is the sane one of the client: %s',
    async (id) => {
      const server = await startServer();
      const { headers } = await server.ask('{ number }', { headers: { 'x-request-id': id } });
      expect(headers.get('x-request-id')).toBe(id);
    },
  );

  it.each([' ', 'a b', '"quoted"', 'x'.repeat(101), '../a'])(
    'is made where the client sent %p',
    async (id) => {
      const server = await startServer();
      const { headers } = await server.ask('{ number }', { headers: { 'x-request-id': id } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('stands on the line of the log that each request gets', async () => {
    const server = await startServer();
    await fetch(`${server.url}/nothing`, { headers: { 'x-request-id': 'r-2' } });
    await server.stop();
    expect(server.logLines.filter(({ requestId }) => requestId === 'r-2')).toMatchObject([
      {
        level: 'info',
        msg: 'request',
        method: 'GET',
        path: '/nothing',
        status: 404,
        millis: expect.any(Number),
      },
    ]);
  });
});

describe('probes', () => {
  it('tell that the process lives, even without a graph', async () => {
    const server = await startServer();
    await server.store.close();
    const response = await fetch(`${server.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'alive' });
  });

  it('tell that it is ready once there is a data release', async () => {
    const server = await startServer();
    const before = await fetch(`${server.url}/ready`);
    expect(before.status).toBe(503);
    expect(await codeOf(before)).toBe('NOT_FOUND');
    await release(server.store, 3);
    const after = await fetch(`${server.url}/ready`);
    expect(after.status).toBe(200);
    expect(await after.json()).toEqual({
      status: 'ready',
      dataRelease: { number: 3, digest: 'digest-3' },
    });
    expect((await fetch(`${server.url}/ready`, { method: 'HEAD' })).status).toBe(200);
  });

  it('tell that it is not ready when the graph does not answer', async () => {
    const server = await startServer();
    await server.store.close();
    const response = await fetch(`${server.url}/ready`);
    expect(response.status).toBe(503);
    expect(await codeOf(response)).toBe('STORE_UNAVAILABLE');
  });
});

describe('broken HTTP', () => {
  it('does not end the server', async () => {
    const server = await startServer();
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.end('GET /\u0000 nonsense\r\n\r\n');
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });
});
