import type { Condition } from '../../queries/page.js';

/** The condition for each value of a filter that was given; absent and null values ask for nothing. */
export function whereGiven<Filter extends object>(
  filter: Filter | null,
  conditions: {
    readonly [Name in keyof Filter]-?: (value: NonNullable<Filter[Name]>) => Condition;
  },
): readonly Condition[] {
  return (Object.keys(conditions) as (keyof Filter)[]).flatMap((name) => {
    const value = filter?.[name];
    return value == null ? [] : [conditions[name](value)];
  });
}
