import { AUTHORITY_LEVELS } from './organization.js';
import {
  date,
  oneOf,
  optional,
  recordShape,
  reference,
  referenceList,
  text,
  textList,
  type RecordOf,
} from './record-shape.js';

/** How a pilot came to be; unstated where a table of adoptions merely has its date. */
export const PILOT_ORIGINS = [
  'designated',
  'local_exploration',
  'roll_out',
  'taken_up',
  'unstated',
] as const;

/** How a pilot came to an end. */
export const END_KINDS = ['ended', 'revoked', 'exited', 'replaced'] as const;
export type EndKind = (typeof END_KINDS)[number];

/**
 * One practice of a program (or of a matter without a named program) at exactly one site, as a spell.
 * `authorityLevel` tells who designates; the level of the place follows from the site and the date.
 */
export const PILOT = recordShape('Pilot', 'pilots.csv', {
  name: text(),
  nameEn: text(),
  aliases: textList(),
  siteId: reference('Region', 'SITED_IN'),
  programId: optional(reference('Program', 'PILOT_OF')),
  matter: optional(text()),
  domainIds: referenceList('Domain', 'IN_DOMAIN'),
  batchId: optional(reference('Batch', 'IN_BATCH')),
  authorityId: optional(reference('Organization', 'DESIGNATED_BY')),
  authorityLevel: optional(oneOf(AUTHORITY_LEVELS)),
  origin: oneOf(PILOT_ORIGINS),
  started: optional(date({ ordered: true })),
  ended: optional(date()),
  endKind: optional(oneOf(END_KINDS)),
  replacedById: optional(reference('Pilot', 'REPLACED_BY')),
  note: optional(text()),
});
export type Pilot = RecordOf<typeof PILOT>;

/** Completed is not passed acceptance; aspiring is not applying. */
export const PILOT_STATUSES = [
  'aspired',
  'applied',
  'refused',
  'approved',
  'under_way',
  'completed',
  'passed_acceptance',
  'demonstration',
  'rolled_out',
  'adjusted',
  'exited',
  'revoked',
  'ended',
] as const;

/** One step of a pilot's history, dated as far as known. */
export const PILOT_STATUS = recordShape('PilotStatus', 'pilot-statuses.csv', {
  pilotId: reference('Pilot', 'STATUS_OF'),
  status: oneOf(PILOT_STATUSES),
  date: optional(date({ ordered: true })),
  lastEvidenceOn: optional(date()),
  resolvedFromId: optional(reference('Document', 'RESOLVED_FROM')),
  documentId: optional(reference('Document', 'STATED_IN')),
  note: optional(text()),
});
export type PilotStatus = RecordOf<typeof PILOT_STATUS>;
