import type { Mandate } from './replication.js';
import { PLACE_RANKS, type PlaceRank, type RegionLevel, type SpecialRank } from './region.js';

/** Who moved the receiver: a superior's order, an application that a superior approved, or its own will. */
export type AuthorityDirection = 'FROM_ABOVE' | 'APPLIED_AND_APPROVED' | 'VOLUNTARY';

/** Which way the content went between the ranks of source and receiver. */
export type ContentDirection = 'DOWNWARD' | 'SIDEWAYS' | 'UPWARD';

/** Null when no source states it. */
export function authorityDirection(mandate: Mandate): AuthorityDirection | null {
  const directions = {
    ordered: 'FROM_ABOVE',
    applied_and_approved: 'APPLIED_AND_APPROVED',
    voluntary: 'VOLUNTARY',
    unstated: null,
  } as const;
  return directions[mandate];
}

/** The sign of the difference of ranks, both as of the event; null where no rank applies (zones, basins). */
export function contentDirection(
  source: PlaceRank | null,
  receiver: PlaceRank | null,
): ContentDirection | null {
  if (source === null || receiver === null) return null;
  const difference = PLACE_RANKS.indexOf(receiver) - PLACE_RANKS.indexOf(source);
  return difference > 0 ? 'DOWNWARD' : difference < 0 ? 'UPWARD' : 'SIDEWAYS';
}

/**
 * The rank of a place as of a day: its special rank if it has one; a county whose superior is a province stands
 * above other counties. Districts of a municipality (直辖市) count as counties under the province.
 */
export function placeRankAsOf(place: {
  readonly level: RegionLevel | null;
  readonly parentLevel: RegionLevel | null;
  readonly specialRank: SpecialRank | null;
}): PlaceRank | null {
  if (place.specialRank !== null) return place.specialRank;
  if (place.level === null || place.level === 'nation') return null;
  return place.level === 'county' && place.parentLevel === 'province'
    ? 'county_under_province'
    : place.level;
}
