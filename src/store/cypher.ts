import type { GraphValue } from './graph-store.js';

/** A Cypher text with the values of its parameters. The text is a constant; only `$parameters` vary. */
export interface CypherStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, GraphValue>>;
}

/** Pairs a Cypher text with its parameters. */
export function cypher(
  text: string,
  parameters: Readonly<Record<string, GraphValue>> = {},
): CypherStatement {
  return { text, parameters };
}
