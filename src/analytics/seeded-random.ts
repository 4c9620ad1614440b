import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A source of random numbers that is the same for the same seed, on every machine. Throws RangeError when the seed is no 32-bit integer. */
export function seededRandom(seed: number): RandomGenerator {
  if (!Number.isInteger(seed) || seed !== (seed | 0)) {
    throw new RangeError(`A seed is an integer of 32 bits, but got ${seed}.`);
  }
  return xoroshiro128plus(seed);
}

/**
 * Draws the first `count` places of an array at random, in place, without replacement: whatever its order was before, each selection
 * is equally likely (Fisher and Yates). Without `count` the whole array is shuffled.
 */
export function shuffleInPlace(
  values: Float64Array,
  random: RandomGenerator,
  count: number = values.length - 1,
): void {
  const last = values.length - 1;
  const end = Math.min(count, last);
  for (let place = 0; place < end; place += 1) {
    const chosen = uniformInt(random, place, last);
    const value = values[place] as number;
    values[place] = values[chosen] as number;
    values[chosen] = value;
  }
}
