import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventSource, openEventStream, type StreamEvent } from '../support/event-stream.js';
import { ENDLESS_WORKER } from '../support/workers.js';
import { TOKEN, useInferenceServers, type InferenceServer } from './inference-server.js';

const startServer = useInferenceServers();

const SUBSCRIBE = `subscription ($id: ID!) {
  job(id: $id) { state stage done result { ... on InferenceRun { id edgeCount } } }
}`;
const INFER = `mutation ($input: InferNetworkInput!) { job: inferNetwork(input: $input) { id } }`;
const CANCEL = 'mutation ($id: ID!) { cancelJob(id: $id) { id } }';
const INPUT = {
  scope: { programs: ['program:one', 'program:two', 'program:three'] },
  stop: { maxEdges: 5 },
};

async function submit(server: InferenceServer): Promise<string> {
  const { job } = (await server.data(INFER, { input: INPUT })) as unknown as {
    readonly job: { readonly id: string };
  };
  return job.id;
}

function jobIn(event: StreamEvent | null): Readonly<Record<string, unknown>> {
  return event?.data?.data?.['job'] as Readonly<Record<string, unknown>>;
}

describe('a subscription to a job', () => {
  it('tells each change up to the result, then ends', async () => {
    const server = await startServer();
    const id = await submit(server);
    const stream = await openEventStream(server.url, SUBSCRIBE, { variables: { id } });
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('x-request-id')).toMatch(/\S/);
    const events = await stream.all();
    expect(events.map(({ event }) => event)).toEqual([
      ...events.slice(1).map(() => 'next'),
      'complete',
    ]);
    const last = jobIn(events.at(-2) ?? null);
    // The result is read as it is at that moment, not as it was when the stream began.
    expect(last).toMatchObject({
      state: 'DONE',
      result: { id: expect.stringMatching(/^run:/), edgeCount: 5 },
    });
  });

  it('is for readers too, also as a browser’s EventSource asks, and of a job that is over', async () => {
    const server = await startServer();
    const id = await submit(server);
    await server.over(id);
    const stream = await openEventSource(server.url, `subscription { job(id: "${id}") { state } }`);
    expect((await stream.all()).map(({ event, data }) => [event, data])).toEqual([
      ['next', { data: { job: { state: 'DONE' } } }],
      ['complete', null],
    ]);
  });

  it('goes on while the job does, and ends when it is cancelled', async () => {
    const server = await startServer({ workerText: ENDLESS_WORKER });
    const id = await submit(server);
    const stream = await openEventStream(server.url, SUBSCRIBE, { variables: { id } });
    let seen = jobIn(await stream.next());
    while (seen['stage'] !== 'inferring') seen = jobIn(await stream.next());
    const { done } = seen;
    expect(jobIn(await stream.next())['done']).toBeGreaterThan(done as number);
    await server.data(CANCEL, { id });
    const events = await stream.all();
    expect(jobIn(events.at(-2) ?? null)).toMatchObject({ state: 'CANCELLED', result: null });
    expect(events.at(-1)?.event).toBe('complete');
  });

  it('frees its place when the client hangs up', async () => {
    const server = await startServer({ workerText: ENDLESS_WORKER, limits: { maxStreams: 1 } });
    const id = await submit(server);
    const first = await openEventStream(server.url, SUBSCRIBE, { variables: { id } });
    await first.next();
    const second = await openEventStream(server.url, SUBSCRIBE, { variables: { id } });
    expect([second.status, await second.body()]).toEqual([
      503,
      {
        errors: [
          {
            message: expect.stringContaining('At most 1 event streams'),
            extensions: {
              code: 'TOO_COSTLY',
              exceeded: 'maxStreams',
              limit: 1,
              requestId: expect.any(String),
            },
          },
        ],
      },
    ]);
    first.hangUp();
    await sleep(700);
    const third = await openEventStream(server.url, SUBSCRIBE, { variables: { id } });
    expect(third.status).toBe(200);
    third.hangUp();
  });

  it('does not keep a server from stopping', async () => {
    const server = await startServer({ workerText: ENDLESS_WORKER });
    const id = await submit(server);
    const stream = await openEventStream(server.url, SUBSCRIBE, { variables: { id } });
    await stream.next();
    const start = performance.now();
    await server.stop();
    expect(performance.now() - start).toBeLessThan(5_000);
    await stream.all();
    expect(server.logLines.some(({ msg }) => msg === 'requests were cut off')).toBe(false);
  });

  it('is refused a token that nobody has', async () => {
    const server = await startServer();
    const headers = { authorization: `Bearer ${TOKEN}x` };
    const stream = await openEventStream(server.url, SUBSCRIBE, {
      variables: { id: 'job:x' },
      headers,
    });
    expect([stream.status, await stream.body()]).toEqual([
      401,
      {
        errors: [
          expect.objectContaining({
            extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }),
          }),
        ],
      },
    ]);
  });
});

describe('an event stream refuses in its first event', () => {
  const deep = `${'result { ... on InferredReplication { receiver { replacedBy { replacedBy { replacedBy { replacedBy { replacedBy { '}id${' }'.repeat(8)}`;
  const aliases = Array.from({ length: 51 }, (_, index) => `a${index}: state`).join(' ');

  it.each([
    ['an unknown job', SUBSCRIBE, { id: 'job:nobody' }, 'NOT_FOUND', /There is no job/],
    ['what is no id', SUBSCRIBE, { id: 'pilot:a' }, 'BAD_USER_INPUT', /An id of kind Job/],
    ['a wrong variable', SUBSCRIBE, { id: ['x', 'y'] }, 'BAD_USER_INPUT', /Variable "\$id"/],
    ['a syntax error', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    [
      'an unknown field',
      'subscription { job(id: "job:x") { nothing } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /Cannot query field "nothing"/,
    ],
    ['a query', '{ __typename }', {}, 'BAD_USER_INPUT', /Subscriptions alone/],
    [
      'a mutation',
      'mutation { cancelJob(id: "job:x") { id } }',
      {},
      'BAD_USER_INPUT',
      /Subscriptions alone/,
    ],
    [
      'two operations without a name',
      `subscription A { job(id: "job:x") { id } } subscription B { job(id: "job:x") { id } }`,
      {},
      'OPERATION_RESOLUTION_FAILURE',
      /no such operation/,
    ],
    [
      'too many aliases',
      `subscription { job(id: "job:x") { ${aliases} } }`,
      {},
      'TOO_COSTLY',
      /at most 50 aliases/,
    ],
    [
      'too deep a selection',
      `subscription { job(id: "job:x") { ${deep} } }`,
      {},
      'TOO_COSTLY',
      /at most 6 entities deep/,
    ],
  ])('%s', async (_, query, variables, code, message) => {
    const server = await startServer();
    const stream = await openEventStream(server.url, query, { variables });
    const events = await stream.all();
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]?.data?.data ?? null).toBeNull();
    expect(events[0]?.data?.errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code } },
    ]);
  });

  it('what costs too much', async () => {
    const server = await startServer({ limits: { maxCost: 2 } });
    const query = 'subscription { job(id: "job:x") { id state done } }';
    const [event] = await (await openEventStream(server.url, query)).all();
    expect(event?.data?.errors).toMatchObject([
      { extensions: { code: 'TOO_COSTLY', exceeded: 'maxCost', limit: 2, requested: 4 } },
    ]);
  });

  it('what nobody foresaw without a word, and logs it under the request id', async () => {
    const server = await startServer();
    const id = await submit(server);
    await server.over(id);
    // A job as no process of ours writes one.
    await server.store.write((transaction) =>
      transaction.run({ text: 'MATCH (j:Job {id: $id}) SET j.state = null', parameters: { id } }),
    );
    const [event] = await (
      await openEventStream(server.url, SUBSCRIBE, { variables: { id } })
    ).all();
    expect(event?.data?.errors).toEqual([
      {
        message: 'Internal server error.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ]);
    const requestId = event?.data?.errors?.[0]?.extensions['requestId'];
    expect(server.logLines).toContainEqual(
      expect.objectContaining({ level: 'error', requestId, msg: 'a resolver failed' }),
    );
  });
});

describe('/graphql/stream', () => {
  it('wants to be asked for an event stream', async () => {
    const server = await startServer();
    const response = await fetch(`${server.url}/graphql/stream?query={__typename}`);
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('takes no more than a request may hold, and JSON alone', async () => {
    const server = await startServer({ limits: { maxBodyBytes: 100 } });
    const long = await openEventStream(server.url, `subscription { ${' '.repeat(200)} }`);
    expect(long.status).toBe(413);
    const headers = { 'content-type': 'text/plain' };
    expect((await openEventStream(server.url, SUBSCRIBE, { headers })).status).toBe(415);
  });

  it('tells of a request without a query', async () => {
    const server = await startServer();
    const headers = { accept: 'text/event-stream' };
    const response = await fetch(`${server.url}/graphql/stream`, { headers });
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [expect.objectContaining({ message: 'Missing query' })] },
    ]);
  });

  it('is where /graphql sends subscriptions', async () => {
    const server = await startServer();
    const { status, body } = await server.ask('subscription { job(id: "job:x") { id } }');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message: 'Subscriptions are answered at /graphql/stream, as Server-Sent Events.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
