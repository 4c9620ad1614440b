import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_CHOICES } from '#src/domain/diffusion.js';
import type { InferenceParameters } from '#src/domain/inference-parameters.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { INFER_NETWORK } from '#src/jobs/infer-network/infer-network-job.js';
import type { WriteResult } from '#src/jobs/long-work.js';
import type { JobProgress } from '#src/queries/job-queries.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { useCompiledSources } from '../support/compile-sources.js';
import { edited, writeDataSet } from '../support/data-sets.js';
import { CHAIN } from '../support/graph-chain.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { differences, SAME, wholeGraph } from '../support/whole-graph.js';
import { spreadStore } from '../server/inference-server.js';

const sources = useCompiledSources('domain', 'analytics', 'jobs');
const makeFolder = useTemporaryFolders();

const PARAMETERS: InferenceParameters = {
  scope: {
    programIds: ['program:one', 'program:two', 'program:three'],
    domainIds: [],
    dataSetIds: [],
    fromYear: null,
    toYear: null,
  },
  choices: DEFAULT_CHOICES,
  model: { model: 'exponential', lambda: 1 },
  stop: { edges: 5 },
  compat: null,
};

describe('the work of inferring a network', () => {
  let store: GraphStore;
  let progress: JobProgress[];
  beforeEach(async () => {
    progress = [];
    store = await spreadStore(makeFolder());
  });
  afterEach(() => store.close());

  function work(parameters = PARAMETERS, slug = 'a'): Promise<WriteResult> {
    return INFER_NETWORK.run({
      store,
      parameters,
      key: 'key-a',
      startedBy: 'Ana',
      programVersion: '1',
      slug,
      report: (told) => progress.push(told),
      signal: new AbortController().signal,
      workerFile: pathToFileURL(join(sources(), 'jobs', 'worker-main.js')),
    });
  }

  it('writes nothing until it is told to, then all of it at once', async () => {
    const before = await wholeGraph(store);
    const write = await work();
    expect(differences(await wholeGraph(store), before)).toEqual(SAME);
    expect(await store.write(write)).toBe('run:a');
    // The run, 5 edges between regions and 15 between pilots.
    const { unexpected, missing } = differences(await wholeGraph(store), before);
    expect([unexpected.length, missing]).toEqual([1 + 5 + 15, []]);
    expect(progress[0]).toEqual({ stage: 'reading', done: 0, total: null });
    // Told no more often than four times a second: so small a network is done before.
    expect(progress[1]).toEqual({ stage: 'inferring', done: 1, total: 5 });
  });

  it('gives the same run again, but for its name and time', async () => {
    const linesOf = async (slug: string): Promise<readonly string[]> => {
      await store.write(await work(PARAMETERS, slug));
      const lines = await wholeGraph(store);
      await store.write((transaction) => INFER_NETWORK.remove(transaction, `run:${slug}`));
      return lines.map((line) =>
        line.replace(/"createdAt":"[^"]*"/, '').replaceAll(`:${slug}`, ':any'),
      );
    };
    expect(differences(await linesOf('first'), await linesOf('second'))).toEqual(SAME);
  });

  it('refuses to write what it found in data that were replaced meanwhile', async () => {
    const write = await work();
    const pilots = edited(CHAIN['pilots.csv'], 'b one', 'B changed');
    const report = await loadDataSets(store, [
      writeDataSet(makeFolder(), 'spread', { ...CHAIN, 'pilots.csv': pilots }),
    ]);
    expect(report).toMatchObject({ ok: true });
    const before = await wholeGraph(store);
    await expect(store.write(write)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^Data release 2 replaced 1/),
    });
    expect(differences(await wholeGraph(store), before)).toEqual(SAME);
  });

  it.each([
    ['rayleigh', { model: 'rayleigh', alpha: 1 }],
    ['log-normal', { model: 'log-normal', mu: 0, sigma: 1 }],
  ] as const)('takes the model %s', async (_, model) => {
    await store.write(await work({ ...PARAMETERS, model }));
    expect((await wholeGraph(store)).filter((line) => line.includes('INFERRED_FROM'))).toHaveLength(
      20,
    );
  });
});
