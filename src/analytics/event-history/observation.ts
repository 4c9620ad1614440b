import type { CascadeSet } from '../cascades/cascade.js';
import { checkCascadeSet } from '../network-inference/check-cascade-set.js';

/** Which periods of a set of cascades are looked at, and who could adopt in them. Periods are whole numbers, such as years. */
export interface Observation {
  /** The last period: one for all cascades, or for each the period of its last event, as R packages have it. */
  readonly until: 'lastEvent' | number;
  /** The first period; without it, each cascade starts with its first event. Earlier events still count as history. */
  readonly from?: number | undefined;
  /** Whether a unit was there to adopt in a period: units are created and abolished. Without it, all are, always. Units and cascades are indexes. */
  readonly eligible?: ((unit: number, period: number, cascade: number) => boolean) | undefined;
}

/** Refuses what makes no periods. Throws: RangeError when a time, `from` or `until` is no whole number, or the set cannot be. */
export function checkObservation(set: CascadeSet, { from, until }: Observation): void {
  checkCascadeSet(set);
  for (const { id, times } of set.cascades)
    if (!times.every(Number.isInteger))
      throw new RangeError(`Periods are whole numbers, but cascade ${id} has other times.`);
  for (const period of [from ?? 0, until === 'lastEvent' ? 0 : until])
    if (!Number.isInteger(period))
      throw new RangeError(`A period is a whole number, but got ${period}.`);
}

/** The first and last period of a cascade, both of them looked at; no period when the first is after the last. */
export function periodsOf(
  times: Float64Array,
  { from, until }: Observation,
): { readonly first: number; readonly last: number } {
  const first = Math.max(times[0] ?? Infinity, from ?? -Infinity);
  return { first, last: until === 'lastEvent' ? (times.at(-1) ?? -Infinity) : until };
}

/** When each unit adopted, Infinity for never. Shapes: one entry a unit of the set. */
export function adoptionTimes(set: CascadeSet, cascade: number): Float64Array {
  const adoptions = new Float64Array(set.units.length).fill(Infinity);
  const { adopters, times } = set.cascades[cascade] ?? { adopters: [], times: [] };
  adopters.forEach((unit, place) => (adoptions[unit] = times[place] as number));
  return adoptions;
}
