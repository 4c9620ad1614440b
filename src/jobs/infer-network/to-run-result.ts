import { agreementWithAttested } from '../../analytics/agreement-with-attested.js';
import type { PlacedAdoption } from '../../analytics/cascades/place-adoption.js';
import type { TreeBranch } from '../../analytics/network-inference/cascade-trees.js';
import type {
  InferredEdge,
  InferredNetwork,
} from '../../analytics/network-inference/infer-network.js';
import { idOf } from '../../domain/identifiers.js';
import type { InferenceParameters } from '../../domain/inference-parameters.js';
import type { InferenceRun, InferredEvent, InferredTie, RunId } from '../../domain/inference.js';
import { madeId } from '../../domain/made-ids.js';
import { comparePartialDates, compareText } from '../../domain/partial-date.js';
import type { RunResult } from '../../queries/inference-queries.js';
import type { PreparedInference } from './prepare-inference.js';

/** Who asked for a run, when, and under which names it goes. */
export interface RunOrigin {
  readonly parameters: InferenceParameters;
  readonly key: string;
  readonly slug: string;
  readonly startedBy: string;
  readonly programVersion: string;
  readonly createdAt: string;
}

/** The run that a network came of, as it is written. */
export function toRunResult(
  prepared: PreparedInference,
  network: InferredNetwork,
  origin: RunOrigin,
): RunResult {
  const { attested } = prepared;
  const runId = madeId('InferenceRun', `run:${origin.slug}`);
  const ties = tiesOf(prepared, network, runId);
  const events = eventsOf(prepared, network, runId, origin.slug);
  const branches = network.trees.flat();
  const run: InferenceRun = {
    ...whatWasRead(prepared),
    ...whatWasAsked(origin),
    kind: 'InferenceRun',
    id: runId,
    possibleEdges: network.possibleEdges,
    edgeCount: ties.length,
    end: network.end,
    gain: sum(ties.map(({ gain }) => gain)),
    logScore: sum(branches.map(({ logScore }) => logScore)),
    replications: events.length,
    unexplained: branches.filter(({ isInNetwork }) => !isInNetwork).length,
    agreement: agreementWithAttested(events, attested),
  };
  return { run, ties, events };
}

type Read = Pick<
  InferenceRun,
  | 'model'
  | 'unit'
  | 'boundaryYear'
  | 'firstYear'
  | 'lastYear'
  | 'units'
  | 'cascades'
  | 'adoptions'
  | 'leftOut'
  | 'overridden'
  | 'releaseNumber'
  | 'releaseDigest'
>;

function whatWasRead({ release, built, model }: PreparedInference): Read {
  const { set, unit, boundaryYear, years, leftOut, identification } = built;
  return {
    model,
    unit,
    boundaryYear,
    firstYear: years?.first ?? 0,
    lastYear: years?.last ?? 0,
    units: set.units.length,
    cascades: set.cascades.length,
    adoptions: identification.adoptions,
    leftOut: leftOut.map(({ reason, pilotIds }) => ({ reason, pilots: pilotIds.length })),
    overridden: identification.isIdentified ? null : identification.reasons,
    releaseNumber: release.number,
    releaseDigest: release.digest,
  };
}

function whatWasAsked({ parameters, key, startedBy, programVersion, createdAt }: RunOrigin) {
  return { parameters, key, startedBy, programVersion, createdAt };
}

function tiesOf(
  { set }: PreparedInference,
  { edges }: InferredNetwork,
  runId: RunId,
): readonly InferredTie[] {
  return edges.map(({ parent, child, gain, pValue, ties }, index) => ({
    runId,
    receiverId: set.units[child] as string,
    sourceId: set.units[parent] as string,
    position: index + 1,
    gain,
    pValue,
    equalGains: ties,
  }));
}

/** What the network explains, numbered by date of adoption, then by receiver, so that ids are in that order. */
function eventsOf(
  { built, set }: PreparedInference,
  { edges, trees }: InferredNetwork,
  runId: RunId,
  slug: string,
): readonly InferredEvent[] {
  const edgeOf = new Map(edges.map((edge) => [keyOf(edge), edge]));
  const events = trees.flatMap((branches, index) => {
    const adopted = new Map(built.adoptions[index]?.map((one) => [one.unitId, one]));
    const adoptionOf = (unit: number): PlacedAdoption =>
      adopted.get(set.units[unit] as string) as PlacedAdoption;
    return branches
      .filter(({ isInNetwork }) => isInNetwork)
      .map((branch) => ({
        ...eventOf(branch, adoptionOf, edgeOf.get(keyOf(branch)) as InferredEdge),
        runId,
      }));
  });
  return events
    .sort((a, b) => comparePartialDates(a.date, b.date) || compareText(a.receiverId, b.receiverId))
    .map((event, index) => ({
      ...event,
      id: madeId('InferredReplication', `inferred:${slug}-${String(index + 1).padStart(7, '0')}`),
    }));
}

function eventOf(
  { parent, child, logScore, lag }: TreeBranch,
  adoptionOf: (unit: number) => PlacedAdoption,
  { gain, pValue }: InferredEdge,
) {
  const receiver = adoptionOf(child);
  return {
    receiverId: idOf('Pilot', receiver.pilotId),
    sourceId: idOf('Pilot', adoptionOf(parent).pilotId),
    date: receiver.date,
    gain,
    pValue,
    logScore,
    lagYears: lag,
  };
}

function keyOf({ parent, child }: Pick<TreeBranch, 'parent' | 'child'>): string {
  return `${parent} ${child}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
