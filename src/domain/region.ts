import type { PartialDate } from './partial-date.js';
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

export const REGION_KINDS = [
  'administrative',
  'functional_zone',
  'basin',
  'city_cluster',
  'nation',
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export const REGION_LEVELS = ['nation', 'province', 'prefecture', 'county', 'township'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

export const CODE_STATUSES = ['listed', 'superseded', 'abolished'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

export const SPECIAL_RANKS = ['sub_provincial_city'] as const;
export type SpecialRank = (typeof SPECIAL_RANKS)[number];

/** A place. Its code, name, level and superior change over time; they are in its versions. `name` is the latest. */
export const REGION = recordShape('Region', 'regions.csv', {
  regionKind: inColumn('kind', oneOf(REGION_KINDS)),
  name: text(),
  nameEn: optional(text()),
  aliases: textList(),
  note: optional(text()),
});
export type Region = RecordOf<typeof REGION>;

/**
 * What a region was called and where it belonged, from `from` (inclusive; null: before the record begins) to
 * `to` (exclusive; null: still in force). `code` is the GB/T 2260 code, null for zones, basins and the nation.
 */
export const REGION_VERSION = recordShape('RegionVersion', 'region-versions.csv', {
  regionId: reference('Region', 'VERSION_OF'),
  code: optional(text()),
  name: text(),
  level: optional(oneOf(REGION_LEVELS)),
  parentId: optional(reference('Region', 'UNDER')),
  from: optional(date()),
  to: optional(date()),
  codeStatus: optional(oneOf(CODE_STATUSES)),
  note: optional(text()),
});
export type RegionVersion = RecordOf<typeof REGION_VERSION>;

/** A dated rank that the level alone does not tell. */
export const REGION_RANK = recordShape('RegionRank', 'region-ranks.csv', {
  regionId: reference('Region', 'RANK_OF'),
  rank: oneOf(SPECIAL_RANKS),
  from: date(),
  to: optional(date()),
  note: optional(text()),
});
export type RegionRank = RecordOf<typeof REGION_RANK>;

/** A unit of administration that a zone, a basin or a cluster lies in or reaches into, for a time. */
export const REGION_SPAN = recordShape('RegionSpan', 'region-spans.csv', {
  regionId: reference('Region', 'SPAN_OF'),
  spannedId: reference('Region', 'SPANS'),
  from: optional(date()),
  to: optional(date()),
  note: optional(text()),
});
export type RegionSpan = RecordOf<typeof REGION_SPAN>;

/** A dated validity: half open, null where an end is not known or not reached. */
export interface Validity {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** The ranks of places from the highest down, as content direction compares them. */
export const PLACE_RANKS = [
  'province',
  'sub_provincial_city',
  'prefecture',
  'county_under_province',
  'county',
  'township',
] as const;
export type PlaceRank = (typeof PLACE_RANKS)[number];

/** Whether a half-open validity covers a day. An unknown beginning reaches back for ever, an unknown end on for ever. */
export function isInForce(validity: Validity, day: string): boolean {
  return (
    (validity.from === null || validity.from.earliest <= day) &&
    (validity.to === null || day < validity.to.earliest)
  );
}

/** Whether two half-open validities share a day. One that ends where it begins holds no day. */
export function validitiesOverlap(a: Validity, b: Validity): boolean {
  const ends = [a.to, b.to].flatMap((end) => (end === null ? [] : [end.earliest]));
  const begins = [a.from, b.from].flatMap((begin) => (begin === null ? [] : [begin.earliest]));
  return begins.every((begin) => ends.every((end) => begin < end));
}
