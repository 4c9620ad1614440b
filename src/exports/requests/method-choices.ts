import type { Json, MethodChoice } from '../metadata.js';

/** A value for each thing that has a meaning. */
export type MethodValues<M> = Readonly<Record<keyof M, Json>>;

/** What was decided, in the order of its meanings. */
export function methodChoices<M extends Readonly<Record<string, string>>>(
  meanings: M,
  values: MethodValues<M>,
): readonly MethodChoice[] {
  return Object.entries(meanings).map(([name, meaning]) => ({
    name,
    value: values[name] as Json,
    meaning,
  }));
}
