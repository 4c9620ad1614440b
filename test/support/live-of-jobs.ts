import type { Job, JobId } from '#src/domain/job.js';
import { madeId } from '#src/domain/made-ids.js';
import { deleteRun, writeRun } from '#src/queries/inference-queries.js';
import * as jobs from '#src/queries/job-queries.js';
import type { GraphStore, WriteTransaction } from '#src/store/graph-store.js';
import { crowdJob, crowdRun, makeCrowd } from './made-crowd.js';

const OURS = { runner: 'runner-ours', at: '2026-01-02T00:00:00.000Z' } as const;
const THEIRS = 'runner-theirs';

const JOBS = {
  done: madeId('Job', 'job:done'),
  failed: madeId('Job', 'job:failed'),
  cancelled: madeId('Job', 'job:cancelled'),
  abandoned: madeId('Job', 'job:abandoned'),
};

/** Takes jobs through all that can become of them, and runs in and out of the graph. Gives what each step told. */
export async function liveOfJobs(store: GraphStore): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const write = async (work: (transaction: WriteTransaction) => Promise<unknown>) => {
    told.push(await store.write(work).catch((error: { code?: string }) => error.code));
  };
  await makeCrowd(store);
  await write((t) => jobs.lockJobs(t));
  const { done, failed, cancelled, abandoned } = JOBS;
  for (const id of [done, failed, cancelled])
    await write((t) => jobs.createJob(t, queued(id), OURS.runner));
  await write((t) => jobs.createJob(t, queued(abandoned), THEIRS));
  for (const id of [done, failed, abandoned]) await write((t) => jobs.beginJob(t, id, OURS));
  await write((t) => jobs.requestCancel(t, cancelled));
  await write((t) => jobs.beginJob(t, cancelled, OURS));
  const progress = new Map<JobId, jobs.JobProgress>([
    [done, { stage: 'inferring', done: 3, total: 7 }],
    [failed, { stage: 'reading', done: 0, total: null }],
    [cancelled, { stage: null, done: 0, total: null }],
    [abandoned, { stage: null, done: 9, total: null }],
  ]);
  await write(async (t) => [...(await jobs.pulseJobs(t, progress, OURS))]);
  await write((t) => jobs.completeJob(t, done, { ...OURS, resultId: 'run:c01' }));
  await write((t) => jobs.completeJob(t, cancelled, { ...OURS, resultId: 'run:c01' }));
  const error = { code: 'NOT_IDENTIFIED', message: 'Times tell nothing.' } as const;
  await write((t) => jobs.endJob(t, failed, { ...OURS, state: 'FAILED', error }));
  await write((t) => jobs.endJob(t, cancelled, { ...OURS, state: 'CANCELLED' }));
  await write((t) => jobs.endJob(t, done, { ...OURS, state: 'CANCELLED' }));
  await write((t) => jobs.requestCancel(t, done));
  await write((t) => jobs.failAbandoned(t, { ...OURS, before: '2026-06-01', error }));
  await write((t) => deleteRun(t, 'run:c01'));
  await write((t) => deleteRun(t, 'run:nobody'));
  const run = { ...crowdRun(2), id: madeId('InferenceRun', 'run:without-places') };
  const tie = { ...LOST, runId: run.id };
  await write((t) => writeRun(t, { run, ties: [tie], events: [] }));
  return told;
}

const LOST = {
  receiverId: 'region:nobody',
  sourceId: 'region:c01',
  position: 1,
  gain: 1,
  pValue: null,
  equalGains: 0,
};

function queued(id: JobId): Job {
  const job = { ...crowdJob(1), state: 'QUEUED', startedAt: null, finishedAt: null } as const;
  return { ...job, id, resultId: null, done: 0, total: null };
}
