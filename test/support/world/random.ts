/** Random choices that follow from a seed. */
export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  happens(share: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Up to so many different values. */
  some<T>(values: readonly T[], most: number): readonly T[];
}

/** The same seed gives the same choices: mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  return {
    below,
    happens: (share) => next() < share,
    pick,
    some: (values, most) => [
      ...new Set(Array.from({ length: below(most + 1) }, () => pick(values))),
    ],
  };
}
