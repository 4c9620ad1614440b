import { describe, expect, it } from '@jest/globals';
import { loadEngine } from '#src/store/embedded/load-engine.js';

describe('loadEngine', () => {
  it('gives the entry points of the engine that is installed', async () => {
    const engine = await loadEngine();
    expect([typeof engine.create, typeof engine.open, typeof engine.openReadOnly]).toEqual([
      'function',
      'function',
      'function',
    ]);
  });

  it('names the platform and the way out where the engine cannot be loaded', async () => {
    const cause = new Error("Cannot find module '@grafeo-db/js-linux-x64-musl'");
    const error: unknown = await loadEngine(() => Promise.reject(cause)).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', cause });
    const { message } = error as Error;
    const place = `${process.platform} ${process.arch}`;
    const wayOut = ['Debian', 'Neo4j 5', 'REFORM_GRAPH_STORE=bolt://'];
    for (const part of [place, 'glibc', ...wayOut]) expect(message).toContain(part);
  });

  it('takes a module without the engine in it for one that cannot be loaded', async () => {
    await expect(loadEngine(async () => ({}))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
