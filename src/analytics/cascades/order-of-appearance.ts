import type { Cascade, CascadeSet } from './cascade.js';

/**
 * The same cascades with their units numbered in the order in which they come up when cascades are taken by name and the adopters of each by name;
 * those that adopt nothing come last, by name. NetworkInference numbers the units of a table that is sorted by policy and state so, and which of
 * equally good edges it takes first hangs on it: SPID has 870 edges in this order, 867 with units by name.
 *
 * Shapes: as they were; cascades stand by name. No result depends on the order of rows. Cost: O(n log n).
 */
export function inOrderOfAppearance({ units, cascades }: CascadeSet): CascadeSet {
  const byName = [...cascades].sort((a, b) => compareNames(a.id, b.id));
  const names = (indexes: Int32Array): readonly string[] =>
    [...indexes].map((unit) => units[unit] as string).sort(compareNames);
  const ordered = [
    ...new Set([
      ...byName.flatMap(({ adopters }) => names(adopters)),
      ...[...units].sort(compareNames),
    ]),
  ];
  const places = new Map(ordered.map((name, index) => [name, index]));
  const placeOf = (unit: number): number => places.get(units[unit] as string) as number;
  return { units: ordered, cascades: byName.map((cascade) => renumbered(cascade, placeOf)) };
}

/** Ties stand in the order of the units, as a cascade promises. */
function renumbered(
  { id, adopters, times, earlier = new Set() }: Cascade,
  placeOf: (unit: number) => number,
): Cascade {
  const adoptions = [...adopters]
    .map((unit, place) => ({ unit: placeOf(unit), time: times[place] as number }))
    .sort((a, b) => a.time - b.time || a.unit - b.unit);
  return {
    id,
    adopters: Int32Array.from(adoptions, ({ unit }) => unit),
    times: Float64Array.from(adoptions, ({ time }) => time),
    ...(earlier.size === 0 ? {} : { earlier: new Set([...earlier].map(placeOf)) }),
  };
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
