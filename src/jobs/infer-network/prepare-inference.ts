import { buildCascades, type BuiltCascades } from '../../analytics/cascades/build-cascades.js';
import type { CascadeSet } from '../../analytics/cascades/cascade.js';
import { inOrderOfAppearance } from '../../analytics/cascades/order-of-appearance.js';
import { automaticRate } from '../../analytics/network-inference/automatic-rate.js';
import type { DataRelease } from '../../domain/data-set.js';
import { DomainError } from '../../domain/errors.js';
import type { FittedLagModel, InferenceParameters } from '../../domain/inference-parameters.js';
import { readAdoptionData } from '../../queries/adoption-queries.js';
import { readBulkLoad } from '../../queries/bulk-load-queries.js';
import { latestRelease, type Reader } from '../../queries/data-set-queries.js';
import { attestedVoluntary, type ReplicationPair } from '../../queries/inference-queries.js';

/** All that an inference needs of the graph. */
export interface PreparedInference {
  readonly release: DataRelease;
  readonly built: BuiltCascades;
  /** The cascades with units numbered as NetworkInference numbers them. */
  readonly set: CascadeSet;
  readonly model: FittedLagModel;
  /** What documents attest between pilots of one cascade. */
  readonly attested: readonly ReplicationPair[];
}

/**
 * Reads the cascades that parameters speak of. Throws DomainError NOT_FOUND for an unknown program or domain and for a graph without data; CONFLICT
 * while a bulk load is unfinished; BAD_USER_INPUT when no cascade is left or a rate cannot be told from the data; NOT_IDENTIFIED when times
 * cannot tell who followed whom and this was not overridden.
 */
export async function prepareInference(
  reader: Reader,
  { scope, choices, model }: InferenceParameters,
): Promise<PreparedInference> {
  const release = await releaseOf(reader);
  const data = await readAdoptionData(reader, scope);
  const built = buildCascades(data, scope, choices);
  refuseEmpty(built);
  if (!choices.override) refuseUnidentified(built);
  const attested = await attestedWithin(reader, built);
  const set = inOrderOfAppearance(built.set);
  return { release, built, set, model: fitted(model, built), attested };
}

/** The data release, once it stands still. */
export async function releaseOf(reader: Reader): Promise<DataRelease> {
  if ((await readBulkLoad(reader)) !== null)
    throw new DomainError('CONFLICT', 'Data are being loaded in bulk: infer when that is done.');
  const release = await latestRelease(reader);
  if (release !== null) return release;
  throw new DomainError('NOT_FOUND', 'The graph holds no data yet.');
}

function refuseEmpty({ set, leftOut }: BuiltCascades): void {
  if (set.cascades.length > 0) return;
  const reasons = leftOut.map(({ reason, pilotIds }) => `${pilotIds.length} × ${reason}`);
  const why = reasons.length === 0 ? 'the scope has no pilots' : `left out: ${reasons.join(', ')}`;
  throw new DomainError('BAD_USER_INPUT', `No adoption is left to infer anything from: ${why}.`, {
    details: {
      leftOut: Object.fromEntries(leftOut.map((one) => [one.reason, one.pilotIds.length])),
    },
  });
}

function refuseUnidentified({ identification }: BuiltCascades): void {
  const { isIdentified, reasons, adoptions, designated, distinctTimes } = identification;
  if (isIdentified) return;
  throw new DomainError(
    'NOT_IDENTIFIED',
    `Times of adoption cannot tell who followed whom here (${reasons.join(', ')}): of ${adoptions} adoptions ${designated} were designated, and there are ${distinctTimes} different times. Set override to infer all the same.`,
    { details: { reasons, adoptions, designated, distinctTimes } },
  );
}

function fitted(model: InferenceParameters['model'], { set }: BuiltCascades): FittedLagModel {
  if (model.model !== 'exponential') return model;
  const lambda = model.lambda ?? automaticRate(set);
  if (lambda !== null) return { model: 'exponential', lambda };
  throw new DomainError(
    'BAD_USER_INPUT',
    'lambda cannot be told from these data, for nobody adopted after anybody: give one.',
  );
}

async function attestedWithin(
  reader: Reader,
  { adoptions, set }: BuiltCascades,
): Promise<readonly ReplicationPair[]> {
  const cascadeOf = new Map(
    adoptions.flatMap((group, index) =>
      group.map(({ pilotId }) => [pilotId, set.cascades[index]?.id] as const),
    ),
  );
  const pairs = await attestedVoluntary(reader, [...cascadeOf.keys()]);
  return pairs.filter(
    ({ receiverId, sourceId }) => cascadeOf.get(sourceId) === cascadeOf.get(receiverId),
  );
}
