import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Eligibility } from '../../analytics/adoption/eligibility.js';
import { ToldType } from './told.type.js';

@ObjectType('RegionInnovativeness', {
  simpleResolvers: true,
  description:
    'How early and how readily a region adopts, beside all others of its level and over all practices of a scope. Three scores by three authors; where superiors designate most adopters they tell of those, as identification says. Null with reasons, such as for a region that is none of the units of analysis.',
})
export class RegionInnovativenessType extends ToldType {
  @Field(() => Int, { description: 'Practices of the scope that anyone adopted.' })
  readonly practices!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Those of them that the region adopted; null: it is none of the units.',
  })
  readonly adopted!: number | null;
}

@ObjectType('Eligibility', {
  simpleResolvers: true,
  description: 'The years in which a region was there at its level to adopt anything.',
})
export class EligibilityType implements Eligibility {
  @Field(() => Int, {
    nullable: true,
    description: 'First year; null: before the record begins.',
  })
  readonly from!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Year from which it no longer was; null: it still is.',
  })
  readonly to!: number | null;
}

@ObjectType('PolicyScore', {
  simpleResolvers: true,
  description: 'A mean over practices.',
})
export class PolicyScoreType extends ToldType {
  @Field(() => Float, { nullable: true, description: 'From 0 to 1; null: the reasons say why.' })
  readonly score!: number | null;

  @Field(() => Int, { description: 'Practices that it rests on.' })
  readonly practices!: number;
}

@ObjectType('RateScore', {
  simpleResolvers: true,
  description: 'How many of its opportunities to adopt a region took.',
})
export class RateScoreType extends ToldType {
  @Field(() => Float, {
    nullable: true,
    description: 'Adoptions by opportunities; null: the reasons say why.',
  })
  readonly rate!: number | null;

  @Field(() => Int, { description: 'Adoptions.' })
  readonly adoptions!: number;

  @Field(() => Int, {
    description:
      'Practices and years in which it could have adopted: somebody had by then, and it had not before.',
  })
  readonly opportunities!: number;
}

@ObjectType('YearlyRateScore', {
  simpleResolvers: true,
  description: 'A rate score of one year.',
})
export class YearlyRateScoreType {
  @Field(() => Int, { description: 'The year.' })
  readonly year!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Adoptions by opportunities; null: there was none.',
  })
  readonly rate!: number | null;

  @Field(() => Int, { description: 'Adoptions.' })
  readonly adoptions!: number;

  @Field(() => Int, { description: 'Practices that it could have adopted in the year.' })
  readonly opportunities!: number;
}
