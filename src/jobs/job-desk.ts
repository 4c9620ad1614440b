import { randomBytes } from 'node:crypto';
import { DomainError } from '../domain/errors.js';
import type { Job, JobId } from '../domain/job.js';
import { madeId, slugAt, slugOf } from '../domain/made-ids.js';
import { latestRelease, type Reader } from '../queries/data-set-queries.js';
import { createJob, jobsByKey, lockJobs, requestCancel } from '../queries/job-queries.js';
import { JOB_SHAPE } from '../queries/job-shape.js';
import { madeByIds } from '../queries/made-queries.js';
import type { GraphStore, WriteTransaction } from '../store/graph-store.js';
import { watchJob } from './job-watch.js';
import type { JobRunner } from './job-runner.js';
import type { LongWork } from './long-work.js';
import { workKey } from './work-key.js';

/** What somebody asks for. */
export interface WorkRequest<Parameters> {
  readonly parameters: Parameters;
  /** Name of whoever asks. */
  readonly startedBy: string;
  /** Whether to do it again, though it was done before. */
  readonly isFresh: boolean;
}

export interface DeskOptions {
  readonly store: GraphStore;
  readonly runner: JobRunner;
  readonly programVersion: string;
  /** The compiled `worker-main.ts`, where it does not stand beside these files. */
  readonly workerFile?: URL | undefined;
}

/** Where jobs are asked for, followed and cancelled. */
export class JobDesk {
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /**
   * The job that does some work: one that has done it, or is about to, with the same parameters over the same data by the same program; otherwise a new
   * one. Throws NOT_FOUND when the graph holds no data, TOO_COSTLY when too many jobs wait, and what the work refuses at once.
   */
  async submit<Parameters extends object>(
    work: LongWork<Parameters>,
    request: WorkRequest<Parameters>,
  ): Promise<Job> {
    const { store, runner, programVersion } = this.#options;
    const key = await this.#keyOf(work, request);
    const { job, isNew } = await store.write(async (transaction) => {
      await lockJobs(transaction);
      const known = request.isFresh ? null : await this.#known(transaction, work, request, key);
      if (known !== null) return { job: known, isNew: false };
      runner.refuseWhenFull();
      const queued = newJob(work, request, key);
      await createJob(transaction, queued, runner.name);
      return { job: queued, isNew: true };
    });
    if (isNew) {
      const { parameters, startedBy } = request;
      const { workerFile } = this.#options;
      const task = { store, parameters, key, startedBy, programVersion, workerFile };
      runner.enqueue(job, (report, signal) =>
        work.run({ ...task, slug: slugOf(job.id), report, signal }),
      );
    }
    return job;
  }

  /** Asks that a job be cancelled; it ends soon after. Throws NOT_FOUND for an unknown id, CONFLICT for a job that is over in another way. */
  async cancel(id: JobId): Promise<Job> {
    const { store } = this.#options;
    const isAsked = await store.write((transaction) => requestCancel(transaction, id));
    const job = (await madeByIds(store, JOB_SHAPE, [id])).get(id);
    if (job === undefined) throw new DomainError('NOT_FOUND', `There is no job "${id}".`);
    if (isAsked || job.state === 'CANCELLED') return job;
    throw new DomainError('CONFLICT', `The job "${id}" is over: ${job.state}.`, {
      details: { state: job.state },
    });
  }

  /** Deletes a result of work. Throws NOT_FOUND for an unknown one. */
  async discard(work: Pick<LongWork<never>, 'remove'>, id: string): Promise<void> {
    const isGone = await this.#options.store.write((transaction) => work.remove(transaction, id));
    if (!isGone) throw new DomainError('NOT_FOUND', `There is no "${id}".`);
  }

  /** See {@link watchJob}. */
  watch(id: JobId): AsyncIterableIterator<Job> {
    return watchJob(this.#options.store, id);
  }

  async #keyOf<Parameters extends object>(
    work: LongWork<Parameters>,
    { parameters }: WorkRequest<Parameters>,
  ): Promise<string> {
    const { store, programVersion } = this.#options;
    const reader = await store.openReader();
    try {
      await work.check(reader, parameters);
      const release = await latestRelease(reader);
      if (release === null) throw new DomainError('NOT_FOUND', 'The graph holds no data yet.');
      return workKey(work.jobKind, parameters, { dataDigest: release.digest, programVersion });
    } finally {
      await reader.close();
    }
  }

  /** The job under way with a key, or the one that has the result; a result that no job made, such as one of the command line, gets a job that is done. */
  async #known<Parameters extends object>(
    transaction: WriteTransaction,
    work: LongWork<Parameters>,
    request: WorkRequest<Parameters>,
    key: string,
  ): Promise<Job | null> {
    const reader: Reader = { read: (statement) => transaction.run(statement) };
    const [underWay] = await jobsByKey(reader, key, ['QUEUED', 'RUNNING']);
    if (underWay !== undefined) return underWay;
    const resultId = await work.findResult(reader, key);
    if (resultId === null) return null;
    const done = await jobsByKey(reader, key, ['DONE']);
    const maker = done.find((job) => job.resultId === resultId);
    if (maker !== undefined) return maker;
    const job = newJob(work, request, key);
    const { createdAt: at } = job;
    const over = { ...job, state: 'DONE', startedAt: at, finishedAt: at, resultId } as const;
    await createJob(transaction, over, this.#options.runner.name);
    return over;
  }
}

function newJob<Parameters extends object>(
  { jobKind }: Pick<LongWork<Parameters>, 'jobKind'>,
  { parameters, startedBy }: WorkRequest<Parameters>,
  key: string,
): Job {
  const now = new Date();
  return {
    kind: 'Job',
    id: madeId('Job', `job:${slugAt(now, randomBytes(3).toString('hex'))}`),
    jobKind,
    parameters: JSON.stringify(parameters),
    key,
    state: 'QUEUED',
    stage: null,
    done: 0,
    total: null,
    createdAt: now.toISOString(),
    startedAt: null,
    finishedAt: null,
    startedBy,
    error: null,
    resultId: null,
  };
}
