import type { Kind } from '../domain/identifiers.js';

/** Every label of the graph: the kinds of record, and what is derived from them. */
export type Label = Kind | 'Citation' | 'Name';

interface Words {
  readonly LABEL?: string;
  /** Another label. */
  readonly TARGET?: string;
  /** A type of relationship. */
  readonly TYPE?: string;
  readonly PROPERTY?: string;
  /** The name of a column of the answer. */
  readonly COLUMN?: string;
  /** Of a record. */
  readonly PROJECTION?: string;
  /** The id of a region: a parameter or a variable. */
  readonly TOP?: string;
  /** A pattern from a place to what is there, and one from it to its place. */
  readonly DOWN?: string;
  readonly UP?: string;
  /** When something was, for the question what its place belonged to: the first and the last day that it can be. */
  readonly FIRST_DAY?: string;
  readonly LAST_DAY?: string;
  /** Variables of a record and of one that it refers to. */
  readonly OWNER?: string;
  readonly REACHED?: string;
  /** The beginning of a pattern. */
  readonly WAY?: string;
  /** Length of a pattern. */
  readonly HOPS?: string;
  /** A predicate over a way, or nothing. */
  readonly OF_CLASSES?: string;
  /** Conditions on a name `n`: that it is found, and that it is found whole. */
  readonly FOUND?: string;
  readonly WHOLE?: string;
  /** Variables that a WITH hands on, or that a subquery takes. */
  readonly CARRIED?: string;
}

/**
 * A statement with its words in capitals replaced, such as LABEL. Names and patterns cannot be parameters in the portable Cypher; these
 * come from our own shapes, never from a caller.
 */
export function withWords(text: string, words: Words): string {
  return text.replace(
    /(?<![A-Za-z])[A-Z]+(?:_[A-Z]+)*(?![A-Za-z])/g,
    (word) => words[word as keyof Words] ?? word,
  );
}
