import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import type { NestedCounts, NestedGroup } from '../../analytics/nested-groups.js';
import { PILOT_STATUSES } from '../../domain/pilot.js';
import type { ReplicationClass } from '../../domain/replication.js';
import {
  DIMENSIONS,
  MEASURED,
  UNKNOWN_REASONS,
  type Dimension,
  type GroupKey,
  type Measured,
  type UnknownReason,
} from '../../domain/statistics.js';
import { ReplicationClassEnum } from '../replication/replication.type.js';
import { enumFor, registerValues } from '../scalar/register-values.js';

/** Groups of one answer, at all depths. */
export const MOST_GROUPS = 10_000;

export const MeasuredEnum = registerValues<Measured>(
  'StatisticsMeasure',
  'What statistics count.',
  {
    PILOTS: 'Pilots.',
    FIRST_ADOPTIONS:
      'Pilots that were the first of their program at their site, by the first day that their beginning can have been, then by id: each program once for each of its sites. What is filtered are these, not what they are the first of. By units of analysis and other dates see Program.diffusion.',
    PROGRAMS:
      'Programs that the pilots are of, each once a group; pilots without a named program count none.',
    SITES: 'Places where the pilots are, each once a group.',
    REPLICATIONS:
      'Replications, of classes that are chosen or grouped by: they are never summed unasked.',
    ADOPTING_SITES:
      'Places whose pilots took something up, each once a group, by classes that are chosen or grouped by.',
    OUTCOMES: 'Measured results: how many there are, not what they measure.',
  },
  MEASURED,
);

const BY_REGION =
  'that the place belonged to at the date: of the pilot’s beginning, of the replication (the place is the receiver’s), of the outcome’s period (the place is the outcome’s own). Undated ones by where the place belongs now.';

export const DimensionEnum = registerValues<Dimension>(
  'StatisticsDimension',
  'What statistics are grouped by.',
  {
    DOMAIN:
      'Reform domain as it is stated of the pilot, of the receiver, or of the pilot that the outcome is of; not the broader ones. A pilot in several domains counts in each.',
    YEAR: 'Year of the pilot’s beginning, of the replication, or of the outcome’s period. A date that spans several years is in none of them.',
    PROVINCE: `The province ${BY_REGION}`,
    PREFECTURE: `The prefecture-level unit ${BY_REGION}`,
    COUNTY: `The county-level unit ${BY_REGION}`,
    STATUS:
      'Last known step in the history of the pilot, of the receiver, or of the pilot that the outcome is of.',
    AUTHORITY:
      'Who designated the pilot (or the one that the outcome is of); of replications, who ordered or approved them.',
    REPLICATION_CLASS: 'Who says that something was taken up. Of replications only.',
  },
  DIMENSIONS,
);

export const UnknownReasonEnum = registerValues<UnknownReason>(
  'UnknownKeyReason',
  'Why a group has no key.',
  {
    NOT_STATED: 'No source says.',
    UNDATED: 'No source gives a date.',
    IMPRECISE_DATE:
      'The dates do not tell: they span several years, or a change of superior, or leave open which step came last.',
    NOT_AT_LEVEL:
      'The place belonged to no place of that level: it stands above it, is none of administration, or was not there at the date.',
  },
  UNKNOWN_REASONS,
);

@ObjectType('DomainKey', { description: 'A group of one domain.' })
export class DomainKeyType {}

@ObjectType('YearKey', { simpleResolvers: true, description: 'A group of one year.' })
export class YearKeyType {
  @Field(() => Int, { description: 'The year.' })
  readonly year!: number;
}

@ObjectType('RegionKey', { description: 'A group of one region.' })
export class RegionKeyType {}

@ObjectType('StatusKey', { simpleResolvers: true, description: 'A group of one status.' })
export class StatusKeyType {
  @Field(() => enumFor(PILOT_STATUSES), { description: 'The last known step.' })
  readonly status!: string;
}

@ObjectType('AuthorityKey', { description: 'A group of one authority.' })
export class AuthorityKeyType {}

@ObjectType('ReplicationClassKey', {
  simpleResolvers: true,
  description: 'A group of one class of replications.',
})
export class ReplicationClassKeyType {
  @Field(() => ReplicationClassEnum, { description: 'Who says so.' })
  readonly replicationClass!: ReplicationClass;
}

export const StatisticsKeyUnion = createUnionType({
  name: 'StatisticsKey',
  description: 'What the members of a group have in common.',
  types: () =>
    [
      DomainKeyType,
      YearKeyType,
      RegionKeyType,
      StatusKeyType,
      AuthorityKeyType,
      ReplicationClassKeyType,
    ] as const,
});

@ObjectType('StatisticsGroup', { description: 'What has one key, and the groups within it.' })
export class StatisticsGroupType implements NestedGroup<GroupKey> {
  readonly key!: GroupKey;

  @Field(() => Int, { description: 'How many there are, each once.' })
  readonly count!: number;

  @Field(() => [StatisticsGroupType], {
    description: `By the next dimension, in the order of the keys, unknown ones last; none in the last dimension. At most ${MOST_GROUPS} in the whole answer.`,
  })
  readonly groups!: readonly StatisticsGroupType[];
}

@ObjectType('Statistics', { simpleResolvers: true, description: 'Counts, nested.' })
export class StatisticsType implements NestedCounts<GroupKey> {
  @Field(() => Int, {
    description:
      'How many there are in all, each once. Groups need not add up to it: what is in several domains counts in each, and programs and sites can be in several groups.',
  })
  readonly total!: number;

  @Field(() => [StatisticsGroupType], {
    description: `By the first dimension, in the order of the keys, unknown ones last. At most ${MOST_GROUPS} in the whole answer.`,
  })
  readonly groups!: readonly StatisticsGroupType[];
}
