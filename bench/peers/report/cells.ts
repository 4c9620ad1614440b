import type { Outcome } from '../measure/sequential.js';

/** A number with about three digits; a dash where there is none. */
export function shortNumber(value: number | null): string {
  if (value === null) return '–';
  return value.toFixed(value < 1 ? 2 : value < 100 ? 1 : 0);
}

export function numberCell(outcome: Outcome<number> | undefined): string {
  if (outcome === undefined) return '–';
  return outcome.ok ? shortNumber(outcome.value) : 'failed';
}

/** The same outcome with a part or a function of its value. */
export function mapOutcome<T, U>(
  outcome: Outcome<T> | undefined,
  map: (value: T) => U,
): Outcome<U> | undefined {
  return outcome?.ok ? { ok: true, value: map(outcome.value) } : outcome;
}

/** A share such as 1/20, as the targets state it. */
export function shareCell(share: number): string {
  return share === 1 ? '1' : `1/${Math.round(1 / share)}`;
}
