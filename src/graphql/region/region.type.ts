import { Field, ObjectType } from 'type-graphql';
import {
  CODE_STATUSES,
  REGION,
  REGION_KINDS,
  REGION_LEVELS,
  REGION_RANK,
  REGION_SPAN,
  REGION_VERSION,
  SPECIAL_RANKS,
  type Region,
  type RegionVersion,
} from '../../domain/region.js';
import type { MatchedBy } from '../../domain/resolve-place.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const RegionKindEnum = registerValues(
  'RegionKind',
  'What sort of place a region is.',
  {
    administrative: 'A unit of administration with a division code.',
    functional_zone: 'A development, pilot or new area (开发区, 新区, 自贸片区).',
    basin: 'A river basin or a lake.',
    city_cluster: 'A group of cities or a belt.',
    nation: 'The whole country.',
  },
  REGION_KINDS,
);

export const RegionLevelEnum = registerValues(
  'RegionLevel',
  'Level of administration.',
  {
    nation: 'The whole country.',
    province: 'Provinces, autonomous regions, municipalities, special administrative regions.',
    prefecture: 'Prefecture-level cities, prefectures, autonomous prefectures, leagues.',
    county: 'Counties, county-level cities, districts, banners.',
    township: 'Towns, townships, streets.',
  },
  REGION_LEVELS,
);

registerValues(
  'CodeStatus',
  'What became of a division code.',
  {
    listed: 'In force in the newest list.',
    superseded: 'The code went on under another name or superior.',
    abolished: 'The code ended.',
  },
  CODE_STATUSES,
);

registerValues(
  'SpecialRank',
  'A rank that the level alone does not tell.',
  { sub_provincial_city: 'Sub-provincial city (副省级市).' },
  SPECIAL_RANKS,
);

export const RegionType = recordType(REGION, {
  description:
    'A place. Codes, names, levels and superiors change: they are in its versions. A division code is not an identity.',
  fields: {
    regionKind: 'What sort of place it is.',
    name: 'Latest name in Chinese.',
    nameEn: 'Name in English; null where no sure romanisation is known.',
    aliases: 'Other names.',
    note: 'Remark of the coder.',
  },
});

export const RegionVersionType = recordType(REGION_VERSION, {
  description:
    'What a region was called and where it belonged for a time, from inclusive, to exclusive.',
  fields: {
    regionId: 'The region.',
    code: 'Division code (GB/T 2260); null for zones, basins and the nation.',
    name: 'Name at the time.',
    level: 'Level at the time; null where none applies.',
    parentId: 'Superior at the time.',
    from: 'First date; null: before the record begins.',
    to: 'Date from which it no longer held; null: in force.',
    codeStatus: 'What became of the code.',
    note: 'Remark of the coder.',
  },
});

export const RegionRankType = recordType(REGION_RANK, {
  description: 'A dated rank of a place beside its level.',
  fields: {
    regionId: 'The region.',
    rank: 'The rank.',
    from: 'First date.',
    to: 'Date from which it no longer held; null: in force.',
    note: 'Remark of the coder.',
  },
});

export const RegionSpanType = recordType(REGION_SPAN, {
  description:
    'A unit of administration that a zone, a basin or a cluster lies in or reaches into.',
  fields: {
    regionId: 'The zone, basin or cluster.',
    spannedId: 'The unit of administration.',
    from: 'First date; null: not known.',
    to: 'Date from which it no longer held; null: in force.',
    note: 'Remark of the coder.',
  },
});

export const MatchedByEnum = registerValues<MatchedBy>('MatchedBy', 'By what a region was found.', {
  CODE: 'By a division code.',
  NAME: 'By its latest full name.',
  HISTORIC_NAME: 'By a name that it once bore.',
  ALIAS: 'By a short or other name.',
});

@ObjectType('RegionCandidate', {
  simpleResolvers: true,
  description: 'A region that a name or code may mean.',
})
export class RegionCandidateType {
  @Field(() => RegionType, { description: 'The region.' })
  readonly region!: Region;

  @Field(() => RegionVersionType, {
    nullable: true,
    description: 'The version that bore the name or code.',
  })
  readonly version!: RegionVersion | null;

  @Field(() => MatchedByEnum, { description: 'By what it was found.' })
  readonly matchedBy!: MatchedBy;
}

export const RegionConnection = connectionType('Region', () => RegionType);

export const RegionOrder = orderEnum('RegionOrder', {
  CODE: {
    property: 'codeOrder',
    description: 'By latest division code; places without one after all others',
  },
  NAME: { property: 'name', description: 'By name, by code point' },
  ID: { property: 'id', description: 'By id' },
});
