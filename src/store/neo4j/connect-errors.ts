import { DomainError } from '../../domain/errors.js';
import type { Neo4jLocation } from '../neo4j-location.js';
import { isAway, isPoolExhausted, partsOf } from './neo4j-errors.js';

/** The oldest server whose Cypher has `CALL (x) { ... }`, in which the lists of many owners are asked for. */
export const OLDEST_SERVER = '5.23';

const REFUSED_USER = /^Neo\.ClientError\.Security\.(?!Forbidden)/;
const NO_DATABASE = /^Neo\.ClientError\.Database\.DatabaseNotFound$/;
const OTHER_PROTOCOL =
  /(?:handshake|protocol version|Server responded HTTP|unsupported bolt|does not support)/i;

/** Why a server cannot be used, saying what to do. */
export function toConnectError(cause: unknown, { url, database }: Neo4jLocation): DomainError {
  if (cause instanceof DomainError) return cause;
  const { code, message } = partsOf(cause);
  if (REFUSED_USER.test(code)) {
    return new DomainError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${url} refuses the user and password. Set REFORM_GRAPH_NEO4J_USER and REFORM_GRAPH_NEO4J_PASSWORD (or _PASSWORD_FILE).`,
      { cause },
    );
  }
  if (NO_DATABASE.test(code)) {
    return new DomainError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${url} has no database "${database ?? ''}". Set REFORM_GRAPH_NEO4J_DATABASE, or leave it out for the user's own.`,
      { cause },
    );
  }
  if (OTHER_PROTOCOL.test(message)) return tooOld(url, 'speaks no Bolt that this program knows');
  if (isNotThereYet(cause)) {
    const reason = isPoolExhausted(cause)
      ? 'It takes connections, but says nothing.'
      : firstLine(message);
    return new DomainError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${url} cannot be reached: ${reason} Is it running, and is REFORM_GRAPH_STORE right?`,
      { cause },
    );
  }
  return new DomainError(
    'STORE_UNAVAILABLE',
    `Neo4j at ${url} cannot be used: ${firstLine(message)}`,
    { cause },
  );
}

/** Whether waiting for a server may help. Before the first answer no connection is in use: one that does not come is of a server that is silent. */
export function isNotThereYet(error: unknown): boolean {
  return isAway(error) || isPoolExhausted(error);
}

/** Refuses a server whose Cypher lacks what the queries need. */
export function refuseOldServer(version: string, url: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_SERVER.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw tooOld(url, `is version ${version}`);
}

function tooOld(url: string, what: string): DomainError {
  return new DomainError(
    'STORE_UNAVAILABLE',
    `The server at ${url} ${what}; Neo4j ${OLDEST_SERVER} or later is needed (5.26 LTS is tested).`,
  );
}

function firstLine(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
