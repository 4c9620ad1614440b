import {
  date,
  oneOf,
  optional,
  recordShape,
  reference,
  referenceList,
  text,
  type RecordOf,
} from './record-shape.js';

/** How far what a text says had come when it was said. */
export const MODALITIES = ['planned', 'exploring', 'running', 'done'] as const;

/** A measure that a place or a body has planned, explores, runs or has carried out, as its document puts it. */
export const PLAN = recordShape('Plan', 'plans.csv', {
  name: text(),
  nameEn: text(),
  regionId: optional(reference('Region', 'PLAN_OF_REGION')),
  organizationId: optional(reference('Organization', 'PLAN_OF_ORGANIZATION')),
  programId: optional(reference('Program', 'PLAN_FOR')),
  domainIds: referenceList('Domain', 'IN_DOMAIN'),
  modality: oneOf(MODALITIES),
  date: optional(date({ ordered: true })),
  due: optional(date()),
  resolvedFromId: optional(reference('Document', 'RESOLVED_FROM')),
  note: optional(text()),
});
export type Plan = RecordOf<typeof PLAN>;
