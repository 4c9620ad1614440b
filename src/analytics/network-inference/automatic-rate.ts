import type { CascadeSet } from '../cascades/cascade.js';

/**
 * A rate for the exponential model, from the data: half way between the rate at which units follow the first adopter
 * and the rate at which they follow the adopter just before them.
 *
 *   (1 / mean(t - first) + 1 / mean(t - previous)) / 2, over all adopters but the first of each cascade.
 *
 * Units: per unit of time. Null when no cascade has a second adopter, or all adopted at the same time.
 * Cost: O(n). Source: methods, M5; NetworkInference starts from it when no parameter is given.
 */
export function automaticRate(set: CascadeSet): number | null {
  let followers = 0;
  let sinceFirst = 0;
  let sincePrevious = 0;
  for (const { times } of set.cascades) {
    if (times.length === 0) continue;
    const first = times[0] as number;
    followers += times.length - 1;
    sincePrevious += (times.at(-1) as number) - first;
    for (const time of times) sinceFirst += time - first;
  }
  if (sincePrevious === 0) return null;
  return (followers / sinceFirst + followers / sincePrevious) / 2;
}
