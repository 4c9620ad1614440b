import type { ErrorCode } from '../domain/errors.js';
import type { Job, JobError, JobKind, JobState } from '../domain/job.js';
import { madeId } from '../domain/made-ids.js';
import type { MadeShape } from './made-queries.js';
import { readNumber, readText, readTextOrNull, type Properties } from './read-properties.js';

/** How a job stands in the graph. Beside these a node has what processes need: `runner`, `pulseAt`, `cancelRequested`. */
export const JOB_SHAPE: MadeShape<Job> = {
  kind: 'Job',
  properties: [
    'kind',
    'parameters',
    'key',
    'state',
    'stage',
    'done',
    'total',
    'createdAt',
    'startedAt',
    'finishedAt',
    'startedBy',
    'errorCode',
    'errorMessage',
    'resultId',
  ],
  decode: decodeJob,
};

function decodeJob(properties: Properties): Job {
  const text = (name: string): string => readText(properties, name);
  const textOrNull = (name: string): string | null => readTextOrNull(properties, name);
  return {
    kind: 'Job',
    id: madeId('Job', text('id')),
    jobKind: text('kind') as JobKind,
    parameters: text('parameters'),
    key: text('key'),
    state: text('state') as JobState,
    stage: textOrNull('stage'),
    done: readNumber(properties, 'done'),
    total: properties['total'] == null ? null : readNumber(properties, 'total'),
    createdAt: text('createdAt'),
    startedAt: textOrNull('startedAt'),
    finishedAt: textOrNull('finishedAt'),
    startedBy: text('startedBy'),
    error: errorIn(properties),
    resultId: textOrNull('resultId'),
  };
}

function errorIn(properties: Properties): JobError | null {
  const message = readTextOrNull(properties, 'errorMessage');
  if (message === null) return null;
  return { code: readText(properties, 'errorCode') as ErrorCode, message };
}
