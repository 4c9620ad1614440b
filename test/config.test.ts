import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LIMITS, readConfig, SETTINGS } from '#src/config.js';
import { DomainError } from '#src/domain/errors.js';

function faultsOf(environment: Record<string, string>): unknown {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'BAD_CONFIGURATION')
      return error.details['faults'];
  }
  throw new Error('The configuration was taken.');
}

describe('readConfig', () => {
  it('has safe defaults', () => {
    expect(readConfig({ REFORM_GRAPH_STORE: 'memory:' })).toEqual({
      store: { engine: 'memory' },
      host: '127.0.0.1',
      port: 4000,
      publicUrl: null,
      tokensFile: null,
      sourcesFolder: null,
      environment: 'development',
      introspection: true,
      logLevel: 'info',
      slowStatementMillis: 500,
      limits: DEFAULT_LIMITS,
    });
  });

  it('takes every setting', () => {
    const config = readConfig({
      REFORM_GRAPH_STORE: 'embedded:/data/graph',
      REFORM_GRAPH_HOST: '0.0.0.0',
      REFORM_GRAPH_PORT: '0',
      REFORM_GRAPH_PUBLIC_URL: 'https://example.org/graph/',
      REFORM_GRAPH_TOKENS_FILE: '/data/tokens.csv',
      SOURCES_DIR: '/data/sources',
      REFORM_GRAPH_LOG_LEVEL: 'debug',
      REFORM_GRAPH_SLOW_MILLIS: '50',
      REFORM_GRAPH_MAX_DEPTH: '1',
      REFORM_GRAPH_MAX_ALIASES: '2',
      REFORM_GRAPH_MAX_ROOT_FIELDS: '3',
      REFORM_GRAPH_MAX_TOKENS: '4',
      REFORM_GRAPH_MAX_COST: '5',
      REFORM_GRAPH_MAX_BODY_BYTES: '6',
      REFORM_GRAPH_REQUEST_TIMEOUT_MILLIS: '7',
      REFORM_GRAPH_MAX_STREAMS: '8',
    });
    expect(config).toMatchObject({
      store: { engine: 'embedded' },
      host: '0.0.0.0',
      port: 0,
      publicUrl: 'https://example.org/graph',
      tokensFile: '/data/tokens.csv',
      sourcesFolder: '/data/sources',
      logLevel: 'debug',
      slowStatementMillis: 50,
    });
    expect(Object.values(config.limits)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each([
    [{}, true],
    [{ NODE_ENV: 'test' }, true],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', REFORM_GRAPH_INTROSPECTION: 'true' }, true],
    [{ REFORM_GRAPH_INTROSPECTION: 'false' }, false],
    [{ NODE_ENV: 'production', REFORM_GRAPH_INTROSPECTION: '' }, false],
  ])('with %p, introspection is %p', (environment, expected) => {
    expect(readConfig({ ...environment, REFORM_GRAPH_STORE: 'memory:' }).introspection).toBe(
      expected,
    );
  });

  it('names every fault at once, and what came', () => {
    expect(
      faultsOf({
        REFORM_GRAPH_STORE: 'mysql:x',
        REFORM_GRAPH_HOST: 'http://localhost',
        REFORM_GRAPH_PORT: '65536',
        REFORM_GRAPH_LOG_LEVEL: 'loud',
        REFORM_GRAPH_INTROSPECTION: 'yes',
        REFORM_GRAPH_MAX_DEPTH: '0',
        REFORM_GRAPH_MAX_COST: '1e3',
      }),
    ).toEqual([
      expect.stringMatching(/^REFORM_GRAPH_STORE is "memory:", .*, but got: "mysql:x"\.$/),
      'REFORM_GRAPH_HOST must be a host name or an address, but got: "http://localhost".',
      'REFORM_GRAPH_PORT must be 0 to 65535, but got: "65536".',
      'REFORM_GRAPH_INTROSPECTION must be one of true, false, but got: "yes".',
      'REFORM_GRAPH_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but got: "loud".',
      'REFORM_GRAPH_MAX_DEPTH must be 1 to 2147483647, but got: "0".',
      'REFORM_GRAPH_MAX_COST must be 1 to 2147483647, but got: "1e3".',
    ]);
  });

  it('documents each variable that it reads', () => {
    const read = new Set<string>();
    const environment = new Proxy({} as Record<string, string>, {
      get: (_, name) => {
        read.add(String(name));
        return name === 'REFORM_GRAPH_STORE' ? 'bolt://localhost:7687' : undefined;
      },
    });
    readConfig(environment);
    // The help of a secret names the file that may hold it; the user counts only with a password.
    for (const name of ['REFORM_GRAPH_NEO4J_PASSWORD_FILE', 'REFORM_GRAPH_NEO4J_TOKEN_FILE']) {
      expect(read.delete(name)).toBe(true);
    }
    read.add('REFORM_GRAPH_NEO4J_USER');
    expect([...read].sort()).toEqual(SETTINGS.map(({ variable }) => variable).sort());
    expect(SETTINGS.every(({ help }) => help.length > 0 && !help.includes('\n'))).toBe(true);
  });
});
