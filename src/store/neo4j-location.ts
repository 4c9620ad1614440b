import { readFileSync } from 'node:fs';
import { DomainError } from '../domain/errors.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How to prove to a server who asks. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'token'; readonly token: string };

/** A Neo4j server, and how to use it. */
export interface Neo4jLocation {
  readonly engine: 'neo4j';
  /** Scheme, host and port; never a user or password. */
  readonly url: string;
  /** Null: the user's own database. */
  readonly database: string | null;
  readonly credentials: Credentials;
  /** Connections open at most. */
  readonly poolSize: number;
  /** Milliseconds until a server that takes no connection counts as away. */
  readonly connectMillis: number;
  /** Milliseconds that a statement waits for a free connection, a new one included: a server may take it and say nothing. */
  readonly acquireMillis: number;
  /** Milliseconds that a start waits for a server that is not there yet. */
  readonly waitMillis: number;
}

/** What `REFORM_GRAPH_STORE` may begin with to mean Neo4j: `+s` is encrypted, `+ssc` accepts certificates that no one vouches for. */
const SCHEMES = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//;

const MOST_MILLIS = 2 ** 31 - 1;

const NUMBERS = {
  poolSize: { variable: 'REFORM_GRAPH_NEO4J_POOL_SIZE', fallback: 50, least: 1, most: 10_000 },
  connectMillis: {
    variable: 'REFORM_GRAPH_NEO4J_CONNECT_MILLIS',
    fallback: 5_000,
    least: 1,
    most: MOST_MILLIS,
  },
  acquireMillis: {
    variable: 'REFORM_GRAPH_NEO4J_ACQUIRE_MILLIS',
    fallback: 10_000,
    least: 1,
    most: MOST_MILLIS,
  },
  waitMillis: {
    variable: 'REFORM_GRAPH_NEO4J_WAIT_MILLIS',
    fallback: 60_000,
    least: 0,
    most: MOST_MILLIS,
  },
} as const;

/** The variables that a Neo4j location is made of, for `--help`. */
export const NEO4J_SETTINGS = [
  { variable: 'REFORM_GRAPH_NEO4J_USER', help: 'user of a Neo4j server (default neo4j)' },
  {
    variable: 'REFORM_GRAPH_NEO4J_PASSWORD',
    help: 'its password; or _PASSWORD_FILE, a file that holds it',
  },
  {
    variable: 'REFORM_GRAPH_NEO4J_TOKEN',
    help: 'a bearer token instead; or _TOKEN_FILE, a file that holds it',
  },
  { variable: 'REFORM_GRAPH_NEO4J_DATABASE', help: "database (default: the user's own)" },
  { variable: NUMBERS.poolSize.variable, help: 'connections at most (default 50)' },
  {
    variable: NUMBERS.connectMillis.variable,
    help: 'milliseconds until a server counts as away (default 5000)',
  },
  {
    variable: NUMBERS.acquireMillis.variable,
    help: 'milliseconds that a statement waits for a free connection (default 10000)',
  },
  {
    variable: NUMBERS.waitMillis.variable,
    help: 'milliseconds that a start waits for a server that is not there yet (default 60000)',
  },
] as const;

/** Whether a text names a Neo4j server. */
export function isNeo4jUrl(text: string): boolean {
  return SCHEMES.test(text);
}

/**
 * Reads the URL of a server and the settings beside it; secrets may be in files, of which the last line end does not count.
 * Throws DomainError BAD_CONFIGURATION, which never shows a secret.
 */
export function readNeo4jLocation(text: string, environment: Environment): Neo4jLocation {
  const number = (name: keyof typeof NUMBERS): number => readNumber(environment, NUMBERS[name]);
  return {
    engine: 'neo4j',
    url: readUrl(text),
    database: valueOf(environment, 'REFORM_GRAPH_NEO4J_DATABASE'),
    credentials: readCredentials(environment),
    poolSize: number('poolSize'),
    connectMillis: number('connectMillis'),
    acquireMillis: number('acquireMillis'),
    waitMillis: number('waitMillis'),
  };
}

function readUrl(text: string): string {
  // Wherever it stands: behind "#" or "?" it is no user to a parser of URLs, yet it would be shown with the URL.
  if (text.includes('@')) {
    throw wrong(
      'REFORM_GRAPH_STORE holds a user or password: give them as REFORM_GRAPH_NEO4J_USER and REFORM_GRAPH_NEO4J_PASSWORD.',
    );
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // Without the cause, which repeats the text.
    throw wrong('REFORM_GRAPH_STORE is no URL of a server, such as bolt://localhost:7687.');
  }
  if (url.hostname === '') {
    throw wrong('REFORM_GRAPH_STORE names no host; write such as bolt://localhost:7687.');
  }
  return text;
}

function readCredentials(environment: Environment): Credentials {
  const token = secretOf(environment, 'REFORM_GRAPH_NEO4J_TOKEN');
  const password = secretOf(environment, 'REFORM_GRAPH_NEO4J_PASSWORD');
  if (token !== null && password !== null) {
    throw wrong('REFORM_GRAPH_NEO4J_TOKEN and REFORM_GRAPH_NEO4J_PASSWORD are both set: keep one.');
  }
  if (token !== null) return { kind: 'token', token };
  if (password === null) return { kind: 'none' };
  const user = valueOf(environment, 'REFORM_GRAPH_NEO4J_USER') ?? 'neo4j';
  return { kind: 'password', user, password };
}

/** The value of a variable, or of the file that the variable with `_FILE` names. */
function secretOf(environment: Environment, variable: string): string | null {
  const direct = valueOf(environment, variable);
  const file = valueOf(environment, `${variable}_FILE`);
  if (direct !== null && file !== null) {
    throw wrong(`${variable} and ${variable}_FILE are both set: keep one.`);
  }
  if (file === null) return direct;
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw wrong(`${variable}_FILE cannot be read: ${reason}`, cause);
  }
}

function readNumber(
  environment: Environment,
  { variable, fallback, least, most }: (typeof NUMBERS)[keyof typeof NUMBERS],
): number {
  const text = valueOf(environment, variable) ?? String(fallback);
  const value = Number(text);
  if (/^\d{1,12}$/.test(text) && value >= least && value <= most) return value;
  throw wrong(`${variable} must be ${least} to ${most}, but got: "${text}".`);
}

function valueOf(environment: Environment, variable: string): string | null {
  const text = environment[variable];
  return text === undefined || text === '' ? null : text;
}

function wrong(message: string, cause?: unknown): DomainError {
  return new DomainError('BAD_CONFIGURATION', message, { cause });
}
