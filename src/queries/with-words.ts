import type { Kind } from '../domain/identifiers.js';

/** Every label of the graph: the kinds of record, and what is derived from them. */
export type Label = Kind | 'Citation' | 'Name';

interface Words {
  readonly LABEL?: string;
  readonly TARGET?: string;
  readonly TYPE?: string;
  readonly PROPERTY?: string;
  readonly PROJECTION?: string;
}

/**
 * A statement with its words LABEL, TARGET (another label), TYPE, PROPERTY and PROJECTION (of a record) replaced. Names cannot be parameters in the portable
 * Cypher; these come from our own shapes, never from a caller.
 */
export function withWords(text: string, words: Words): string {
  return text.replace(
    /(?<![A-Za-z])(LABEL|TARGET|TYPE|PROPERTY|PROJECTION)(?![A-Za-z])/g,
    (word) => words[word as keyof Words] ?? word,
  );
}
