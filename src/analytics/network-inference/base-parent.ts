import type { Cascade } from '../cascades/cascade.js';

/**
 * Who an adopter most likely followed as far as lags alone tell, as a place in the cascade: the earlier adopter whose lag scores
 * most, the first of them when several have. Null for an adopter with none before it; one at the same time is not before it.
 *
 * Shapes: `place` is a place in `adopters`. Cost: O(place).
 * Throws: RangeError when a lag has no likelihood at all, as far as numbers can tell: then the parameters fit nothing.
 * Source: methods, M3: with no network yet, all ties are outside it.
 */
export function baseParent(
  { id, times }: Cascade,
  place: number,
  scoreOutside: (lag: number) => number,
): number | null {
  const time = times[place] as number;
  let best: number | null = null;
  let greatest = -Infinity;
  for (let earlier = 0; (times[earlier] as number) < time; earlier += 1) {
    const score = scoreOutside(time - (times[earlier] as number));
    if (score > greatest) {
      greatest = score;
      best = earlier;
    }
  }
  if (best === null && (times[0] as number) < time)
    throw new RangeError(
      `The parameters of a model give each lag a likelihood, but got none for one of cascade ${id}.`,
    );
  return best;
}
