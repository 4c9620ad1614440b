import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DataRelease, DataSet } from '../../domain/data-set.js';
import { registerValues } from '../scalar/register-values.js';

const CitedByEnum = registerValues<DataSet['citedBy']>(
  'CitedBy',
  'What cites the records of a data set.',
  {
    rows: 'Each record has citations of its own.',
    dataset: 'The manifest is the citation of all records.',
  },
);

@ObjectType('DataSet', {
  simpleResolvers: true,
  description: 'A set of records that were loaded together: its manifest.',
})
export class DataSetType implements Omit<DataSet, 'kind'> {
  @Field(() => ID, { description: 'Such as dataset:cbec-zones.' })
  readonly id!: DataSet['id'];

  @Field(() => String, { description: 'Title in English.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Title in Chinese.' })
  readonly titleZh!: string | null;

  @Field(() => String, { description: 'Who publishes it.' })
  readonly publisher!: string;

  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  readonly url!: string | null;

  @Field(() => String, { description: 'Version of the source.' })
  readonly version!: string;

  @Field(() => String, { description: 'Licence (SPDX) or terms.' })
  readonly terms!: string;

  @Field(() => String, { description: 'Day on which the source was read.' })
  readonly retrieved!: string;

  @Field(() => String, { description: 'What it holds and what it lacks.' })
  readonly coverage!: string;

  @Field(() => CitedByEnum, { description: 'What cites its records.' })
  readonly citedBy!: DataSet['citedBy'];

  @Field(() => Int, { description: 'Number of records.' })
  readonly recordCount!: number;
}

@ObjectType('DataRelease', {
  simpleResolvers: true,
  description:
    'The state of the data after a load. Every reply names it in extensions.dataRelease.',
})
export class DataReleaseType implements DataRelease {
  @Field(() => Int, { description: 'Counted upward from 1.' })
  readonly number!: number;

  @Field(() => String, { description: 'SHA-256 over the digests of all data sets.' })
  readonly digest!: string;

  @Field(() => String, { description: 'Instant of the load, UTC.' })
  readonly loadedAt!: string;
}
