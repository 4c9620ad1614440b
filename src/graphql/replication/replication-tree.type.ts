import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { CurvePoint } from '../../analytics/adoption-curve.js';
import type { HopCount } from '../../analytics/replication-tree.js';
import type { LagInterval } from '../../domain/partial-date.js';
import { connectionType } from '../connection/connection-type.js';
import { LagIntervalType } from '../scalar/partial-date.type.js';
import { registerValues } from '../scalar/register-values.js';

export const PeriodEnum = registerValues<'YEAR' | 'MONTH'>('Period', 'Length of a step of time.', {
  YEAR: 'A year.',
  MONTH: 'A month.',
});

@ObjectType('HopCount', {
  simpleResolvers: true,
  description: 'How many adopters are so many replications from the origin.',
})
export class HopCountType implements HopCount {
  @Field(() => Int, { description: 'Replications from the origin.' })
  readonly hop!: number;

  @Field(() => Int, { description: 'Adopters.' })
  readonly adopters!: number;
}

@ObjectType('CurvePoint', {
  simpleResolvers: true,
  description: 'How many had adopted by the end of a period, as far as the dates are known.',
})
export class CurvePointType implements CurvePoint {
  @Field(() => String, { description: 'Such as 2016 or 2016-03.' })
  readonly period!: string;

  @Field(() => Int, { description: 'At least so many.' })
  readonly cumulativeAtLeast!: number;

  @Field(() => Int, { description: 'At most so many.' })
  readonly cumulativeAtMost!: number;
}

@ObjectType('TimeToShare', {
  simpleResolvers: true,
  description:
    'Time from the origin’s beginning until a share of all its dated and undated adopters had adopted.',
})
export class TimeToShareType {
  @Field(() => Float, { description: 'The share, above 0 and at most 1.' })
  readonly share!: number;

  @Field(() => LagIntervalType, {
    description: 'Days; an end is null where it rests on a date that is not known.',
  })
  readonly time!: LagInterval;
}

@ObjectType('Adopter', {
  simpleResolvers: true,
  description: 'A pilot that took up the origin’s practice, directly or through others.',
})
export class AdopterType {
  @Field(() => Int, { description: 'Replications from the origin, at least 1.' })
  readonly hop!: number;
}

@ObjectType('ReplicationTree', {
  simpleResolvers: true,
  description:
    'How a practice spread from one pilot. Each adopter hangs on the source with fewest hops, then the earliest date, then the least id. Batches as bodies are no sources here; they stand apart in collective.',
})
export class ReplicationTreeType {}

export const AdopterConnection = connectionType('Adopter', () => AdopterType);
