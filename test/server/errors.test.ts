import { describe, expect, it } from '@jest/globals';
import { release, SECRET, useServers } from './test-server.js';

const startServer = useServers();

describe('errors of GraphQL', () => {
  it.each([
    [
      'a syntax error',
      '{ pilot',
      {},
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found <EOF>.',
    ],
    [
      'an unknown field',
      '{ nothing }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "nothing" on type "Query".',
    ],
    [
      'a variable of a wrong type',
      'query ($of: Int!) { number(of: $of) }',
      { of: 'x' },
      'BAD_USER_INPUT',
      'Variable "$of" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
    [
      'null for an argument that is never null',
      'query ($of: Int) { number(of: $of) }',
      { of: null },
      'BAD_USER_INPUT',
      'Argument "of" of non-null type "Int!" must not be null.',
    ],
  ])('tells of %s with HTTP 400', async (_, query, variables, code, message) => {
    const server = await startServer();
    const { status, body } = await server.ask(query, { variables });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ message, extensions: { code } }]);
    expect(Object.keys(body.errors?.[0]?.extensions ?? {})).toEqual(['code']);
  });

  it('tells of 20,000 wrong values in one variable, soon and without calling it a fault of its own', async () => {
    const server = await startServer();
    const variables = { of: Array(20_000).fill('x') };
    const started = performance.now();
    const { status, body } = await server.ask('query ($of: [Order!]!) { sorts(by: $of) }', {
      variables,
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(status).toBe(400);
    expect(new Set(body.errors?.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['BAD_USER_INPUT']),
    );
    expect(server.logLines.some(({ level }) => level === 'error')).toBe(false);
  });

  it('tells of an operation that the document lacks', async () => {
    const server = await startServer();
    const { status, body } = await server.ask('query A { number }', { operationName: 'B' });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions['code']).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  it('makes no proposals where introspection is off', async () => {
    const server = await startServer({ introspection: false });
    const { body } = await server.ask('{ pilt { id } }');
    expect(body.errors?.[0]?.message).toBe('Cannot query field "pilt" on type "Query".');
    const { body: schema } = await server.ask('{ __schema { queryType { name } } }');
    expect(schema.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('errors of resolvers', () => {
  it('shows nothing of one that nobody foresaw, and logs all of it under the same request id', async () => {
    const server = await startServer();

    const { status, body } = await server.ask('{ number breaks }', {
      headers: { 'x-request-id': 'r-1' },
    });

    expect(status).toBe(200);
    expect(body.data).toEqual({ number: 1, breaks: null });
    expect(body.errors).toEqual([
      {
        message: 'Internal server error.',
        locations: [{ line: 1, column: 10 }],
        path: ['breaks'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('secret');
    const logged = server.logLines.find(({ msg }) => msg === 'a resolver failed');
    expect(logged).toMatchObject({
      level: 'error',
      requestId: 'r-1',
      path: ['breaks'],
      err: { message: SECRET, stack: expect.stringContaining('test-server') },
    });
  });

  it('shows message, code and details of one that was foreseen, and logs nothing', async () => {
    const server = await startServer();
    const { body } = await server.ask('{ refuses }');
    expect(body.errors).toMatchObject([
      { message: 'There is none.', extensions: { code: 'NOT_FOUND', wanted: 'one' } },
    ]);
    expect(server.logLines.some(({ level }) => level === 'error')).toBe(false);
  });

  it('logs no values of variables', async () => {
    const server = await startServer({ slowStatementMillis: 0 });
    await server.ask('query ($of: Int!) { number(of: $of) }', { variables: { of: 987_654 } });
    await server.ask('query ($of: Int!) { number(of: $of) }', { variables: { of: 'hunter2' } });
    expect(JSON.stringify(server.logLines)).not.toMatch(/987654|hunter2/);
  });
});

describe('the data release in a reply', () => {
  it('is that of the graph as the request saw it, and a load shows in the next request', async () => {
    const server = await startServer();
    expect((await server.ask('{ number }')).body.extensions?.['dataRelease']).toBeNull();
    await release(server.store, 1);
    const { body } = await server.ask('{ number }');
    expect(body.extensions?.['dataRelease']).toEqual({ number: 1, digest: 'digest-1' });
    await release(server.store, 2);
    const { extensions } = (await server.ask('{ breaks }')).body;
    expect(extensions).toEqual({
      cost: { requested: 1, limit: 25_000 },
      dataRelease: { number: 2, digest: 'digest-2' },
    });
  });

  it('is absent where nothing was executed', async () => {
    const server = await startServer();
    expect((await server.ask('{ nothing }')).body.extensions).toBeUndefined();
  });
});
