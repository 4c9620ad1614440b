import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '#src/store/cypher.js';
import { queueWrites } from '#src/store/queue-writes.js';
import { fakeStore } from '../support/fake-store.js';

/** Work that notes when it begins and ends, and takes some time in between. */
function noting(log: string[], name: string, millis: number): () => Promise<string> {
  return async () => {
    log.push(`${name} begins`);
    await sleep(millis);
    log.push(`${name} ends`);
    return name;
  };
}

describe('queueWrites', () => {
  it('runs writes and schema changes one after another, in the order asked', async () => {
    const log: string[] = [];
    const store = queueWrites(
      fakeStore({ changeSchema: async () => void (await noting(log, 'schema', 1)()) }),
    );
    const results = await Promise.all([
      store.write(noting(log, 'slow', 15)),
      store.changeSchema('CREATE INDEX'),
      store.write(noting(log, 'fast', 0)),
    ]);
    expect(results).toEqual(['slow', undefined, 'fast']);
    expect(log).toEqual([
      'slow begins',
      'slow ends',
      'schema begins',
      'schema ends',
      'fast begins',
      'fast ends',
    ]);
  });

  it('goes on after a write or a schema change that failed, each telling its own caller', async () => {
    const store = queueWrites(
      fakeStore({ changeSchema: () => Promise.reject(new Error('no schema')) }),
    );
    const outcomes = await Promise.allSettled([
      store.write(() => Promise.reject(new Error('no write'))),
      store.changeSchema('CREATE INDEX'),
      store.write(async () => 'written'),
    ]);
    expect(outcomes).toEqual([
      { status: 'rejected', reason: new Error('no write') },
      { status: 'rejected', reason: new Error('no schema') },
      { status: 'fulfilled', value: 'written' },
    ]);
  });

  it('lets reads pass a write that is under way', async () => {
    const log: string[] = [];
    const store = queueWrites(fakeStore());
    const write = store.write(noting(log, 'write', 15));
    await store.read(cypher('RETURN 1 AS one'));
    await (await store.openReader()).close();
    expect(log).not.toContain('write ends');
    await write;
  });

  it('closes only after the writes that were asked for before', async () => {
    const log: string[] = [];
    const close = async (): Promise<void> => void log.push('closed');
    const store = queueWrites(fakeStore({ close }));
    const writes = [store.write(noting(log, 'first', 5)), store.write(noting(log, 'second', 5))];
    await store.close();
    expect(log.at(-1)).toBe('closed');
    expect(log).toContain('second ends');
    await Promise.all(writes);
  });

  it('hands the options of a write and the options of a read on', async () => {
    const seen: unknown[] = [];
    const store = queueWrites(
      fakeStore({
        write: (work, options) => {
          seen.push(options);
          return work({ run: async () => [] });
        },
        read: async (statement, options) => {
          seen.push(statement, options);
          return [];
        },
      }),
    );
    const statement = cypher('RETURN 1 AS one');
    await store.write(async () => undefined, { timeoutMillis: 7 });
    await store.read(statement, { maxRows: 3 });
    expect(seen).toEqual([{ timeoutMillis: 7 }, statement, { maxRows: 3 }]);
  });
});
