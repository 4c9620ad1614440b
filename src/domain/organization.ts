import {
  date,
  inColumn,
  oneOf,
  optional,
  recordShape,
  reference,
  text,
  textList,
  type RecordOf,
} from './record-shape.js';

export const ORGANIZATION_KINDS = [
  'party',
  'government',
  'ministry',
  'court',
  'news',
  'law_firm',
  'research',
  'enterprise',
  'other',
] as const;

/** Levels at which authorities stand. */
export const AUTHORITY_LEVELS = ['nation', 'province', 'prefecture', 'county'] as const;

/** A body: an organ, an office, a publisher. */
export const ORGANIZATION = recordShape('Organization', 'organizations.csv', {
  name: text(),
  nameEn: optional(text()),
  aliases: textList(),
  organizationKind: inColumn('kind', oneOf(ORGANIZATION_KINDS)),
  level: optional(oneOf(AUTHORITY_LEVELS)),
  regionId: optional(reference('Region', 'SERVES')),
  parentId: optional(reference('Organization', 'PART_OF_ORGANIZATION')),
  note: optional(text()),
});
export type Organization = RecordOf<typeof ORGANIZATION>;

/** A person who holds or held office. Editors and reporters are not officials. */
export const OFFICIAL = recordShape('Official', 'officials.csv', {
  name: text(),
  nameEn: optional(text()),
  note: optional(text()),
});
export type Official = RecordOf<typeof OFFICIAL>;

/** A dated spell in a post; the holder may be unknown ("the mayor"). */
export const POST = recordShape('Post', 'posts.csv', {
  officialId: optional(reference('Official', 'HELD_BY')),
  organizationId: optional(reference('Organization', 'POST_IN')),
  regionId: optional(reference('Region', 'POST_FOR')),
  title: text(),
  titleEn: text(),
  from: optional(date()),
  to: optional(date()),
  rank: optional(text()),
  note: optional(text()),
});
export type Post = RecordOf<typeof POST>;

export const ROLE_NAMES = [
  'leads',
  'follows_higher_leader',
  'endorses',
  'inspects',
  'states',
] as const;

/** What a person, a post or a body does for a pilot, a program or a plan. */
export const ROLE = recordShape('Role', 'roles.csv', {
  role: oneOf(ROLE_NAMES),
  officialId: optional(reference('Official', 'ROLE_OF_OFFICIAL')),
  postId: optional(reference('Post', 'ROLE_OF_POST')),
  organizationId: optional(reference('Organization', 'ROLE_OF_ORGANIZATION')),
  pilotId: optional(reference('Pilot', 'ROLE_IN_PILOT')),
  programId: optional(reference('Program', 'ROLE_IN_PROGRAM')),
  planId: optional(reference('Plan', 'ROLE_IN_PLAN')),
  from: optional(date()),
  to: optional(date()),
  note: optional(text()),
});
export type Role = RecordOf<typeof ROLE>;
