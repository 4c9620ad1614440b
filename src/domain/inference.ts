import type { IdentificationReason, LeftOutReason, UnitLevel } from './diffusion.js';
import type { PilotId } from './identifiers.js';
import type { FittedLagModel, InferenceParameters } from './inference-parameters.js';
import type { MadeId } from './made-ids.js';
import type { PartialDate } from './partial-date.js';

export const INFERENCE_ENDS = [
  'EDGES_REACHED',
  'P_VALUE_REACHED',
  'NO_POSSIBLE_EDGE',
  'NO_EDGE_LEFT',
  'NO_VARIANCE',
] as const;
/** Why no further edge was looked for. */
export type InferenceEnd = (typeof INFERENCE_ENDS)[number];

/**
 * How what a run infers agrees with what documents attest: replications of the class ATTESTED that were voluntary, both of whose pilots are in one
 * of the run's cascades. Only receivers with such a source are judged: that nobody attests one is no evidence against it.
 */
export interface Agreement {
  /** Pairs of receiver and source that documents attest. */
  readonly attested: number;
  /** Of these, those that the run infers. */
  readonly hits: number;
  readonly misses: number;
  /** Inferred for a receiver with an attested source, and not that source. */
  readonly extra: number;
  /** Inferred for receivers of which no document attests a source. */
  readonly unjudged: number;
}

/** The same with the shares that follow; null, with the reason, where there is nothing to take a share of. */
export interface JudgedAgreement extends Agreement {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly reason: string | null;
}

/** Shares of what is attested and of what can be judged. */
export function judged(agreement: Agreement): JudgedAgreement {
  const { attested, hits, extra } = agreement;
  const reason =
    attested === 0
      ? 'No document attests a voluntary replication in these cascades.'
      : hits + extra === 0
        ? 'The run infers no source for any receiver with an attested one.'
        : null;
  return {
    ...agreement,
    precision: hits + extra === 0 ? null : hits / (hits + extra),
    recall: attested === 0 ? null : hits / attested,
    reason,
  };
}

/** Pilots that are in no cascade, by reason. */
export interface LeftOutCount {
  readonly reason: LeftOutReason;
  readonly pilots: number;
}

export type RunId = MadeId<'InferenceRun'>;

/** One run of a model over the graph: what was asked, over which data, and what came of it. */
export interface InferenceRun {
  readonly kind: 'InferenceRun';
  readonly id: RunId;
  /** Digest of parameters, data and program. */
  readonly key: string;
  readonly parameters: InferenceParameters;
  /** With the rate that was used. */
  readonly model: FittedLagModel;
  /** Level of the units; null where they are places without a known level. */
  readonly unit: UnitLevel | null;
  readonly boundaryYear: number | null;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly units: number;
  readonly cascades: number;
  readonly adoptions: number;
  readonly leftOut: readonly LeftOutCount[];
  /** Why the model is not identified here, which was overridden; null where it is identified. */
  readonly overridden: readonly IdentificationReason[] | null;
  readonly possibleEdges: number;
  readonly edgeCount: number;
  readonly end: InferenceEnd;
  /** What all edges together add to the log score of the best trees. */
  readonly gain: number;
  /** Log score of the best trees with the network. */
  readonly logScore: number;
  /** Replications between pilots that the network explains. */
  readonly replications: number;
  /** Adoptions that had one before them, which no edge of the network explains. */
  readonly unexplained: number;
  readonly agreement: Agreement;
  readonly releaseNumber: number;
  readonly releaseDigest: string;
  readonly programVersion: string;
  /** UTC instant, ISO 8601. */
  readonly createdAt: string;
  readonly startedBy: string;
}

/** An edge of an inferred network: what the source has tends to come to the receiver later. */
export interface InferredTie {
  readonly runId: RunId;
  readonly receiverId: string;
  readonly sourceId: string;
  /** 1 for the first edge that was added. */
  readonly position: number;
  readonly gain: number;
  /** Null where the test cannot tell. */
  readonly pValue: number | null;
  /** Other edges that would have gained the same: between them, only the order of the places decided. */
  readonly equalGains: number;
}

/** Whom a pilot most likely followed, by the network of a run. */
export interface InferredEvent {
  readonly id: MadeId<'InferredReplication'>;
  readonly runId: RunId;
  readonly receiverId: PilotId;
  readonly sourceId: PilotId;
  /** The receiver's adoption, as the run dated it. */
  readonly date: PartialDate;
  /** Of the edge of the network that it goes along. */
  readonly gain: number;
  readonly pValue: number | null;
  readonly logScore: number;
  /** Between both adoptions by the run's clock. */
  readonly lagYears: number;
}
