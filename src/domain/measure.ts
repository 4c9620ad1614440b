import {
  date,
  inColumn,
  number,
  oneOf,
  optional,
  recordShape,
  reference,
  text,
  type RecordOf,
} from './record-shape.js';

/** What a stated number says of the true one. */
export const BOUNDS = ['=', '>=', '>', '<=', '<', 'about'] as const;

/** An outcome proper, apart from what was done for it. */
export const MEASURES = ['outcome', 'output', 'activity'] as const;

const STATED_NUMBER = {
  name: text(),
  nameEn: text(),
  regionId: optional(reference('Region', 'MEASURED_IN')),
  pilotId: optional(reference('Pilot', 'MEASURED_OF_PILOT')),
  programId: optional(reference('Program', 'MEASURED_OF_PROGRAM')),
  organizationId: optional(reference('Organization', 'MEASURED_OF_ORGANIZATION')),
  indicator: text(),
  indicatorEn: text(),
  value: optional(number()),
  valueText: optional(text()),
  bound: optional(oneOf(BOUNDS)),
  unit: optional(text()),
  unitEn: optional(text()),
  scope: optional(text()),
  resolvedFromId: optional(reference('Document', 'RESOLVED_FROM')),
  flag: optional(text()),
  note: optional(text()),
} as const;

/** A measured result. A target or a claim is never one. */
export const OUTCOME = recordShape('Outcome', 'outcomes.csv', {
  ...STATED_NUMBER,
  measure: oneOf(MEASURES),
  period: optional(date({ ordered: true })),
  baseline: optional(text()),
});
export type Outcome = RecordOf<typeof OUTCOME>;

/** A number that is aimed at. */
export const TARGET = recordShape('Target', 'targets.csv', {
  ...STATED_NUMBER,
  due: optional(date({ ordered: true })),
});
export type Target = RecordOf<typeof TARGET>;

/** What somebody says of themselves or others ("first in the province"), without approval by anyone. */
export const CLAIM = recordShape('Claim', 'claims.csv', {
  name: text(),
  nameEn: text(),
  claimantId: optional(reference('Organization', 'CLAIMED_BY')),
  regionId: optional(reference('Region', 'CLAIM_ABOUT_REGION')),
  pilotId: optional(reference('Pilot', 'CLAIM_ABOUT_PILOT')),
  programId: optional(reference('Program', 'CLAIM_ABOUT_PROGRAM')),
  date: optional(date()),
  note: optional(text()),
});
export type Claim = RecordOf<typeof CLAIM>;

/** A stated number whose members are not named. It is never expanded into records. */
export const TALLY = recordShape('Tally', 'tallies.csv', {
  name: text(),
  nameEn: text(),
  regionId: optional(reference('Region', 'TALLY_IN')),
  organizationId: optional(reference('Organization', 'TALLY_OF_ORGANIZATION')),
  programId: optional(reference('Program', 'TALLY_OF_PROGRAM')),
  counted: text(),
  countedEn: text(),
  value: number(),
  bound: oneOf(BOUNDS),
  unit: optional(text()),
  unitEn: optional(text()),
  asOf: optional(date()),
  /** The total that this is a part of: 144 and 205 of 349. */
  partOfId: inColumn('part_of', optional(reference('Tally', 'PART_OF_TALLY'))),
  resolvedFromId: optional(reference('Document', 'RESOLVED_FROM')),
  flag: optional(text()),
  note: optional(text()),
});
export type Tally = RecordOf<typeof TALLY>;

export const RECOGNITION_KINDS = [
  'award',
  'endorsement',
  'on_site_meeting',
  'title',
  'publicity',
] as const;

/** An award, an endorsement (批示), an on-site meeting, a title, or that others made it known (推介, 报道). */
export const RECOGNITION = recordShape('Recognition', 'recognitions.csv', {
  recognitionKind: inColumn('kind', oneOf(RECOGNITION_KINDS)),
  name: text(),
  nameEn: text(),
  byId: optional(reference('Organization', 'GIVEN_BY')),
  regionId: optional(reference('Region', 'GIVEN_TO_REGION')),
  pilotId: optional(reference('Pilot', 'GIVEN_TO_PILOT')),
  programId: optional(reference('Program', 'GIVEN_TO_PROGRAM')),
  level: optional(text()),
  date: optional(date()),
  note: optional(text()),
});
export type Recognition = RecordOf<typeof RECOGNITION>;
