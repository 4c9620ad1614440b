import { afterEach } from '@jest/globals';
import { DomainError } from '#src/domain/errors.js';
import { isOver, type Job } from '#src/domain/job.js';
import { JobDesk } from '#src/jobs/job-desk.js';
import { JobRunner } from '#src/jobs/job-runner.js';
import type { LongWork, Task } from '#src/jobs/long-work.js';
import { createRelease } from '#src/queries/data-set-queries.js';
import { JOB_SHAPE } from '#src/queries/job-shape.js';
import { madeByIds } from '#src/queries/made-queries.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';

export interface FakeParameters {
  readonly name: string;
}

const WRITE = "CREATE (:Region {id: 'region:made-by-' + $name})";
const FIND = 'MATCH (n:Region {id: $id}) RETURN n.id AS id';
const COUNT = 'MATCH (n:Region) RETURN count(n) AS total';
const DELETE = 'MATCH (n:Region {id: $id}) WITH n, n.id AS id DELETE n RETURN id';

/** Work that goes on until the test lets it end, and makes one node. */
export interface FakeWork extends LongWork<FakeParameters> {
  /** Tasks that have begun, in order. */
  readonly begun: readonly Task<FakeParameters>[];
  /** Lets the work of a name end well, or badly. */
  end(name: string, error?: unknown): void;
}

export function createFakeWork(): FakeWork {
  const begun: Task<FakeParameters>[] = [];
  const results = new Map<string, string>();
  const ends = new Map<string, (error?: unknown) => void>();
  return {
    jobKind: 'INFER_NETWORK',
    begun,
    end: (name, error) => ends.get(name)?.(error),
    check: async (_, { name }) => {
      if (name === '') throw new DomainError('BAD_USER_INPUT', 'A name is wanted.');
    },
    findResult: async (reader, key) => {
      const id = results.get(key);
      if (id === undefined) return null;
      return (await reader.read(cypher(FIND, { id }))).length > 0 ? id : null;
    },
    remove: async (transaction, id) => (await transaction.run(cypher(DELETE, { id }))).length > 0,
    run: async (task) => {
      begun.push(task);
      const { name } = task.parameters;
      await new Promise<void>((resolve, reject) => {
        const stop = (): void => reject(new DomainError('CANCELLED', 'Stopped.'));
        if (task.signal.aborted) stop();
        task.signal.addEventListener('abort', stop);
        ends.set(name, (error) => (error === undefined ? resolve() : reject(error)));
      });
      return async (transaction) => {
        await transaction.run(cypher(WRITE, { name }));
        results.set(task.key, `region:made-by-${name}`);
        return `region:made-by-${name}`;
      };
    },
  };
}

/** A desk with all that stands behind it. */
export interface Office {
  readonly store: GraphStore;
  readonly runner: JobRunner;
  readonly desk: JobDesk;
  readonly work: FakeWork;
  readonly failures: unknown[];
  submit(name: string, isFresh?: boolean): Promise<Job>;
  job(id: string): Promise<Job>;
  /** Waits until a job is as wanted. */
  until(id: string, isSo: (job: Job) => boolean): Promise<Job>;
  over(id: string): Promise<Job>;
  /** Nodes that work made. */
  made(): Promise<number>;
}

const PULSE_MILLIS = 20;

/** Gives a function that opens an office on a graph of its own, or on one that is given. */
export function useOffices(): (options?: {
  readonly store?: GraphStore;
  readonly pulseMillis?: number;
}) => Promise<Office> {
  const offices: Office[] = [];
  afterEach(async () => {
    for (const { runner, store } of offices.splice(0)) {
      await runner.stop();
      await store.close();
    }
  });
  return async ({ store = undefined, pulseMillis = PULSE_MILLIS } = {}) => {
    const office = createOffice(store ?? (await releasedStore()), pulseMillis);
    offices.push(office);
    return office;
  };
}

function createOffice(store: GraphStore, pulseMillis: number): Office {
  const work = createFakeWork();
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => void failures.push(error);
  const runner = new JobRunner({ store, onFailure, pulseMillis });
  const desk = new JobDesk({ store, runner, programVersion: '1' });
  const job = async (id: string): Promise<Job> => {
    const found = (await madeByIds(store, JOB_SHAPE, [id])).get(id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };
  const until: Office['until'] = async (id, isSo) => {
    for (;;) {
      const found = await job(id);
      if (isSo(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return {
    store,
    runner,
    desk,
    work,
    failures,
    submit: (name, isFresh = false) =>
      desk.submit(work, { parameters: { name }, startedBy: 'Ana', isFresh }),
    job,
    until,
    over: (id) => until(id, isOver),
    made: async () => Number((await store.read(cypher(COUNT)))[0]?.['total']),
  };
}

/** A graph in memory with a data release. */
export async function releasedStore(): Promise<GraphStore> {
  const store = await openStore({ engine: 'memory' });
  await prepareStore(store);
  return store;
}

/** Gives a graph its schema and a data release. */
export async function prepareStore(store: GraphStore): Promise<void> {
  await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  const release = { number: 1, digest: 'digest-1', loadedAt: '2026-01-01T00:00:00.000Z' };
  await store.write((transaction) => createRelease(transaction, release));
}

export function isRunning({ state }: Job): boolean {
  return state === 'RUNNING';
}
