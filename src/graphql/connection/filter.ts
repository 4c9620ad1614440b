import type { Condition } from '../../queries/match-lines.js';
import { hasNone, hasSome } from '../../queries/related-conditions.js';
import type { Relation } from '../../queries/relations.js';

/** The conditions for each value of a filter that was given; absent and null values ask for nothing. */
export function whereGiven<Filter extends object>(
  filter: Filter | null | undefined,
  conditions: {
    readonly [Name in keyof Filter]-?: (
      value: NonNullable<Filter[Name]>,
    ) => Condition | readonly Condition[];
  },
): readonly Condition[] {
  if (filter == null) return [];
  return (Object.keys(conditions) as (keyof Filter)[]).flatMap((name) => {
    const value = filter[name];
    return value == null ? [] : conditions[name](value);
  });
}

/** A filter of what a record has many of. */
export interface SomeOrNone<Filter> {
  readonly some?: Filter | null | undefined;
  readonly none?: Filter | null | undefined;
}

/** The conditions on what a record has many of. */
export function whereRelated<Filter>(
  relation: Relation,
  { some, none }: SomeOrNone<Filter>,
  conditionsOf: (filter: Filter) => readonly Condition[],
): readonly Condition[] {
  return [
    ...(some == null ? [] : [hasSome(relation, conditionsOf(some))]),
    ...(none == null ? [] : [hasNone(relation, conditionsOf(none))]),
  ];
}

/** The condition on the one record that a record refers to; an empty filter asks for nothing. */
export function whereReferred(
  relation: Relation,
  conditions: readonly Condition[],
): readonly Condition[] {
  return conditions.length === 0 ? [] : [hasSome(relation, conditions)];
}
