import { DEFAULT_CHOICES } from '#src/domain/diffusion.js';
import { idOf } from '#src/domain/identifiers.js';
import type { InferenceRun, InferredEvent, InferredTie } from '#src/domain/inference.js';
import type { Job } from '#src/domain/job.js';
import { madeId } from '#src/domain/made-ids.js';
import { partialDate } from '#src/domain/partial-date.js';
import { writeRun } from '#src/queries/inference-queries.js';
import { createJob } from '#src/queries/job-queries.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { CROWD_SIZE } from './graph-crowd.js';

/** The run that has ties between all regions of the crowd. */
export const LARGE_RUN = 'run:c01';
const AT = '2026-01-01T00:00:00.000Z';

/** Writes a run and a job for each of the crowd's fifty; in run `c07` the taker `c07-taker` follows `c07`. */
export async function makeCrowd(store: GraphStore): Promise<void> {
  await store.write(async (transaction) => {
    for (let n = 1; n <= CROWD_SIZE; n += 1) {
      const ties = n === 1 ? largeNetwork() : [tie(n, n, 1)];
      await writeRun(transaction, { run: crowdRun(n, ties.length), ties, events: [event(n)] });
      await createJob(transaction, crowdJob(n), 'runner-of-the-tests');
    }
  });
}

function nameOf(n: number): string {
  return `c${String(n).padStart(2, '0')}`;
}

/** From each region to the next; gains repeat, and some edges have no p value. */
function largeNetwork(): readonly InferredTie[] {
  return Array.from({ length: CROWD_SIZE }, (_, index) => ({
    ...tie(1, index + 1, index + 1),
    gain: 10 - (index % 7) / 4,
    pValue: index % 5 === 0 ? null : index / 100,
  }));
}

function tie(run: number, place: number, position: number): InferredTie {
  return {
    runId: madeId('InferenceRun', `run:${nameOf(run)}`),
    receiverId: `region:${nameOf((place % CROWD_SIZE) + 1)}`,
    sourceId: `region:${nameOf(place)}`,
    position,
    gain: 5.5,
    pValue: 0.01,
    equalGains: 3,
  };
}

function event(n: number): InferredEvent {
  const name = nameOf(n);
  return {
    id: madeId('InferredReplication', `inferred:${name}`),
    runId: madeId('InferenceRun', `run:${name}`),
    receiverId: idOf('Pilot', `pilot:${name}-taker`),
    sourceId: idOf('Pilot', `pilot:${name}`),
    date: partialDate('2015'),
    gain: 5.5,
    pValue: n % 2 === 0 ? null : 0.02,
    logScore: -1.5,
    lagYears: 2,
  };
}

/** A run with every kind of model, stop and unit among fifty, and some values that are not known. */
export function crowdRun(n: number, edges = 1): InferenceRun {
  const model =
    n % 3 === 0
      ? ({ model: 'log-normal', mu: 0, sigma: 1.5 } as const)
      : n % 3 === 1
        ? ({ model: 'exponential', lambda: 0.5 } as const)
        : ({ model: 'rayleigh', alpha: 2 } as const);
  return {
    kind: 'InferenceRun',
    id: madeId('InferenceRun', `run:${nameOf(n)}`),
    key: `key-${nameOf(n)}`,
    parameters: {
      scope: {
        programIds: [`program:${nameOf(n)}`],
        domainIds: [],
        dataSetIds: [],
        fromYear: 2000,
        toYear: null,
      },
      choices: { ...DEFAULT_CHOICES, override: n % 2 === 0 },
      model: n % 6 === 1 ? { model: 'exponential', lambda: null } : model,
      stop: n % 2 === 0 ? { edges } : { pValue: 0.05 },
      compat: n % 4 === 0 ? 'networkinference-1.2' : null,
    },
    model,
    unit: n % 2 === 0 ? 'prefecture' : null,
    boundaryYear: n % 2 === 0 ? 2020 : null,
    firstYear: 2000,
    lastYear: 2020,
    units: 50,
    cascades: 3,
    adoptions: 70,
    leftOut: [{ reason: 'NO_DATE', pilots: n }],
    overridden: n % 2 === 0 ? ['MOSTLY_DESIGNATED'] : null,
    possibleEdges: 100,
    edgeCount: edges,
    end: 'EDGES_REACHED',
    gain: 5.5 * edges,
    logScore: -20.25,
    replications: 1,
    unexplained: 0,
    agreement: { attested: n % 3, hits: 0, misses: n % 3, extra: 0, unjudged: 1 },
    releaseNumber: 1,
    releaseDigest: 'abc',
    programVersion: '1.0.0',
    createdAt: AT,
    startedBy: 'Ana',
  };
}

export function crowdJob(n: number): Job {
  return {
    kind: 'Job',
    id: madeId('Job', `job:${nameOf(n)}`),
    jobKind: 'INFER_NETWORK',
    parameters: '{}',
    key: `key-${nameOf(n)}`,
    state: 'DONE',
    stage: null,
    done: n,
    total: n % 2 === 0 ? null : 60,
    createdAt: AT,
    startedAt: AT,
    finishedAt: AT,
    startedBy: 'Ana',
    error: null,
    resultId: `run:${nameOf(n)}`,
  };
}
