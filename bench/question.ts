import type { GraphReader } from '#src/store/graph-store.js';
import type { StoreClock } from './store-clock.js';

/** What a question is about: the variables of its GraphQL operation. */
export type Variables = Readonly<Record<string, string>>;

/** A question that can be asked over HTTP and of the store itself. */
export interface Question {
  readonly name: string;
  readonly operation: string;
  /**
   * Answers by the functions of `src/queries` that the resolvers call, level by level and batched as they are, with what they take under
   * the clock. The answer is the `data` of the operation's reply.
   */
  askStore(reader: GraphReader, variables: Variables, clock: StoreClock): Promise<object>;
}

/** Records by id. Throws when one is missing: the made-up graph is whole. */
export function found<T>(records: ReadonlyMap<string, T>, id: string | null): T {
  const record = id === null ? undefined : records.get(id);
  if (record === undefined) throw new Error(`The graph lacks ${id}.`);
  return record;
}

/** The value of a variable. */
export function valueOf(variables: Variables, name: string): string {
  const value = variables[name];
  if (value === undefined) throw new Error(`The variable ${name} is missing.`);
  return value;
}
