import type { InferredNetwork } from '../../analytics/network-inference/infer-network.js';
import { DomainError } from '../../domain/errors.js';
import { checkInference, type InferenceParameters } from '../../domain/inference-parameters.js';
import { PROGRAM, DOMAIN } from '../../domain/program.js';
import type { RecordShape } from '../../domain/record-shape.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { deleteRun, runByKey, writeRun } from '../../queries/inference-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import type { LongWork, Task, WriteResult } from '../long-work.js';
import { runInWorker } from '../run-in-worker.js';
import type { InferNetworkInput } from './infer-network-work.js';
import { prepareInference, releaseOf, type PreparedInference } from './prepare-inference.js';
import { toRunResult } from './to-run-result.js';

/** Inferring a network of who followed whom, as long work: its result is a run. */
export const INFER_NETWORK: LongWork<InferenceParameters> = {
  jobKind: 'INFER_NETWORK',
  check,
  findResult: runByKey,
  run,
  remove: deleteRun,
};

async function check(reader: Reader, parameters: InferenceParameters): Promise<void> {
  checkInference(parameters);
  const { programIds, domainIds } = parameters.scope;
  await refuseUnknown(reader, PROGRAM, programIds);
  await refuseUnknown(reader, DOMAIN, domainIds);
}

async function refuseUnknown(
  reader: Reader,
  shape: RecordShape,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = await recordsByIds(reader, shape, ids);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new DomainError('NOT_FOUND', `No ${shape.kind} has the id "${unknown}".`);
}

async function run(task: Task<InferenceParameters>): Promise<WriteResult> {
  const { store, parameters, report, signal, workerFile, ...origin } = task;
  report({ stage: 'reading', done: 0, total: null });
  const prepared = await prepare(task);
  const network = await runInWorker<InferNetworkInput, InferredNetwork>(
    'inferNetwork',
    inputOf(prepared, parameters),
    { onProgress: report, signal, file: workerFile },
  );
  const createdAt = new Date().toISOString();
  const result = toRunResult(prepared, network, { ...origin, parameters, createdAt });
  return async (transaction) => {
    const reader: Reader = { read: (statement) => transaction.run(statement) };
    refuseChanged(await releaseOf(reader), prepared);
    await writeRun(transaction, result);
    return result.run.id;
  };
}

async function prepare({
  store,
  parameters,
}: Task<InferenceParameters>): Promise<PreparedInference> {
  const reader = await store.openReader();
  try {
    return await prepareInference(reader, parameters);
  } finally {
    await reader.close();
  }
}

function inputOf(
  { set, model }: PreparedInference,
  { stop, compat }: InferenceParameters,
): InferNetworkInput {
  return { set, options: { model, stop, compat } };
}

/** A run says which data it is about, and its edges join pilots of these data. */
function refuseChanged(now: { readonly number: number }, { release }: PreparedInference): void {
  if (now.number === release.number) return;
  throw new DomainError(
    'CONFLICT',
    `Data release ${now.number} replaced ${release.number} while the work was under way: start it again.`,
  );
}
