import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/domain/errors.js';
import { unfinishedBulkLoad } from '#src/ingest/bulk/bulk-load-state.js';
import { loadInBulk } from '#src/ingest/bulk/load-in-bulk.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { seedsAreCurrent } from '#src/ingest/seeds.js';
import { loadedSmall, stoppedAfter, withMemory } from '../../support/bulk-loading.js';
import {
  edited,
  manifestText,
  useLoading,
  writeDataSet,
  type DataSetText,
} from '../../support/data-sets.js';
import { writeManyDomains } from '../../support/many-domains.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';
import { MORE_PILOTS, TOWNS } from '../../support/towns.js';
import { differences, SAME, wholeGraph } from '../../support/whole-graph.js';

const TEST_MILLIS = 120_000;
const makeFolder = useTemporaryFolders();
const { store } = useLoading();

function write(name: string, files: DataSetText): string {
  return writeDataSet(makeFolder(), name, files);
}

/** Yichang's pilot is gone, and with it what it took up; Wuhan's has another name. The other city's code is another. */
const OTHER_TOWNS: DataSetText = {
  ...TOWNS,
  'pilots.csv': edited(TOWNS['pilots.csv'].split('\n').slice(0, 2).join('\n'), '武汉', '江城'),
  'region-versions.csv': edited(TOWNS['region-versions.csv'], '420500', '420501'),
  'replications.csv': '',
};

/** Steps after which a load of the towns can be stopped: more than it has. */
const MANY = 30;

describe('a bulk load that was interrupted', () => {
  it(
    'goes on where it was, wherever that is, and ends in the same graph with the same counts',
    async () => {
      const [before, after] = [write('towns', OTHER_TOWNS), write('towns', TOWNS)];
      const expected = await loadedSmall([after]);
      const whole = await withMemory(async (graph) => {
        await loadDataSets(graph, [before]);
        return loadDataSets(graph, [after]);
      });
      let interruptions = 0;
      for (let steps = 1; steps < MANY; steps += 1) {
        await withMemory(async (graph) => {
          await loadDataSets(graph, [before]);
          if (!(await stoppedAfter(steps, graph, [after]))) return;
          interruptions += 1;
          const report = await loadInBulk(graph, [after]);
          expect(report).toMatchObject({ ok: true, dataSets: whole.ok && whole.dataSets });
          expect(differences(await wholeGraph(graph), expected)).toEqual(SAME);
        });
      }
      expect(interruptions).toBeGreaterThan(12);
    },
    TEST_MILLIS,
  );

  it(
    'begins anew with other files, even with those that the graph had before',
    async () => {
      const [before, after] = [write('towns', TOWNS), write('towns', OTHER_TOWNS)];
      const expected = await loadedSmall([before]);
      let interruptions = 0;
      for (let steps = 1; steps < MANY; steps += 1) {
        await withMemory(async (graph) => {
          await loadDataSets(graph, [before]);
          if (!(await stoppedAfter(steps, graph, [after]))) return;
          interruptions += 1;
          expect(await loadInBulk(graph, [before])).toMatchObject({ ok: true });
          expect(differences(await wholeGraph(graph), expected)).toEqual(SAME);
        });
      }
      expect(interruptions).toBeGreaterThan(12);
    },
    TEST_MILLIS,
  );

  it(
    'reads on behind the rows that are written',
    async () => {
      const folders = [writeManyDomains(makeFolder(), { count: 4_100, name: '领域' })];
      // Two of three batches of nodes.
      expect(await stoppedAfter(2, store(), folders)).toBe(true);
      expect(await unfinishedBulkLoad(store())).toMatchObject({
        phase: 'writing nodes',
        position: { table: 0, row: 4_000 },
      });
      const told: (readonly [string, number])[] = [];
      await loadInBulk(store(), folders, { onProgress: (stage, done) => told.push([stage, done]) });
      expect(told[0]).toEqual(['writing nodes', 4_100]);
      expect(differences(await wholeGraph(store()), await loadedSmall(folders))).toEqual(SAME);
    },
    TEST_MILLIS,
  );
});

describe('while a bulk load is unfinished', () => {
  it('a small load of the same data set is refused, saying how to go on', async () => {
    const towns = write('towns', TOWNS);
    await stoppedAfter(3, store(), [towns]);
    const before = await wholeGraph(store());
    await expect(loadDataSets(store(), [towns])).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(
        /^The bulk load of dataset:towns is unfinished \(writing nodes, \d+ %\)\. Go on with: reform-graph load --bulk FOLDER\/towns$/,
      ),
    });
    expect(differences(await wholeGraph(store()), before)).toEqual(SAME);
  });

  it('another data set can be loaded', async () => {
    await loadDataSets(store(), [write('towns', TOWNS)]);
    const other = {
      'dataset.yml': manifestText('other'),
      'domains.csv': 'id,notation,name,name_en\ndomain:x,X,某,Some\n',
    };
    await stoppedAfter(1, store(), [write('more', MORE_PILOTS)]);
    expect(await loadDataSets(store(), [write('other', other)])).toMatchObject({ ok: true });
  });

  it('a bulk load that would leave a data set half loaded is refused', async () => {
    const [towns, more] = [write('towns', TOWNS), write('more', MORE_PILOTS)];
    await stoppedAfter(3, store(), [towns, more]);
    await expect(loadInBulk(store(), [towns])).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('FOLDER/towns FOLDER/more'),
    });
  });

  it('the files of before do not pass for loaded', async () => {
    const [before, after] = [write('towns', TOWNS), write('towns', OTHER_TOWNS)];
    await loadDataSets(store(), [before]);
    expect(await seedsAreCurrent(store(), [before])).toBe(true);
    await stoppedAfter(1, store(), [after]);
    expect(await seedsAreCurrent(store(), [before])).toBe(false);
  });

  it('a process that another has taken the load over from is refused', async () => {
    const towns = write('towns', TOWNS);
    let told = 0;
    const first = loadInBulk(
      {
        read: (...given) => store().read(...given),
        write: async (...given) => {
          told += 1;
          // Behind the beginning and two batches, another process loads the same from end to end.
          if (told === 4) await loadInBulk(store(), [towns]);
          return store().write(...given);
        },
      },
      [towns],
    );
    await expect(first).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('taken this bulk load over'),
    });
    expect(differences(await wholeGraph(store()), await loadedSmall([towns]))).toEqual(SAME);
  });
});

describe('a store that does not answer', () => {
  const away = new DomainError('STORE_UNAVAILABLE', 'The server is away.');

  it('is waited for, and a batch whose answer was lost is not written twice', async () => {
    const towns = write('towns', TOWNS);
    const waits: number[] = [];
    let writes = 0;
    const report = await loadInBulk(
      {
        read: (...given) => store().read(...given),
        write: async (...given) => {
          writes += 1;
          const result = await store().write(...given);
          // The commit of every third write is acknowledged to nobody; the last one is among them.
          if (writes % 3 === 0) throw away;
          return result;
        },
      },
      [towns],
      { onWait: (_, millis) => waits.push(millis), patienceMillis: 100 },
    );
    expect(report).toMatchObject({ ok: true, dataSets: [{ added: 32 }], release: { number: 1 } });
    expect(waits.length).toBeGreaterThan(5);
    expect(differences(await wholeGraph(store()), await loadedSmall([towns]))).toEqual(SAME);
  });

  it('is given up after the patience, with the error of the store', async () => {
    const towns = write('towns', TOWNS);
    const waits: number[] = [];
    const load = loadInBulk(
      { read: () => Promise.reject(away), write: () => Promise.reject(away) },
      [towns],
      { onWait: (_, millis) => waits.push(millis), patienceMillis: 50 },
    );
    await expect(load).rejects.toBe(away);
    expect(waits).toEqual([50]);
  });

  it('is waited for no longer when the load is to stop', async () => {
    const towns = write('towns', TOWNS);
    const controller = new AbortController();
    const load = loadInBulk(
      { read: () => Promise.reject(away), write: () => Promise.reject(away) },
      [towns],
      { onWait: () => controller.abort(), stop: controller.signal },
    );
    await expect(load).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('files that change while they are loaded', () => {
  it('are told as a conflict, and loaded anew by the next load', async () => {
    const parent = makeFolder();
    const towns = writeDataSet(parent, 'towns', TOWNS);
    const load = loadInBulk(store(), [towns], {
      onProgress: (stage) => {
        if (stage === 'writing nodes') writeDataSet(parent, 'towns', OTHER_TOWNS);
      },
    });
    await expect(load).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await unfinishedBulkLoad(store())).not.toBeNull();
    expect(await loadInBulk(store(), [towns])).toMatchObject({ ok: true });
    expect(differences(await wholeGraph(store()), await loadedSmall([towns]))).toEqual(SAME);
  });
});
