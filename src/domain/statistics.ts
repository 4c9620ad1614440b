import type { IdOf } from './identifiers.js';
import { compareText } from './partial-date.js';
import { PILOT_STATUSES } from './pilot.js';
import { REPLICATION_CLASSES, type ReplicationClass } from './replication.js';

/** What can be counted. FIRST_ADOPTIONS are pilots that were the first of their program at their site. PROGRAMS and SITES are those of pilots, ADOPTING_SITES those of replications; each counts once a group. */
export const MEASURED = [
  'PILOTS',
  'FIRST_ADOPTIONS',
  'PROGRAMS',
  'SITES',
  'REPLICATIONS',
  'ADOPTING_SITES',
  'OUTCOMES',
] as const;
export type Measured = (typeof MEASURED)[number];

/** What counts can be grouped by. */
export const DIMENSIONS = [
  'DOMAIN',
  'YEAR',
  'PROVINCE',
  'PREFECTURE',
  'COUNTY',
  'STATUS',
  'AUTHORITY',
  'REPLICATION_CLASS',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Why something belongs to no group of a dimension that has a name. From the plainest to the subtlest, and groups come in this order. */
export const UNKNOWN_REASONS = ['NOT_STATED', 'UNDATED', 'IMPRECISE_DATE', 'NOT_AT_LEVEL'] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** What a group has in common. */
export type StatisticsKey =
  | { readonly kind: 'DomainKey'; readonly domainId: IdOf<'Domain'> }
  | { readonly kind: 'YearKey'; readonly year: number }
  | { readonly kind: 'RegionKey'; readonly regionId: IdOf<'Region'> }
  | { readonly kind: 'StatusKey'; readonly status: (typeof PILOT_STATUSES)[number] }
  | { readonly kind: 'AuthorityKey'; readonly authorityId: IdOf<'Organization'> }
  | { readonly kind: 'ReplicationClassKey'; readonly replicationClass: ReplicationClass };

/** The key of a group, or why there is none. */
export type GroupKey = StatisticsKey | { readonly kind: 'Unknown'; readonly reason: UnknownReason };

/** A text that is the same for the same key only. */
export function textOfKey(key: GroupKey): string {
  return `${key.kind} ${placeOf(key)}`;
}

/** Orders keys of one dimension: years, ids, steps of a history and classes upward; unknown ones last, by reason. */
export function compareGroupKeys(a: GroupKey, b: GroupKey): number {
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  const isNumbers = typeof placeA === 'number' && typeof placeB === 'number';
  return (
    Number(a.kind === 'Unknown') - Number(b.kind === 'Unknown') ||
    (isNumbers ? placeA - placeB : compareText(String(placeA), String(placeB)))
  );
}

function placeOf(key: GroupKey): number | string {
  switch (key.kind) {
    case 'DomainKey':
      return key.domainId;
    case 'YearKey':
      return key.year;
    case 'RegionKey':
      return key.regionId;
    case 'StatusKey':
      return PILOT_STATUSES.indexOf(key.status);
    case 'AuthorityKey':
      return key.authorityId;
    case 'ReplicationClassKey':
      return REPLICATION_CLASSES.indexOf(key.replicationClass);
    case 'Unknown':
      return UNKNOWN_REASONS.indexOf(key.reason);
  }
}
