import { afterEach, describe, expect, it } from '@jest/globals';
import { readNeo4jLocation, type Neo4jLocation } from '#src/store/neo4j-location.js';
import { openStore } from '#src/store/open-store.js';
import type { OpenOptions } from '#src/store/store-location.js';
import {
  startDumbServer,
  startOldServer,
  startSilentServer,
  type FakeBolt,
} from '../support/fake-bolt.js';

const PASSWORD = 's3cret-p4ssword';
const NOTHING_IN_COMMON = Buffer.from([0, 0, 0, 0]);
const HTTP = Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n');

/** No Neo4j is needed here: what answers is no server that can be used, or nothing. */
describe('opening a Neo4j that cannot be used', () => {
  let server: FakeBolt | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  /** The URL of a port that nothing listens on. */
  async function deadUrl(): Promise<string> {
    const { url, close } = await startDumbServer(NOTHING_IN_COMMON);
    await close();
    return url;
  }

  it('refuses a server of version 4, and says which it wants', async () => {
    server = await startOldServer('4.4.30');
    const { code, message } = await refusal(server.url);
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(message).toBe(
      `The server at ${server.url} is version 4.4.30; Neo4j 5.23 or later is needed (5.26 LTS is tested).`,
    );
  });

  it.each(['5.22.0', '4.4', '0', 'unknown'])('refuses version %s', async (version) => {
    server = await startOldServer(version);
    expect((await refusal(server.url)).message).toContain(`is version ${version};`);
  });

  it.each(['5.23.0', '5.26.30', '6.0.1', '2026.01.2'])('takes version %s', async (version) => {
    server = await startOldServer(version);
    const store = await openStore(locationOf(server.url));
    expect(store.describe()).toEqual({
      engine: 'Neo4j',
      version: `${version} community`,
      location: server.url,
    });
    await store.close();
  });

  it.each([
    ['a server that has no version of Bolt in common', NOTHING_IN_COMMON],
    ['the HTTP port of a server', HTTP],
  ])('refuses %s at once', async (_, answer) => {
    server = await startDumbServer(answer);
    const { code, message } = await refusal(server.url, { waitMillis: 60_000 });
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(message).toContain(`The server at ${server.url} speaks no Bolt that this program knows`);
    expect(message).toContain('5.23');
  });

  it('waits for a dead port, tells so each time with the seconds left, and then says what to look at', async () => {
    const url = await deadUrl();
    const told: string[] = [];
    const start = performance.now();
    const { code, message } = await refusal(
      url,
      { waitMillis: 1_500 },
      { onWaiting: (line) => told.push(line) },
    );
    expect(performance.now() - start).toBeGreaterThanOrEqual(1_500);
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(message).toMatch(
      /cannot be reached: .* Is it running, and is REFORM_GRAPH_STORE right\?$/,
    );
    expect(message).toContain(url);
    expect(told[0]).toBe(`Waiting for Neo4j at ${url}, which does not answer; 2 s left.`);
    // Pauses of 250, 500 and 750 ms: the time would allow six without growth.
    expect(told).toHaveLength(3);
  });

  it('does not wait when no time is given for it', async () => {
    const told: string[] = [];
    const url = await deadUrl();
    await refusal(url, { waitMillis: 0 }, { onWaiting: (line) => told.push(line) });
    expect(told).toEqual([]);
  });

  it('stops waiting when it is told to', async () => {
    const stop = new AbortController();
    const { code, message } = await refusal(
      await deadUrl(),
      { waitMillis: 60_000 },
      { onWaiting: () => stop.abort(), stop: stop.signal },
    );
    expect({ code, message }).toEqual({
      code: 'CANCELLED',
      message: 'Stopped while waiting for Neo4j.',
    });
  });

  it.each([
    ['drops every connection', () => startDumbServer(Buffer.alloc(0))],
    ['takes connections and says nothing', startSilentServer],
  ])('waits for a server that %s, as for one that is away', async (_, start) => {
    server = await start();
    const told: string[] = [];
    const { code, message } = await refusal(
      server.url,
      { connectMillis: 300, acquireMillis: 900, waitMillis: 1_000 },
      { onWaiting: (line) => told.push(line) },
    );
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(message).toContain(`Neo4j at ${server.url} cannot be reached: `);
    expect(told.length).toBeGreaterThan(0);
  });
});

interface Refusal {
  readonly code: unknown;
  readonly message: string;
}

function locationOf(url: string, parts: Partial<Neo4jLocation> = {}): Neo4jLocation {
  const environment = {
    REFORM_GRAPH_NEO4J_PASSWORD: PASSWORD,
    REFORM_GRAPH_NEO4J_WAIT_MILLIS: '0',
  };
  return { ...readNeo4jLocation(url, environment), ...parts };
}

/** Why a store cannot be opened; never with the password. */
async function refusal(
  url: string,
  parts: Partial<Neo4jLocation> = {},
  options: OpenOptions = {},
): Promise<Refusal> {
  try {
    const store = await openStore(locationOf(url, parts), options);
    await store.close();
  } catch (error) {
    const { code, message } = error as Refusal;
    expect(message).not.toContain(PASSWORD);
    return { code, message };
  }
  throw new Error('The store was opened.');
}
