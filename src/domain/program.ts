import {
  date,
  inColumn,
  integer,
  number,
  oneOf,
  optional,
  recordShape,
  reference,
  referenceList,
  text,
  textList,
  type RecordOf,
} from './record-shape.js';
import { BOUNDS } from './measure.js';

/** A reform domain; a tree with a notation of its own, as in SKOS. */
export const DOMAIN = recordShape('Domain', 'domains.csv', {
  notation: text(),
  name: text(),
  nameEn: text(),
  broaderId: inColumn('broader', optional(reference('Domain', 'BROADER'))),
  note: optional(text()),
});
export type Domain = RecordOf<typeof DOMAIN>;

export const PROGRAM_KINDS = [
  'initiative',
  'instrument',
  'institution',
  'mechanism',
  'platform',
] as const;
export const CONDITIONS = ['planned', 'tried', 'running', 'stated'] as const;

/**
 * What can spread: a named initiative, instrument, institution, mechanism or platform. `region` is set where it is one place's
 * practice, and `broader` then is the general practice that it is a form of, so that places can be compared.
 */
export const PROGRAM = recordShape('Program', 'programs.csv', {
  name: text(),
  nameEn: text(),
  aliases: textList(),
  programKind: inColumn('kind', oneOf(PROGRAM_KINDS)),
  domainIds: referenceList('Domain', 'IN_DOMAIN'),
  regionId: optional(reference('Region', 'PRACTISED_IN')),
  broaderId: inColumn('broader', optional(reference('Program', 'FORM_OF'))),
  condition: optional(oneOf(CONDITIONS)),
  note: optional(text()),
});
export type Program = RecordOf<typeof PROGRAM>;

/** One ordered step of a program, so that two places' versions can be compared. `practice` is the general practice that the step is. */
export const PROGRAM_STEP = recordShape('ProgramStep', 'program-steps.csv', {
  programId: reference('Program', 'STEP_OF'),
  position: integer(),
  name: text(),
  nameEn: text(),
  actor: optional(text()),
  gate: optional(text()),
  cadence: optional(text()),
  practiceId: optional(reference('Program', 'STEP_PRACTISES')),
  note: optional(text()),
});
export type ProgramStep = RecordOf<typeof PROGRAM_STEP>;

/** A norm that binds a class of persons or units ("each city leader leads one to two projects"): one rule, not twelve facts. */
export const RULE = recordShape('Rule', 'rules.csv', {
  programId: optional(reference('Program', 'RULE_OF')),
  regionId: optional(reference('Region', 'RULE_IN')),
  name: text(),
  nameEn: text(),
  binds: text(),
  lower: optional(number()),
  upper: optional(number()),
  bound: optional(oneOf(BOUNDS)),
  unit: optional(text()),
  cadence: optional(text()),
  note: optional(text()),
});
export type Rule = RecordOf<typeof RULE>;

/** A campaign of trials under an authority. */
export const SCHEME = recordShape('Scheme', 'schemes.csv', {
  name: text(),
  nameEn: text(),
  programId: optional(reference('Program', 'TRIALS')),
  authorityId: optional(reference('Organization', 'UNDER_AUTHORITY')),
  note: optional(text()),
});
export type Scheme = RecordOf<typeof SCHEME>;

/**
 * A numbered batch of a scheme, or several batches as one body ("the first three batches"), which then has
 * members and no number. `announcedCount` is what the authority stated, whether or not the members are all known.
 */
export const BATCH = recordShape('Batch', 'batches.csv', {
  schemeId: reference('Scheme', 'BATCH_OF'),
  number: optional(integer()),
  memberIds: referenceList('Batch', 'COMPRISES'),
  name: text(),
  nameEn: text(),
  documentId: optional(reference('Document', 'ANNOUNCED_IN')),
  date: optional(date({ ordered: true })),
  announcedCount: optional(integer()),
  note: optional(text()),
});
export type Batch = RecordOf<typeof BATCH>;
