import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNeo4jUrl, readNeo4jLocation } from '#src/store/neo4j-location.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const URL = 'bolt://localhost:7687';
const SECRET = 's3cret-p@ssw0rd';

const makeFolder = useTemporaryFolders();

type Environment = Readonly<Record<string, string>>;

/** The message with which a location is refused. Throws when it is taken, or refused otherwise than as bad configuration. */
function refusal(text: string, environment: Environment = {}): string {
  try {
    readNeo4jLocation(text, environment);
  } catch (error) {
    expect(error).toMatchObject({ code: 'BAD_CONFIGURATION' });
    const { message, cause } = error as Error;
    expect(`${message} ${String(cause)} ${JSON.stringify(cause ?? null)}`).not.toContain(SECRET);
    return message;
  }
  throw new Error('The location was taken.');
}

/** A file that holds a text. */
function fileOf(text: string): string {
  const path = join(makeFolder(), 'secret');
  writeFileSync(path, text);
  return path;
}

describe('isNeo4jUrl', () => {
  it.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('takes %s', (scheme) => {
    expect(isNeo4jUrl(`${scheme}://host`)).toBe(true);
  });

  it.each(['http://host', 'bolt:host', 'bolt+x://host', 'NEO4J://host', ' bolt://host', 'bolt://'])(
    'tells %j by its scheme alone',
    (text) => {
      expect(isNeo4jUrl(text)).toBe(text === 'bolt://');
    },
  );
});

describe('readNeo4jLocation', () => {
  it('has defaults for everything but the server', () => {
    expect(readNeo4jLocation(URL, {})).toEqual({
      engine: 'neo4j',
      url: URL,
      database: null,
      credentials: { kind: 'none' },
      poolSize: 50,
      connectMillis: 5_000,
      acquireMillis: 10_000,
      waitMillis: 60_000,
    });
  });

  it('takes every setting', () => {
    expect(
      readNeo4jLocation('neo4j+s://db.example:7688?policy=near', {
        REFORM_GRAPH_NEO4J_USER: 'reader',
        REFORM_GRAPH_NEO4J_PASSWORD: SECRET,
        REFORM_GRAPH_NEO4J_DATABASE: 'reforms',
        REFORM_GRAPH_NEO4J_POOL_SIZE: '1',
        REFORM_GRAPH_NEO4J_CONNECT_MILLIS: '2',
        REFORM_GRAPH_NEO4J_ACQUIRE_MILLIS: '3',
        REFORM_GRAPH_NEO4J_WAIT_MILLIS: '0',
      }),
    ).toEqual({
      engine: 'neo4j',
      url: 'neo4j+s://db.example:7688?policy=near',
      database: 'reforms',
      credentials: { kind: 'password', user: 'reader', password: SECRET },
      poolSize: 1,
      connectMillis: 2,
      acquireMillis: 3,
      waitMillis: 0,
    });
  });

  it('takes the user neo4j where a password alone is given', () => {
    const { credentials } = readNeo4jLocation(URL, { REFORM_GRAPH_NEO4J_PASSWORD: SECRET });
    expect(credentials).toEqual({ kind: 'password', user: 'neo4j', password: SECRET });
  });

  it.each([
    [`${SECRET}\n`, SECRET],
    [`${SECRET}\r\n`, SECRET],
    [` ${SECRET} \n\n`, ` ${SECRET} \n`],
  ])('reads a password from a file, without its last line end: %j', (text, password) => {
    const environment = { REFORM_GRAPH_NEO4J_PASSWORD_FILE: fileOf(text) };
    expect(readNeo4jLocation(URL, environment).credentials).toMatchObject({ password });
  });

  it('takes a token, from a variable or a file, in place of user and password', () => {
    const expected = { kind: 'token', token: SECRET };
    const direct = { REFORM_GRAPH_NEO4J_TOKEN: SECRET, REFORM_GRAPH_NEO4J_USER: 'ignored' };
    expect(readNeo4jLocation(URL, direct).credentials).toEqual(expected);
    const inFile = { REFORM_GRAPH_NEO4J_TOKEN_FILE: fileOf(SECRET) };
    expect(readNeo4jLocation(URL, inFile).credentials).toEqual(expected);
  });

  it('takes an empty variable for one that is not set', () => {
    const environment = {
      REFORM_GRAPH_NEO4J_PASSWORD: '',
      REFORM_GRAPH_NEO4J_DATABASE: '',
      REFORM_GRAPH_NEO4J_POOL_SIZE: '',
    };
    expect(readNeo4jLocation(URL, environment)).toEqual(readNeo4jLocation(URL, {}));
  });

  it.each([
    `neo4j://neo4j:${SECRET}@host`,
    `bolt://${SECRET}@host:7687`,
    `bolt://host#neo4j:${SECRET}@`,
    `bolt://host?neo4j:${SECRET}@`,
  ])('refuses a user or password in the URL, without repeating it: %s', (text) => {
    expect(refusal(text)).toMatch(
      /^REFORM_GRAPH_STORE holds a user or password: .*REFORM_GRAPH_NEO4J_PASSWORD\.$/,
    );
  });

  it.each(['bolt://', 'bolt://:7687', 'bolt://host:port', 'bolt://host:99999', 'neo4j://a b'])(
    'refuses %j, which names no server, and shows how to write one',
    (text) => {
      expect(refusal(text)).toMatch(/^REFORM_GRAPH_STORE .* bolt:\/\/localhost:7687\.$/);
    },
  );

  it.each([
    ['REFORM_GRAPH_NEO4J_PASSWORD', 'REFORM_GRAPH_NEO4J_PASSWORD_FILE'],
    ['REFORM_GRAPH_NEO4J_TOKEN', 'REFORM_GRAPH_NEO4J_TOKEN_FILE'],
    ['REFORM_GRAPH_NEO4J_TOKEN', 'REFORM_GRAPH_NEO4J_PASSWORD'],
  ])('refuses %s beside %s, without repeating either', (one, other) => {
    const message = refusal(URL, { [one]: SECRET, [other]: SECRET });
    expect(message).toBe(`${one} and ${other} are both set: keep one.`);
  });

  it('refuses a file of a secret that cannot be read, and names it', () => {
    const path = join(makeFolder(), 'missing');
    expect(refusal(URL, { REFORM_GRAPH_NEO4J_PASSWORD_FILE: path })).toMatch(
      /^REFORM_GRAPH_NEO4J_PASSWORD_FILE cannot be read: .*ENOENT.*missing/,
    );
  });

  it.each([
    ['REFORM_GRAPH_NEO4J_POOL_SIZE', '0', '1 to 10000'],
    ['REFORM_GRAPH_NEO4J_POOL_SIZE', '10001', '1 to 10000'],
    ['REFORM_GRAPH_NEO4J_CONNECT_MILLIS', '-1', '1 to 2147483647'],
    ['REFORM_GRAPH_NEO4J_ACQUIRE_MILLIS', '1e3', '1 to 2147483647'],
    ['REFORM_GRAPH_NEO4J_WAIT_MILLIS', '2147483648', '0 to 2147483647'],
    ['REFORM_GRAPH_NEO4J_WAIT_MILLIS', 'soon', '0 to 2147483647'],
    ['REFORM_GRAPH_NEO4J_WAIT_MILLIS', ' 1', '0 to 2147483647'],
  ])('refuses %s=%j and says what it wants', (variable, text, range) => {
    expect(refusal(URL, { [variable]: text })).toBe(
      `${variable} must be ${range}, but got: "${text}".`,
    );
  });
});
