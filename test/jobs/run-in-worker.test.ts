import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cascadesFromRows } from '#src/analytics/cascades/cascade.js';
import { inferNetwork } from '#src/analytics/network-inference/infer-network.js';
import { runInWorker } from '#src/jobs/run-in-worker.js';
import type { JobProgress } from '#src/queries/job-queries.js';
import { useCompiledSources } from '../support/compile-sources.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import {
  BROKEN_WORKER,
  DEAF_WORKER,
  DYING_WORKER,
  ENDLESS_WORKER,
  GREEDY_WORKER,
  REFUSING_WORKER,
} from '../support/workers.js';

const sources = useCompiledSources('domain', 'analytics', 'jobs');
const makeFolder = useTemporaryFolders();

const SET = cascadesFromRows([
  { cascade: 'one', unit: 'a', time: 2000 },
  { cascade: 'one', unit: 'b', time: 2001 },
  { cascade: 'two', unit: 'a', time: 2000 },
  { cascade: 'two', unit: 'b', time: 2002 },
]);
const OPTIONS = { model: { model: 'exponential', lambda: 1 }, stop: { edges: 1 } } as const;

interface Told {
  readonly progress: JobProgress[];
  readonly controller: AbortController;
}

/** Runs a worker of the given text, or the real one. */
async function run(workerText: string | null, input: object, told: Told): Promise<unknown> {
  const path = workerText === null ? join(sources(), 'jobs', 'worker-main.js') : write(workerText);
  return runInWorker('inferNetwork', input, {
    onProgress: (progress) => told.progress.push(progress),
    signal: told.controller.signal,
    file: pathToFileURL(path),
  });
}

function write(text: string): string {
  const path = join(makeFolder(), 'worker.mjs');
  writeFileSync(path, text);
  return path;
}

const STOPPED = "say({ type: 'stopped' });";

/** What a worker says of its progress. */
function telling(progress: object): string {
  return `say(${JSON.stringify({ type: 'progress', progress })});\n`;
}

function nothingTold(): Told {
  return { progress: [], controller: new AbortController() };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('runInWorker', () => {
  it('gives what the method gives in this thread, and tells how far it is', async () => {
    const told = nothingTold();
    const network = await run(null, { set: SET, options: OPTIONS }, told);
    expect(network).toEqual(inferNetwork(SET, OPTIONS));
    expect(told.progress).toEqual([{ stage: 'inferring', done: 1, total: 1 }]);
  });

  it('leaves the values that it was given as they were', async () => {
    await run(null, { set: SET, options: OPTIONS }, nothingTold());
    expect(SET.cascades.map(({ times }) => times.length)).toEqual([2, 2]);
  });

  it('passes on what the method refuses of its input', async () => {
    const options = { ...OPTIONS, stop: { edges: 0 } };
    await expect(run(null, { set: SET, options }, nothingTold())).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'A number of edges is an integer above 0, but got 0.',
    });
    await expect(run(REFUSING_WORKER, {}, nothingTold())).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('keeps this thread free while the other computes', async () => {
    const told = nothingTold();
    const working = run(DEAF_WORKER, {}, told);
    working.catch(() => undefined);
    await until(() => told.progress.length > 0);
    const start = performance.now();
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(performance.now() - start).toBeLessThan(1_000);
    told.controller.abort();
    await expect(working).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('stops work that looks at its flag, which ends by itself', async () => {
    const seen = { stage: 'saw the flag', done: 0, total: null };
    const told = nothingTold();
    const working = run(ENDLESS_WORKER.replace(STOPPED, telling(seen) + STOPPED), {}, told);
    working.catch(() => undefined);
    await until(() => told.progress.length > 2);
    told.controller.abort();
    await expect(working).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(told.progress.at(-1)).toEqual(seen);
  });

  it('ends a worker that does not look, after a second', async () => {
    const told = nothingTold();
    const working = run(DEAF_WORKER, {}, told);
    working.catch(() => undefined);
    await until(() => told.progress.length > 0);
    told.controller.abort();
    await expect(working).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('starts nothing when it was stopped before', async () => {
    const told = nothingTold();
    told.controller.abort();
    await expect(run(BROKEN_WORKER, {}, told)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(told.progress).toEqual([]);
  });

  it.each([
    ['throws', BROKEN_WORKER, 'a secret of the worker'],
    ['ends without a word', DYING_WORKER, 'The worker ended with exit code 7'],
    ['is no program', 'this is none', 'Unexpected identifier'],
  ])('tells nobody but the log of a worker that %s', async (_, text, why) => {
    const error = (await run(text, {}, nothingTold()).catch((thrown: unknown) => thrown)) as Error;
    expect(error).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'The work broke down.',
    });
    expect(String(error.cause)).toContain(why);
  });

  it('tells of work that wants more memory than it may have, and this thread lives', async () => {
    const work = runInWorker(
      'inferNetwork',
      {},
      {
        onProgress: () => undefined,
        signal: new AbortController().signal,
        file: pathToFileURL(write(GREEDY_WORKER)),
        mostMegabytes: 32,
      },
    );
    await expect(work).rejects.toMatchObject({
      code: 'TOO_COSTLY',
      message: expect.stringContaining('memory'),
    });
  });

  it('tells of work that nobody knows', async () => {
    const file = pathToFileURL(join(sources(), 'jobs', 'worker-main.js'));
    const { signal } = new AbortController();
    const work = runInWorker('dream', {}, { onProgress: () => undefined, signal, file });
    await expect(work).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
