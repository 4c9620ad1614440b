/** A result or a part of one; null where a method gives none. */
export type Value = number | string | null;

/**
 * Who gives the result that ours is compared with. PUBLISHED: a paper, or a program's documentation. REFERENCE_CODE: the tests or the output of a
 * program that others rely on. INDEPENDENT: another implementation, made for this comparison. BY_HAND: worked out from the formula.
 */
export type Origin = 'PUBLISHED' | 'REFERENCE_CODE' | 'INDEPENDENT' | 'BY_HAND';

/** One result of a method beside ours. */
export interface Check {
  /** What is compared, told once within its method. */
  readonly what: string;
  readonly origin: Origin;
  readonly reference: readonly Value[];
  /** By how much a number of ours may differ; 0 when it must be the same. Texts and nulls must always be the same. */
  readonly tolerance: number;
  /** Whether it wants the reference data, which are not part of the project. */
  readonly needsData?: boolean;
  readonly ours: () => readonly Value[];
}

/** A method with all that a reader needs to cite it, or to compute it without us. */
export interface Method {
  /** Such as M1. */
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** One line each, in plain text. */
  readonly formula: readonly string[];
  readonly source: string;
  /** Where ours is not what the source has. */
  readonly departs: string;
  /** Whether any result was found that somebody else published, and where none was, what was looked for. */
  readonly noPublicResult?: string;
  /** Files below `src/analytics`, without the ending. */
  readonly code: readonly string[];
  readonly checks: readonly Check[];
}
