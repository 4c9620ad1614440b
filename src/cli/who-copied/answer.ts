import type { Citation, Confidence } from '../../domain/document.js';
import type { ReplicationClass } from '../../domain/replication.js';

/**
 * What `who-copied --json` prints, and what its tree is drawn from. Members are added, never renamed or dropped. Dates are partial
 * dates as the source states them; null is unknown or not applicable.
 */
export interface WhoCopiedAnswer {
  readonly release: { readonly number: number; readonly digest: string } | null;
  readonly pilot: PilotSummary;
  readonly asked: {
    readonly classes: readonly ReplicationClass[];
    readonly maxHops: number;
    /** The last day that counts; null: all that is known. */
    readonly validAt: string | null;
  };
  /** Direct ones, class by class, whatever classes were asked for. They are never summed. */
  readonly counts: DirectCounts;
  /** The pilots that took it up, directly or through others: by hop, date and id. */
  readonly takers: readonly Taker[];
  /** Takers of bodies of batches that the pilot belongs to. They are no copies of the pilot. */
  readonly collective: readonly CollectiveTaking[];
  /** Calls to spread it; they name no copier. */
  readonly scaleUps: readonly ScaleUpSummary[];
}

export interface DirectCounts {
  readonly attested: number;
  readonly prescribed: number;
  readonly inferred: number;
  readonly collective: number;
  readonly scaleUps: number;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface NamedBatch extends Named {
  /** Within its scheme; null for several batches as one body. */
  readonly number: number | null;
}

export interface NamedDocument {
  readonly id: string;
  /** 文号. */
  readonly number: string | null;
  readonly title: string;
}

export interface PilotSummary extends Named {
  readonly site: Named;
  /** The batch that it was designated in. */
  readonly batch: NamedBatch | null;
  readonly started: string | null;
  readonly ended: string | null;
  /** `revoked`, `exited`, `replaced` or `ended`. */
  readonly endKind: string | null;
}

export interface Taker {
  readonly pilot: PilotSummary;
  /** Replications from the pilot that was asked about; null behind a body of batches, which is no hop. */
  readonly hop: number | null;
  readonly replication: ReplicationSummary;
  /** Ids of further replications by which it took the practice up. */
  readonly otherReplicationIds: readonly string[];
}

export interface ReplicationSummary {
  readonly id: string;
  readonly class: ReplicationClass;
  readonly sourceId: string;
  readonly date: string | null;
  readonly mandate: string;
  readonly fidelity: string;
  /** Who prescribes it. */
  readonly authority: Named | null;
  /** Who attests it, and whether that is the receiver, the source or a third party. */
  readonly assertedBy: Named | null;
  readonly asserterRole: string | null;
  readonly document: NamedDocument | null;
  readonly basis: readonly Basis[];
}

/** What a fact rests on. */
export interface Basis {
  readonly kind: Citation['kind'];
  /** The document, or the data set that is cited as a whole. */
  readonly id: string;
  /** Of a bibliographic citation: its own or its document's. */
  readonly confidence: Confidence | null;
}

export interface CollectiveTaking {
  readonly body: Named;
  /** The batch of those who took it up. */
  readonly batch: NamedBatch | null;
  readonly class: ReplicationClass;
  readonly date: string | null;
  readonly authority: Named | null;
  readonly document: NamedDocument | null;
  readonly takers: number;
  /** Null unless they were asked for. */
  readonly receivers: readonly Taker[] | null;
}

export interface ScaleUpSummary extends Named {
  readonly date: string | null;
  readonly scope: string;
  readonly modality: string;
  readonly targets: readonly Named[];
  /** The source's list of targets ends with 等. */
  readonly openList: boolean;
  readonly calledBy: Named | null;
  readonly document: NamedDocument | null;
}
