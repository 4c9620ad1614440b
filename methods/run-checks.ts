import type { Check, Method, Value } from './method.js';

/** What a check came to. SKIPPED: it wants the reference data, which are not there. */
export type Outcome =
  | { readonly kind: 'AGREES' | 'DIFFERS'; readonly ours: readonly Value[] }
  | { readonly kind: 'SKIPPED' };

export interface CheckedMethod {
  readonly method: Method;
  /** One a check, in order. */
  readonly outcomes: readonly Outcome[];
}

/** Computes every result anew and compares it with its reference. */
export function runChecks(
  methods: readonly Method[],
  hasReferenceData: boolean,
): readonly CheckedMethod[] {
  return methods.map((method) => ({
    method,
    outcomes: method.checks.map((check) => outcomeOf(check, hasReferenceData)),
  }));
}

export function outcomeOf(check: Check, hasReferenceData: boolean): Outcome {
  if (check.needsData === true && !hasReferenceData) return { kind: 'SKIPPED' };
  const ours = check.ours();
  return { kind: agrees(check, ours) ? 'AGREES' : 'DIFFERS', ours };
}

function agrees({ reference, tolerance }: Check, ours: readonly Value[]): boolean {
  return (
    ours.length === reference.length &&
    ours.every((value, index) => isWithin(value, reference[index] ?? null, tolerance))
  );
}

function isWithin(ours: Value, reference: Value, tolerance: number): boolean {
  if (typeof ours !== 'number' || typeof reference !== 'number') return ours === reference;
  return Math.abs(ours - reference) <= tolerance;
}
