import type { CypherStatement, GraphValue } from './graph-store.js';

/** Pairs a Cypher text with its parameters. */
export function cypher(
  text: string,
  parameters: Readonly<Record<string, GraphValue>> = {},
): CypherStatement {
  return { text, parameters };
}
