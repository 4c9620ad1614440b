import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  parsePartialDate,
  type DatePrecision,
  type LagInterval,
  type PartialDate,
} from '../../domain/partial-date.js';
import { registerValues } from './register-values.js';

export const DatePrecisionEnum = registerValues<DatePrecision>(
  'DatePrecision',
  'How precisely a date is known.',
  {
    DAY: 'To the day.',
    MONTH: 'To the month.',
    YEAR: 'To the year.',
    INTERVAL: 'Somewhere between two dates.',
  },
);

@ObjectType('PartialDate', {
  simpleResolvers: true,
  description: 'A date as far as it is known. It stands for all days from earliest to latest.',
})
export class PartialDateType implements PartialDate {
  @Field(() => String, {
    description: 'As stated, in EDTF: 2017, 2017-03, 2017-03-05 or 2021/2024.',
  })
  readonly text!: string;

  @Field(() => DatePrecisionEnum, { description: 'How precisely it is known.' })
  readonly precision!: DatePrecision;

  @Field(() => String, { description: 'First possible day, YYYY-MM-DD.' })
  readonly earliest!: string;

  @Field(() => String, { description: 'Last possible day, YYYY-MM-DD.' })
  readonly latest!: string;
}

@ObjectType('LagInterval', {
  simpleResolvers: true,
  description: 'Days between two dates, as far as both are known.',
})
export class LagIntervalType implements LagInterval {
  @Field(() => Int, {
    nullable: true,
    description:
      'At least so many days; negative when the order may be the other way round. Null: a date is unknown.',
  })
  readonly atLeastDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'At most so many days. Null: a date is unknown.',
  })
  readonly atMostDays!: number | null;
}

/** A partial date as an argument. */
export const EdtfDate = new GraphQLScalarType<PartialDate, string>({
  name: 'EdtfDate',
  description:
    'A date in EDTF, as precise as is known: 2017, 2017-03, 2017-03-05, or an interval 2021/2024.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => (value as PartialDate).text,
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});

function readDate(value: unknown): PartialDate {
  const parsed = parsePartialDate(typeof value === 'string' ? value : String(value));
  if (parsed.ok) return parsed.value;
  throw new GraphQLError(parsed.message, { extensions: { code: 'BAD_USER_INPUT' } });
}
