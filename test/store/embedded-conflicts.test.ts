import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '#src/store/cypher.js';
import { EmbeddedStore } from '#src/store/embedded/embedded-store.js';

const CREATE = cypher('CREATE (c:Tally {id: $id, count: 0})', { id: 'tally:a' });
const INCREMENT = cypher('MATCH (c:Tally) SET c.count = c.count + 1');
const READ = cypher('MATCH (c:Tally) RETURN c.count AS count');

/** The adapter itself, without the queue that `open-store` puts before it, so that its writers can meet. */
describe('EmbeddedStore without a queue', () => {
  let store: EmbeddedStore;
  beforeEach(async () => {
    store = await EmbeddedStore.inMemory();
    await store.write((transaction) => transaction.run(CREATE));
  });
  afterEach(() => store.close());

  /** Increments, and then holds its transaction open until `release` is called. */
  async function holdIncrement(): Promise<{ release: () => Promise<unknown> }> {
    let letGo: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let hasBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const write = store.write(async (transaction) => {
      await transaction.run(INCREMENT);
      hasBegun();
      await released;
    });
    await begun;
    return {
      release: () => {
        letGo();
        return write;
      },
    };
  }

  it('tries a write again that met another, until the other is done', async () => {
    const first = await holdIncrement();
    let attempts = 0;
    const second = store.write((transaction) => {
      attempts += 1;
      return transaction.run(INCREMENT);
    });
    await sleep(5);
    await first.release();
    await second;
    expect(attempts).toBeGreaterThan(1);
    expect(await store.read(READ)).toEqual([{ count: 2 }]);
  });

  it('gives a write up with CONFLICT after five more tries, and leaves nothing of it', async () => {
    const first = await holdIncrement();
    let attempts = 0;
    const second = store.write((transaction) => {
      attempts += 1;
      return transaction.run(INCREMENT);
    });
    await expect(second).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(attempts).toBe(6);
    await first.release();
    expect(await store.read(READ)).toEqual([{ count: 1 }]);
  });

  it('does not try a write again that broke a unique key', async () => {
    await store.changeSchema(
      'CREATE CONSTRAINT tally_id IF NOT EXISTS FOR (c:Tally) REQUIRE c.id IS UNIQUE',
    );
    let attempts = 0;
    const second = store.write((transaction) => {
      attempts += 1;
      return transaction.run(CREATE);
    });
    await expect(second).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(attempts).toBe(1);
  });

  it('lets writers pass once a reader that wrote is closed', async () => {
    const reader = await store.openReader();
    await reader.read(INCREMENT);
    const write = store.write((transaction) => transaction.run(INCREMENT));
    await sleep(5);
    await reader.close();
    await write;
    expect(await store.read(READ)).toEqual([{ count: 1 }]);
  });
});
