import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type AuthToken, type Driver } from 'neo4j-driver';
import { DomainError } from '../../domain/errors.js';
import type { Credentials, Neo4jLocation } from '../neo4j-location.js';
import type { OpenOptions } from '../store-location.js';
import { isNotThereYet, refuseOldServer, toConnectError } from './connect-errors.js';

/** Milliseconds between two tries; each is twice the one before. */
const FIRST_PAUSE_MILLIS = 250;
const LONGEST_PAUSE_MILLIS = 4_000;

/** Milliseconds that the driver goes on trying a write whose failure may pass. */
const WRITE_RETRY_MILLIS = 15_000;

const ASK_VERSION = `
  CALL dbms.components() YIELD name, versions, edition
  WHERE name = 'Neo4j Kernel'
  RETURN versions[0] AS version, edition
`;

type Waiting = Pick<OpenOptions, 'onWaiting' | 'stop'>;

export interface Connection {
  readonly driver: Driver;
  readonly version: string;
  readonly edition: string;
}

/**
 * A driver whose server answered, with the right user, database and version. A server that is away is waited for, with growing
 * pauses, as long as the location says; `onWaiting` is told what for. Everything else fails at once. Throws STORE_UNAVAILABLE, saying what to do.
 */
export async function connect(location: Neo4jLocation, waiting: Waiting = {}): Promise<Connection> {
  const driver = createDriver(location);
  try {
    const answer = await askUntilThere(driver, location, waiting);
    refuseOldServer(answer.version, location.url);
    return { driver, ...answer };
  } catch (error) {
    await driver.close();
    throw toConnectError(error, location);
  }
}

function createDriver(location: Neo4jLocation): Driver {
  try {
    return neo4j.driver(location.url, toAuthToken(location.credentials), {
      maxConnectionPoolSize: location.poolSize,
      connectionTimeout: location.connectMillis,
      connectionAcquisitionTimeout: location.acquireMillis,
      maxTransactionRetryTime: WRITE_RETRY_MILLIS,
      userAgent: 'reform-graph',
      telemetryDisabled: true,
    });
  } catch (error) {
    throw toConnectError(error, location);
  }
}

function toAuthToken(credentials: Credentials): AuthToken | undefined {
  switch (credentials.kind) {
    case 'none':
      return undefined;
    case 'password':
      return neo4j.auth.basic(credentials.user, credentials.password);
    case 'token':
      return neo4j.auth.bearer(credentials.token);
  }
}

async function askUntilThere(
  driver: Driver,
  location: Neo4jLocation,
  { onWaiting, stop }: Waiting,
): Promise<Omit<Connection, 'driver'>> {
  const end = performance.now() + location.waitMillis;
  for (let pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
    try {
      return await askVersion(driver, location);
    } catch (error) {
      const left = end - performance.now();
      if (!isNotThereYet(error) || left <= 0) throw error;
      onWaiting?.(
        `Waiting for Neo4j at ${location.url}, which does not answer; ${Math.ceil(left / 1000)} s left.`,
      );
      await pauseFor(Math.min(pause, left), stop);
    }
  }
}

async function pauseFor(millis: number, stop: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(millis, undefined, stop === undefined ? {} : { signal: stop });
  } catch {
    throw new DomainError('CANCELLED', 'Stopped while waiting for Neo4j.');
  }
}

async function askVersion(
  driver: Driver,
  { database }: Neo4jLocation,
): Promise<Omit<Connection, 'driver'>> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(database === null ? {} : { database }),
  });
  try {
    const { records } = await session.run<{ version: string; edition: string }>(ASK_VERSION);
    const answer = records[0]?.toObject();
    return { version: answer?.version ?? '0', edition: answer?.edition ?? 'unknown' };
  } finally {
    await session.close();
  }
}
