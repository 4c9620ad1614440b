import DataLoader from 'dataloader';
import type { InferenceRun } from '../../domain/inference.js';
import type { Job } from '../../domain/job.js';
import { madeKindOfId } from '../../domain/made-ids.js';
import type { InferredReplication } from '../../domain/replication.js';
import type { Reader } from '../../queries/data-set-queries.js';
import {
  copiesByRun,
  countInferred,
  inferredByIds,
  inferredPages,
  type CopiesByRun,
  type InferredList,
} from '../../queries/inferred-edge-queries.js';
import { JOB_SHAPE } from '../../queries/job-shape.js';
import { madeByIds, type FoundPage, type MadeShape } from '../../queries/made-queries.js';
import type { PageRequest } from '../../queries/page.js';
import { RUN_SHAPE } from '../../queries/run-shape.js';

/** Look-ups of what the program makes, for one request: what a level of a query asks for is one statement. */
export interface MadeLoaders {
  readonly runs: DataLoader<string, InferenceRun | null>;
  readonly jobs: DataLoader<string, Job | null>;
  /** Whatever the program made under an id, of any kind; null for what the graph does not know. */
  find(id: string): Promise<InferenceRun | Job | InferredReplication | null>;
  /** A page of what a run infers of a pilot. */
  inferred(
    list: InferredList,
    pilotId: string,
    page: PageRequest,
  ): Promise<FoundPage<InferredReplication>>;
  countInferred(list: InferredList, pilotId: string): Promise<number>;
  readonly copiesByRun: DataLoader<string, readonly CopiesByRun[]>;
}

export function createMadeLoaders(reader: Reader): MadeLoaders {
  const runs = loaderOf(reader, RUN_SHAPE);
  const jobs = loaderOf(reader, JOB_SHAPE);
  const replications = new DataLoader(async (ids: readonly string[]) => {
    const found = await inferredByIds(reader, ids);
    return ids.map((id) => found.get(id) ?? null);
  });
  const pages = keyed(
    (list: InferredList, page: PageRequest) => (ids: readonly string[]) =>
      inferredPages(reader, list, ids, page),
  );
  const counts = keyed(
    (list: InferredList) => (ids: readonly string[]) => countInferred(reader, list, ids),
  );
  return {
    runs,
    jobs,
    async find(id) {
      switch (madeKindOfId(id)) {
        case 'InferenceRun':
          return runs.load(id);
        case 'InferredReplication':
          return replications.load(id);
        case 'Job':
          return jobs.load(id);
        case null:
          return null;
      }
    },
    inferred: (list, pilotId, page) => pages(list, page).load(pilotId),
    countInferred: (list, pilotId) => counts(list).load(pilotId),
    copiesByRun: new DataLoader((pilotIds) => copiesByRun(reader, pilotIds)),
  };
}

function loaderOf<T>(reader: Reader, shape: MadeShape<T>): DataLoader<string, T | null> {
  return new DataLoader(async (ids) => {
    const found = await madeByIds(reader, shape, ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** A loader for each list that is asked for. */
function keyed<Key extends readonly object[], T>(
  batchFor: (...key: Key) => (ids: readonly string[]) => Promise<readonly T[]>,
): (...key: Key) => DataLoader<string, T> {
  const loaders = new Map<string, DataLoader<string, T>>();
  return (...key) => {
    const name = JSON.stringify(key);
    const loader = loaders.get(name) ?? new DataLoader<string, T>(batchFor(...key));
    loaders.set(name, loader);
    return loader;
  };
}
