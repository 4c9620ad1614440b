import type { Citation } from '../../domain/document.js';
import type { Pilot } from '../../domain/pilot.js';
import type { ReplicationRecord } from '../../domain/replication.js';
import type { ScaleUp } from '../../domain/scale-up.js';
import type { CollectiveTakers } from '../../queries/collective-queries.js';
import type { Loaded } from '../../queries/decode-record.js';
import type {
  Basis,
  CollectiveTaking,
  PilotSummary,
  ReplicationSummary,
  ScaleUpSummary,
} from './answer.js';
import type { Mentioned } from './mentioned.js';

/** A pilot by its names, its site and its spell. An end that surely comes after the day asked for is left out. */
export function summarizePilot(
  pilot: Pilot,
  mentioned: Mentioned,
  validAt: string | null,
): PilotSummary {
  const { id, name, nameEn, siteId, batchId, started, ended, endKind } = pilot;
  const hasEnded = ended !== null && (validAt === null || ended.earliest <= validAt);
  return {
    id,
    name,
    nameEn,
    site: mentioned.named(siteId),
    batch: mentioned.batchOrNull(batchId),
    started: started?.text ?? null,
    ended: hasEnded ? ended.text : null,
    endKind: hasEnded ? endKind : null,
  };
}

/** A replication with who says so, where, and on what that rests. */
export function summarizeReplication(
  record: Loaded<ReplicationRecord>,
  citations: readonly Citation[],
  mentioned: Mentioned,
): ReplicationSummary {
  const { id, replicationClass, sourceId, date, mandate, fidelity, asserterRole } = record;
  return {
    id,
    class: replicationClass,
    sourceId,
    date: date?.text ?? null,
    mandate,
    fidelity,
    authority: mentioned.namedOrNull(record.authorityId),
    assertedBy: mentioned.namedOrNull(record.assertedById),
    asserterRole,
    document: mentioned.documentOrNull(record.documentId),
    basis:
      citations.length === 0
        ? [{ kind: 'DataSetCitation', id: record.dataSetId, confidence: null }]
        : citations.map((citation) => basisOf(citation, mentioned)),
  };
}

/** Takers of a body of batches, without their names. */
export function summarizeCollective(
  takers: CollectiveTakers,
  mentioned: Mentioned,
): CollectiveTaking {
  return {
    body: mentioned.named(takers.bodyId),
    batch: mentioned.batchOrNull(takers.batchId),
    class: takers.replicationClass,
    date: takers.date?.text ?? null,
    authority: mentioned.namedOrNull(takers.authorityId),
    document: mentioned.documentOrNull(takers.documentId),
    takers: takers.takers,
    receivers: null,
  };
}

/** A call to spread the pilot's practice. */
export function summarizeScaleUp(scaleUp: ScaleUp, mentioned: Mentioned): ScaleUpSummary {
  const { id, name, nameEn, date, scope, modality, targetIds, openList } = scaleUp;
  return {
    id,
    name,
    nameEn,
    date: date?.text ?? null,
    scope,
    modality,
    targets: targetIds.map((targetId) => mentioned.named(targetId)),
    openList,
    calledBy: mentioned.namedOrNull(scaleUp.calledById),
    document: mentioned.documentOrNull(scaleUp.documentId),
  };
}

function basisOf(citation: Citation, mentioned: Mentioned): Basis {
  switch (citation.kind) {
    case 'SpanCitation':
      return { kind: citation.kind, id: citation.documentId, confidence: null };
    case 'BibliographicCitation': {
      const ofDocument = mentioned.document(citation.documentId)?.confidence ?? null;
      return {
        kind: citation.kind,
        id: citation.documentId,
        confidence: citation.confidence ?? ofDocument,
      };
    }
    case 'DataSetCitation':
      return { kind: citation.kind, id: citation.dataSetId, confidence: null };
  }
}
