import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '#src/store/cypher.js';
import { observeStatements } from '#src/store/observe-statements.js';
import { fakeStore } from '../support/fake-store.js';

const ONE = cypher('RETURN $one AS one', { one: 1 });
const NAMES = { name: 'name_text', label: 'Name', property: 'text' };

function observed(parts: Parameters<typeof fakeStore>[0] = {}) {
  const seen: { readonly text: string; readonly millis: number }[] = [];
  const store = observeStatements(fakeStore(parts), ({ text }, millis) =>
    seen.push({ text, millis }),
  );
  return { store, seen };
}

describe('observeStatements', () => {
  it('tells of each read of the store and of its readers, with its text', async () => {
    const { store, seen } = observed();
    await store.read(ONE);
    const reader = await store.openReader();
    await reader.read(ONE);
    await reader.searchText(NAMES, '流域', 10);
    expect(seen.map(({ text }) => text)).toEqual([ONE.text, ONE.text, 'full-text name_text']);
  });

  it('measures how long a read took, in milliseconds', async () => {
    const { store, seen } = observed({ read: () => sleep(20, []) });
    await store.read(ONE);
    expect(seen[0]?.millis).toBeGreaterThanOrEqual(19);
    expect(seen[0]?.millis).toBeLessThan(2_000);
  });

  it('tells of a read that failed, and passes its error on', async () => {
    const error = new Error('broken');
    const { store, seen } = observed({ read: () => Promise.reject(error) });
    await expect(store.read(ONE)).rejects.toBe(error);
    expect(seen).toHaveLength(1);
  });

  it('hands answers, writes and closing on unchanged', async () => {
    const calls: string[] = [];
    const { store, seen } = observed({
      read: async () => [{ one: 1 }],
      changeSchema: async (text) => void calls.push(text),
      close: async () => void calls.push('closed'),
    });
    expect(await store.read(ONE)).toEqual([{ one: 1 }]);
    expect(await store.write(async () => 'written')).toBe('written');
    await store.changeSchema('CREATE INDEX');
    await store.close();
    expect(calls).toEqual(['CREATE INDEX', 'closed']);
    expect(seen).toHaveLength(1);
  });
});
