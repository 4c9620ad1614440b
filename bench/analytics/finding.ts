/** One line of a part's table. */
export interface Finding {
  readonly what: string;
  readonly measured: string;
  /** What it is measured beside, with the ratio; '' for nothing. */
  readonly beside: string;
  /** What the project wants; '' where it wants nothing. */
  readonly wanted: string;
  /** Null where nothing is wanted. */
  readonly isMet: boolean | null;
}

/** What a part found out. */
export interface PartFindings {
  readonly findings: readonly Finding[];
  /** What the figures do not say by themselves, and what was left out and why: a sentence each. */
  readonly notes: readonly string[];
}

/** A part that was not measured, and why. */
export function skippedBecause(reason: string): PartFindings {
  return { findings: [], notes: [`Skipped: ${reason}`] };
}

/** Milliseconds with three digits that count, as a person reads times: 0.21 ms, 14.2 ms, 1.24 s. */
export function shortTime(millis: number): string {
  return millis < 1_000 ? `${threeDigits(millis)} ms` : `${threeDigits(millis / 1_000)} s`;
}

/** How many times as long, such as 1.24 times. */
export function shortRatio(ours: number, theirs: number): string {
  return `${threeDigits(ours / theirs)} times`;
}

function threeDigits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
