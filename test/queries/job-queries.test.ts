import { describe, expect, it } from '@jest/globals';
import { jobsByKey } from '#src/queries/job-queries.js';
import { JOB_SHAPE } from '#src/queries/job-shape.js';
import { madeByIds, madePage } from '#src/queries/made-queries.js';
import { RUN_SHAPE } from '#src/queries/run-shape.js';
import { useLoading } from '../support/data-sets.js';
import { CROWD } from '../support/graph-crowd.js';
import { liveOfJobs } from '../support/live-of-jobs.js';
import { crowdRun, makeCrowd } from '../support/made-crowd.js';

const { load, store } = useLoading();

describe('the queries of jobs', () => {
  it('let each step happen to the jobs that it may happen to, and to no others', async () => {
    await load({ crowd: CROWD });
    const nothing = undefined;
    expect(await liveOfJobs(store())).toEqual([
      ...Array.from({ length: 5 }, () => nothing),
      // Begun: two of ours, not that of another process.
      true,
      true,
      false,
      // Asked to be cancelled while it waits, so that it cannot begin.
      true,
      false,
      [
        ['job:cancelled', { isCancelled: true }],
        ['job:done', { isCancelled: false }],
        ['job:failed', { isCancelled: false }],
      ],
      // Done; but not what was cancelled.
      true,
      false,
      ...Array.from({ length: 3 }, () => nothing),
      // What is over can be cancelled no more.
      false,
      1,
      true,
      false,
      'CONFLICT',
    ]);
    const found = await madeByIds(store(), JOB_SHAPE, [
      'job:done',
      'job:failed',
      'job:cancelled',
      'job:abandoned',
      'job:nobody',
    ]);
    expect([...found.values()].map(({ id, state }) => [id, state])).toEqual([
      ['job:abandoned', 'FAILED'],
      ['job:cancelled', 'CANCELLED'],
      ['job:done', 'DONE'],
      ['job:failed', 'FAILED'],
    ]);
    expect(found.get('job:done')).toMatchObject({ resultId: 'run:c01', done: 3, total: 7 });
    expect(found.get('job:failed')).toMatchObject({
      error: { code: 'NOT_IDENTIFIED', message: 'Times tell nothing.' },
      total: null,
    });
    expect((await jobsByKey(store(), 'key-c01', ['FAILED'])).map(({ id }) => id)).toEqual([
      'job:failed',
      'job:abandoned',
    ]);
  });

  it('refuse a job of which another program wrote half', async () => {
    await store().write((transaction) =>
      transaction.run({ text: "CREATE (:Job {id: 'job:half'})", parameters: {} }),
    );
    await expect(madeByIds(store(), JOB_SHAPE, ['job:half'])).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: expect.stringContaining('job:half'),
    });
  });
});

describe('a run in the graph', () => {
  it('is read as it was written, whatever its model, stop and unit', async () => {
    await load({ crowd: CROWD });
    await makeCrowd(store());
    const page = { limit: 100, direction: 'forward', position: null } as const;
    const { records } = await madePage(store(), RUN_SHAPE, page);
    const expected = Array.from({ length: 50 }, (_, index) => {
      const n = 50 - index;
      return crowdRun(n, n === 1 ? 50 : 1);
    });
    expect(records.map(({ record }) => record)).toEqual(expected);
  });

  it('leaves data sets and their releases alone', async () => {
    await load({ crowd: CROWD });
    await makeCrowd(store());
    const report = await load({ crowd: CROWD });
    expect(report).toMatchObject({ ok: true, dataSets: [{ added: 0, changed: 0, removed: 0 }] });
  });
});
