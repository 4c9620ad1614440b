import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { openStore } from '#src/store/open-store.js';
import { describeGraphStore } from '../contract/graph-store.contract.js';
import { startChild } from '../support/child-process.js';
import { useCompiledSources } from '../support/compile-sources.js';
import { withGraph } from '../support/graphs.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const COUNT_ROWS = cypher('MATCH (n:Row) RETURN count(n) AS rows');
const CREATE_ROW = cypher('CREATE (:Row)');

const makeFolder = useTemporaryFolders();
const sources = useCompiledSources('domain', 'store');
const create = (store: GraphStore): Promise<unknown> =>
  store.write((transaction) => transaction.run(CREATE_ROW));

describeGraphStore('EmbeddedStore in memory', () => openStore({ engine: 'memory' }));
describeGraphStore('EmbeddedStore in a folder', () =>
  openStore({ engine: 'embedded', folder: makeFolder() }),
);

describe('EmbeddedStore in a folder', () => {
  it('makes the folder and those above it', async () => {
    const folder = join(makeFolder(), 'a', 'b');
    await withGraph(folder, create);
    expect(readdirSync(folder).sort()).toEqual(['graph.commits', 'graph.grafeo']);
  });

  it('keeps what was written, and its unique keys, when it is opened again', async () => {
    const folder = makeFolder();
    const createKeyed = (store: GraphStore): Promise<unknown> =>
      store.write((transaction) =>
        transaction.run(cypher('CREATE (:Row {id: $id})', { id: 'row:a' })),
      );
    await withGraph(folder, async (store) => {
      await store.changeSchema(
        'CREATE CONSTRAINT row_id IF NOT EXISTS FOR (n:Row) REQUIRE n.id IS UNIQUE',
      );
      await createKeyed(store);
    });
    await withGraph(folder, async (store) => {
      expect(await store.read(COUNT_ROWS)).toEqual([{ rows: 1 }]);
      await expect(createKeyed(store)).rejects.toMatchObject({ code: 'CONFLICT' });
    });
  });

  it('says that its data last and where they are, and that those in memory do not last', async () => {
    const folder = makeFolder();
    const inMemory = await openStore({ engine: 'memory' });
    expect(inMemory.capabilities.durable).toBe(false);
    await inMemory.close();
    await withGraph(folder, async (store) => {
      expect(store.capabilities.durable).toBe(true);
      expect(store.describe().location).toBe(folder);
    });
  });

  it('tells that its folder cannot be made', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    await expect(
      openStore({ engine: 'embedded', folder: join(file, 'graph') }),
    ).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(join(file, 'graph')),
    });
  });

  it('tells that its folder is gone, at the next write and at the end', async () => {
    const folder = makeFolder();
    const store = await openStore({ engine: 'embedded', folder });
    await create(store);
    rmSync(folder, { recursive: true });
    const isTold = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining(folder) };
    await expect(create(store)).rejects.toMatchObject(isTold);
    expect(await store.read(COUNT_ROWS)).toEqual([{ rows: 1 }]);
    await expect(store.close()).rejects.toMatchObject(isTold);
    await expect(store.close()).resolves.toBeUndefined();
  });

  it('takes a file that is no database for damage, even in a folder named for a lock', async () => {
    const folder = join(makeFolder(), 'lock-and-block');
    mkdirSync(folder);
    writeFileSync(join(folder, 'graph.grafeo'), 'This is no database.');
    await expect(openStore({ engine: 'embedded', folder })).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringContaining('Restore a backup'),
    });
  });
});

describe('EmbeddedStore whose folder is in use', () => {
  const isRefused = (folder: string): object => ({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining(folder),
  });

  it.each([false, true])(
    'refuses a second open in this process (for reading only: %p)',
    async (readOnly) => {
      const folder = makeFolder();
      await withGraph(folder, async (store) => {
        await expect(openStore({ engine: 'embedded', folder }, { readOnly })).rejects.toMatchObject(
          isRefused(folder),
        );
        await create(store);
        expect(await store.read(COUNT_ROWS)).toEqual([{ rows: 1 }]);
      });
    },
  );

  it('refuses an open in another process, which can open it afterwards', async () => {
    const folder = makeFolder();
    const openElsewhere = async (): Promise<unknown> =>
      JSON.parse((await startChild('open-graph.mjs', [sources(), folder]).end())[0] ?? '');
    await withGraph(folder, async () => {
      expect(await openElsewhere()).toEqual(isRefused(folder));
    });
    expect(await openElsewhere()).toEqual({});
  });
});

describe('EmbeddedStore for reading only', () => {
  it('refuses a folder without a graph and makes none', async () => {
    const folder = join(makeFolder(), 'nothing');
    await expect(
      openStore({ engine: 'embedded', folder }, { readOnly: true }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining(folder),
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('reads, and refuses every write with FORBIDDEN', async () => {
    const folder = makeFolder();
    await withGraph(folder, create);
    await withGraph(
      folder,
      async (store) => {
        await expect(create(store)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(
          store.changeSchema('CREATE INDEX row_by_id IF NOT EXISTS FOR (n:Row) ON (n.id)'),
        ).rejects.toMatchObject({ code: 'FORBIDDEN' });
        expect(await store.read(COUNT_ROWS)).toEqual([{ rows: 1 }]);
      },
      { readOnly: true },
    );
  });

  it('lets several read at once, and a writer only when they are done', async () => {
    const folder = makeFolder();
    await withGraph(folder, create);
    await withGraph(
      folder,
      async () => {
        const second = await openStore({ engine: 'embedded', folder }, { readOnly: true });
        expect(await second.read(COUNT_ROWS)).toEqual([{ rows: 1 }]);
        await second.close();
        await expect(openStore({ engine: 'embedded', folder })).rejects.toMatchObject({
          code: 'STORE_UNAVAILABLE',
        });
      },
      { readOnly: true },
    );
    await withGraph(folder, create);
  });
});
