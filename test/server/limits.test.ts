import { describe, expect, it } from '@jest/globals';
import { useServers, type Answer } from './test-server.js';

const startServer = useServers();

function refusal({ status, body }: Answer): object {
  return { status, message: body.errors?.[0]?.message, ...body.errors?.[0]?.extensions };
}

function aliases(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ');
}

/** A document of exactly so many tokens: two braces and names. */
function tokens(count: number): string {
  return `{ ${'number '.repeat(count - 2)}}`;
}

describe('limits over HTTP, the query at the limit and just over it', () => {
  it('holds for entities below each other', async () => {
    const server = await startServer();
    const nested = (depth: number): string =>
      `${'{ pilot '.repeat(depth)}{ id }${'}'.repeat(depth)}`;

    expect((await server.ask(nested(6))).body.errors).toBeUndefined();
    expect(refusal(await server.ask(nested(7)))).toEqual({
      status: 400,
      code: 'TOO_COSTLY',
      exceeded: 'maxDepth',
      limit: 6,
      requested: 7,
      message:
        'A query is at most 6 entities deep, but got 7: pilot > pilot > pilot > pilot > pilot > pilot > pilot.',
    });
  });

  it('holds for aliases, 1,000 of them too', async () => {
    const server = await startServer();
    expect((await server.ask(`{ pilot { ${aliases(50)} } }`)).body.errors).toBeUndefined();
    expect(refusal(await server.ask(`{ pilot { ${aliases(51)} } }`))).toMatchObject({
      status: 400,
      requested: 51,
    });
    expect(refusal(await server.ask(`{ pilot { ${aliases(1_000)} } }`))).toEqual({
      status: 400,
      code: 'TOO_COSTLY',
      exceeded: 'maxAliases',
      limit: 50,
      requested: 1_000,
      message: 'A document has at most 50 aliases, but got 1000.',
    });
  });

  it('holds for fields at the root', async () => {
    const server = await startServer();
    expect((await server.ask(`{ ${'number '.repeat(20)} }`)).body.errors).toBeUndefined();
    expect(refusal(await server.ask(`{ ${'number '.repeat(21)} }`))).toMatchObject({
      status: 400,
      code: 'TOO_COSTLY',
      exceeded: 'maxRootFields',
      limit: 20,
      requested: 21,
    });
  });

  it('holds for cost, which every reply tells', async () => {
    const server = await startServer({ limits: { maxCost: 101 } });
    const page = (size: number): string => `{ copies(first: ${size}) { totalCount } }`;

    const taken = await server.ask(page(100));
    expect(taken.body).toMatchObject({
      data: { copies: { totalCount: 1 } },
      extensions: { cost: { requested: 101, limit: 101 } },
    });
    const refused = await server.ask(page(101));
    expect(refusal(refused)).toEqual({
      status: 400,
      code: 'TOO_COSTLY',
      exceeded: 'maxCost',
      limit: 101,
      requested: 102,
      message:
        'A query costs at most 101, but this one costs 102. Ask for smaller pages, or for less of each item.',
    });
    expect(refused.body.extensions).toEqual({ cost: { requested: 102, limit: 101 } });
  });

  it('holds for words and signs of a document', async () => {
    const server = await startServer({ limits: { maxTokens: 30, maxRootFields: 100 } });
    expect((await server.ask(tokens(30))).body.errors).toBeUndefined();
    expect(refusal(await server.ask(tokens(31)))).toEqual({
      status: 400,
      code: 'GRAPHQL_PARSE_FAILED',
      message: 'Syntax Error: Document contains more that 30 tokens. Parsing aborted.',
    });
  });

  it('holds for bytes of a body', async () => {
    const shell = JSON.stringify({ query: '{ number }', note: '' }).length;
    const server = await startServer({ limits: { maxBodyBytes: 1_000 } });
    const post = async (bytes: number): Promise<Response> => {
      const body = JSON.stringify({ query: '{ number }', note: 'x'.repeat(bytes - shell) });
      const headers = { 'content-type': 'application/json' };
      return fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    };

    expect((await post(1_000)).status).toBe(200);
    const refused = await post(1_001);
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: 'A request has at most 1000 bytes, but got 1001 or more.',
          extensions: {
            code: 'TOO_COSTLY',
            exceeded: 'maxBodyBytes',
            limit: 1_000,
            requested: 1_001,
          },
        },
      ],
    });
  });

  it('refuses recursive introspection, but not what tools ask', async () => {
    const server = await startServer();
    const list =
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
    expect(refusal(await server.ask(list))).toMatchObject({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const { getIntrospectionQuery } = await import('graphql');
    expect((await server.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
  });

  it('opens no reader for what is refused', async () => {
    const server = await startServer();
    await server.ask(`{ pilot { ${aliases(51)} } }`);
    expect(server.openReaders()).toBe(0);
  });
});
