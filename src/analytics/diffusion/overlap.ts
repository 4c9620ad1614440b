import type { Told } from '../../domain/untold.js';
import { lagDistribution, type LagDistribution } from './lag-distribution.js';

/** When each of some things was adopted: places that adopt one practice, or practices that one place adopts. */
export type AdoptionTimes = ReadonlyMap<string, number>;

/** What two lists of adoptions have in common. */
export interface Overlap {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  /** Of those in both: earlier in a, earlier in b, at the same time. */
  readonly firstInA: number;
  readonly firstInB: number;
  readonly together: number;
  /** Of those in both: the time in b less that in a. */
  readonly lags: Told<LagDistribution>;
}

/**
 * How far two lists of adoptions overlap, and which came first where they do. Whoever is first was not thereby followed: it says
 * nothing of who learned from whom.
 *
 * Shapes: `all` is the number of things that could be in either. Units: lags in those of the times; positive where a came first.
 * Null: the lags, with a reason, where nothing is in both. Cost: O(n log n).
 * Throws: RangeError when there are fewer in all than in the lists.
 */
export function overlapOf(a: AdoptionTimes, b: AdoptionTimes, all: number): Overlap {
  const lags: number[] = [];
  for (const [name, time] of a) {
    const other = b.get(name);
    if (other !== undefined) lags.push(other - time);
  }
  const both = lags.length;
  const neither = all - (a.size + b.size - both);
  if (neither < 0)
    throw new RangeError(`${all} in all are fewer than the ${all - neither} in the two lists.`);
  return {
    both,
    onlyA: a.size - both,
    onlyB: b.size - both,
    neither,
    firstInA: lags.filter((lag) => lag > 0).length,
    firstInB: lags.filter((lag) => lag < 0).length,
    together: lags.filter((lag) => lag === 0).length,
    lags: lagDistribution(lags),
  };
}

/** Every pair of two different entries, in their order. Cost: O(n^2). */
export function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
}
