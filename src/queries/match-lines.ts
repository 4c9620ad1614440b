import type { GraphValue } from '../store/graph-store.js';

/** One condition of a filter: a constant predicate over `n`, and the values of its parameters. */
export interface Condition {
  readonly where: string;
  /**
   * Says the same as a way to begin: in place of the list's own MATCH it binds `n`, once for each record that fulfils the condition.
   * Present where what fulfils it is far less than the whole list and can be walked to.
   */
  readonly match?: string;
  /** What its predicate looks at, where that is more than `n` itself: records beside it, or those along a way of any length. */
  readonly looks?: 'beside' | 'along';
  /** Says the same by what can be bound once, before the records of a list are looked at. */
  readonly once?: BoundOnce;
  readonly parameters: Readonly<Record<string, GraphValue>>;
}

/** Clauses that bind one row with a variable, and a predicate over `n` alone and that variable. */
export interface BoundOnce {
  readonly bind: string;
  readonly variable: string;
  readonly where: string;
}

/** Lines that bind `n` to each record of a list that fulfils all conditions. The first condition that can begin the search does. */
export function matchLines(
  match: string,
  conditions: readonly Condition[],
  more: readonly string[] = [],
): readonly string[] {
  const { start, rest } = beginningWith(conditions);
  const predicates = [...rest.map(({ where }) => where), ...more];
  return [start ?? match, ...whereLines(predicates)];
}

/** The clause of the first condition that can begin the search, and the other conditions. */
export function beginningWith(conditions: readonly Condition[]): {
  readonly start: string | undefined;
  readonly rest: readonly Condition[];
} {
  const first = conditions.find((condition) => condition.match !== undefined);
  return { start: first?.match, rest: conditions.filter((condition) => condition !== first) };
}

/** The WHERE of several predicates, or nothing. */
export function whereLines(predicates: readonly string[]): readonly string[] {
  return predicates.length === 0 ? [] : ['WHERE', predicates.join('\n  AND ')];
}

/** The same conditions where the search must begin elsewhere, such as at the owner of a list. */
export function withoutStarts(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.map(withoutStart);
}

export function withoutStart({ match: _, ...condition }: Condition): Condition {
  return condition;
}

/** The parameters of all conditions together. */
export function mergedParameters(
  conditions: readonly Condition[],
): Readonly<Record<string, GraphValue>> {
  return Object.assign({}, ...conditions.map(({ parameters }) => parameters)) as Readonly<
    Record<string, GraphValue>
  >;
}
