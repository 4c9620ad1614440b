import { randomUUID } from 'node:crypto';
import { DomainError } from '../domain/errors.js';
import type { Job, JobError, JobId } from '../domain/job.js';
import {
  beginJob,
  completeJob,
  endJob,
  pulseJobs,
  type JobProgress,
  type RunnerAt,
} from '../queries/job-queries.js';
import type { GraphStore } from '../store/graph-store.js';
import { failAbandonedJobs } from './abandoned-jobs.js';
import type { WriteResult } from './long-work.js';
import type { Report } from './worker-protocol.js';

/** Told of what went wrong and is told to nobody else, with the job that it went wrong with, where it was one. */
export type FailureListener = (error: unknown, jobId: JobId | null) => void;

export interface RunnerOptions {
  readonly store: GraphStore;
  readonly onFailure: FailureListener;
  /** Milliseconds between two pulses; tests take fewer. */
  readonly pulseMillis?: number;
}

/** Begins the work of a job. */
export type StartWork = (report: Report, signal: AbortSignal) => Promise<WriteResult>;

/** Why work was stopped: somebody cancelled it; this process stops; or another process took this one for gone. */
type StopReason = 'CANCELLED' | 'STOPPED' | 'LOST';

interface QueuedWork {
  readonly id: JobId;
  readonly start: StartWork;
  readonly controller: AbortController;
  progress: JobProgress;
}

const PULSE_MILLIS = 1_000;
const SWEEP_MILLIS = 10_000;
const MOST_WAITING = 20;
const NOT_BEGUN: JobProgress = { stage: null, done: 0, total: null };

const STOPPED: JobError = {
  code: 'CANCELLED',
  message: 'The process that did this work was stopped; nothing of it was written. Start it again.',
};
const BROKEN: JobError = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'The work broke down; whoever runs this server finds why in its log.',
};

/**
 * Does the jobs of this process, one after another. Once a second it tells the graph that it lives and how far its jobs are, and learns which are to be
 * cancelled. While it has none it writes nothing.
 */
export class JobRunner {
  readonly name = `runner-${randomUUID()}`;
  readonly #options: RunnerOptions;
  readonly #waiting: QueuedWork[] = [];
  #running: QueuedWork | null = null;
  #settled: Promise<void> = Promise.resolve();
  #pulse: NodeJS.Timeout | null = null;
  #sweep: NodeJS.Timeout | null = null;
  #isPulsing = false;
  #isStopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Fails the jobs of processes that are gone; where other processes may have the graph open, now and then again. */
  async start(): Promise<void> {
    const { store, onFailure } = this.#options;
    const sweep = (): Promise<unknown> => failAbandonedJobs(store, this.name, new Date());
    await sweep();
    if (!store.capabilities.concurrentWrites || this.#isStopped) return;
    this.#sweep = setInterval(() => {
      sweep().catch((error: unknown) => onFailure(error, null));
    }, SWEEP_MILLIS).unref();
  }

  /** Throws when no further job is taken: TOO_COSTLY when too many wait, CANCELLED when the process stops. */
  refuseWhenFull(): void {
    if (this.#isStopped) throw new DomainError('CANCELLED', 'The server is stopping.');
    if (this.#waiting.length < MOST_WAITING) return;
    throw new DomainError(
      'TOO_COSTLY',
      `At most ${MOST_WAITING} jobs wait in one process, and so many do. Ask again when some are over.`,
      { details: { exceeded: 'maxWaitingJobs', limit: MOST_WAITING } },
    );
  }

  /** Does the work of a job that was written down as queued, when its turn comes. */
  enqueue({ id }: Pick<Job, 'id'>, start: StartWork): void {
    this.#waiting.push({ id, start, controller: new AbortController(), progress: NOT_BEGUN });
    this.#pulse ??= setInterval(() => void this.#tell(), this.#options.pulseMillis ?? PULSE_MILLIS);
    this.#next();
  }

  /** Stops the work that runs, fails all that waits, and resolves when both are written down. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#sweep !== null) clearInterval(this.#sweep);
    for (const work of this.#own()) work.controller.abort('STOPPED' satisfies StopReason);
    while (this.#running !== null) await this.#settled;
  }

  #own(): readonly QueuedWork[] {
    return this.#running === null ? this.#waiting : [this.#running, ...this.#waiting];
  }

  #next(): void {
    if (this.#running !== null) return;
    this.#running = this.#waiting.shift() ?? null;
    if (this.#running === null) {
      if (this.#pulse !== null) clearInterval(this.#pulse);
      this.#pulse = null;
      return;
    }
    this.#settled = this.#do(this.#running).finally(() => {
      this.#running = null;
      this.#next();
    });
  }

  async #do(work: QueuedWork): Promise<void> {
    try {
      await this.#finish(work, await this.#begin(work));
    } catch (error) {
      await this.#end(work, error).catch((failure: unknown) =>
        this.#options.onFailure(failure, work.id),
      );
    }
  }

  async #begin(work: QueuedWork): Promise<WriteResult> {
    const { store } = this.#options;
    work.controller.signal.throwIfAborted();
    const isBegun = await store.write((transaction) => beginJob(transaction, work.id, this.#now()));
    if (!isBegun) throw cancelled();
    const report: Report = (progress) => {
      work.progress = progress;
    };
    return work.start(report, work.controller.signal);
  }

  /** The result and the end of the job are written together: whatever fails or cancels it before leaves nothing. */
  async #finish(work: QueuedWork, write: WriteResult): Promise<void> {
    work.progress = { stage: 'writing', done: 0, total: null };
    await this.#options.store.write(
      async (transaction) => {
        const resultId = await write(transaction);
        const end = { ...this.#now(), resultId };
        if (!(await completeJob(transaction, work.id, end))) throw cancelled();
      },
      { timeoutMillis: WRITE_MILLIS },
    );
  }

  async #end({ id, controller }: QueuedWork, error: unknown): Promise<void> {
    const reason = controller.signal.reason as StopReason | undefined;
    const isCancelled = error instanceof DomainError && error.code === 'CANCELLED';
    if (reason === 'LOST') return;
    const shown = reason === 'STOPPED' ? STOPPED : shownError(error);
    const end =
      reason === 'CANCELLED' || (reason === undefined && isCancelled)
        ? ({ state: 'CANCELLED' } as const)
        : ({ state: 'FAILED', error: shown } as const);
    if (end.state === 'FAILED' && shown === BROKEN) this.#options.onFailure(error, id);
    await this.#options.store.write((transaction) =>
      endJob(transaction, id, { ...this.#now(), ...end }),
    );
  }

  async #tell(): Promise<void> {
    if (this.#isPulsing) return;
    this.#isPulsing = true;
    try {
      const own = this.#own();
      const progress = new Map(own.map((work) => [work.id, work.progress]));
      const alive = await this.#options.store.write((transaction) =>
        pulseJobs(transaction, progress, this.#now()),
      );
      for (const work of own) {
        const state = alive.get(work.id);
        if (state === undefined) this.#abort(work, 'LOST');
        else if (state.isCancelled) this.#abort(work, 'CANCELLED');
      }
    } catch (error) {
      this.#options.onFailure(error, null);
    } finally {
      this.#isPulsing = false;
    }
  }

  /** Work that waits is taken out at once; work that runs ends by itself. */
  #abort(work: QueuedWork, reason: StopReason): void {
    work.controller.abort(reason);
    const place = this.#waiting.indexOf(work);
    if (place === -1) return;
    this.#waiting.splice(place, 1);
    this.#end(work, cancelled()).catch((error: unknown) => this.#options.onFailure(error, work.id));
  }

  #now(): RunnerAt {
    return { runner: this.name, at: new Date().toISOString() };
  }
}

/** A result of many thousand edges takes its time, and a job may. */
const WRITE_MILLIS = 600_000;

function cancelled(): DomainError {
  return new DomainError('CANCELLED', 'The job was cancelled; nothing of it was written.');
}

/** What whoever asked may know of an error; of one that was not foreseen, that there was one. */
function shownError(error: unknown): JobError {
  if (!(error instanceof DomainError) || error.code === 'INTERNAL_SERVER_ERROR') return BROKEN;
  return { code: error.code, message: error.message };
}
