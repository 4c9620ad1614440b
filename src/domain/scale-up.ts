import {
  boolean,
  date,
  oneOf,
  optional,
  recordShape,
  reference,
  referenceList,
  text,
  type RecordOf,
} from './record-shape.js';

export const SCALE_UP_SCOPES = ['named_places', 'city', 'province', 'nation'] as const;
export const SCALE_UP_MODALITIES = ['planned', 'ordered', 'done'] as const;

/** A call to spread an experience (推广). It names no copier: a place that is a target has not thereby taken anything up. */
export const SCALE_UP = recordShape('ScaleUp', 'scale-ups.csv', {
  name: text(),
  nameEn: text(),
  sourcePilotId: optional(reference('Pilot', 'SPREADS_PILOT')),
  sourceBatchId: optional(reference('Batch', 'SPREADS_BATCH')),
  sourceRegionId: optional(reference('Region', 'SPREADS_FROM')),
  programId: optional(reference('Program', 'SPREADS_PROGRAM')),
  calledById: optional(reference('Organization', 'CALLED_BY')),
  documentId: optional(reference('Document', 'CALLED_FOR_IN')),
  scope: oneOf(SCALE_UP_SCOPES),
  targetIds: referenceList('Region', 'TO_REGION'),
  /** The source ends its list of targets with 等: there are more, unnamed. */
  openList: boolean(),
  modality: oneOf(SCALE_UP_MODALITIES),
  date: optional(date({ ordered: true })),
  resolvedFromId: optional(reference('Document', 'RESOLVED_FROM')),
  item: optional(text()),
  itemEn: optional(text()),
  note: optional(text()),
});
export type ScaleUp = RecordOf<typeof SCALE_UP>;

/** A superior's order that one place learn from another (对口合作). It is no evidence that anything was copied. */
export const PAIRED_COOPERATION = recordShape('PairedCooperation', 'paired-cooperations.csv', {
  learnerId: reference('Region', 'LEARNER'),
  partnerId: reference('Region', 'PARTNER'),
  authorityId: optional(reference('Organization', 'ORDERED_BY')),
  documentId: optional(reference('Document', 'ORDERED_IN')),
  date: optional(date({ ordered: true })),
  item: optional(text()),
  itemEn: optional(text()),
  note: optional(text()),
});
export type PairedCooperation = RecordOf<typeof PAIRED_COOPERATION>;
