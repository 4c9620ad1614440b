import type { Kind } from '../domain/identifiers.js';

/** Every label of the graph: the kinds of record, and what is derived from them. */
export type Label = Kind | 'Citation' | 'Name';

/**
 * A statement with the word `LABEL` (and `TARGET`, `TYPE`) replaced. Labels and types cannot be parameters in the
 * portable Cypher; these come from our own shapes, never from a caller.
 */
export function withLabels(
  text: string,
  names: { readonly LABEL?: string; readonly TARGET?: string; readonly TYPE?: string },
): string {
  return text.replace(/\b(LABEL|TARGET|TYPE)\b/g, (word) => names[word as keyof typeof names] ?? word);
}
