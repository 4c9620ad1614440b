/**
 * When units adopted one thing. `adopters[k]` is an index into the units of the set and adopted at `times[k]`; times ascend, and ties
 * stand in the order of the units. A unit adopts at most once.
 */
export interface Cascade {
  readonly id: string;
  readonly adopters: Int32Array;
  /** In the unit of the set, such as years. */
  readonly times: Float64Array;
  /** Units that adopted before observation began: they are not in the cascade, and cannot adopt any more. Missing: none is known. */
  readonly earlier?: ReadonlySet<number>;
}

/** Cascades over one list of units. Units that never adopt anything may be among them. */
export interface CascadeSet {
  /** Names of the units; an index into this list stands for a unit everywhere else. */
  readonly units: readonly string[];
  readonly cascades: readonly Cascade[];
}

/** One adoption, as tables have it. */
export interface AdoptionRow {
  readonly cascade: string;
  readonly unit: string;
  readonly time: number;
}

/**
 * Cascades from rows in any order, by the order in which cascades come up; units by code point, so that no result depends on the order of rows.
 *
 * Shapes: `units` names further units, such as those that never adopt. Cost: O(n log n).
 * Throws: RangeError when a unit adopts the same thing twice, or a time is no finite number.
 */
export function cascadesFromRows(
  rows: readonly AdoptionRow[],
  units: readonly string[] = [],
): CascadeSet {
  const names = [...new Set([...units, ...rows.map(({ unit }) => unit)])].sort(compareNames);
  const indexes = new Map(names.map((name, index) => [name, index]));
  const groups = new Map<string, AdoptionRow[]>();
  for (const row of rows) {
    const group = groups.get(row.cascade);
    if (group === undefined) groups.set(row.cascade, [row]);
    else group.push(row);
  }
  return {
    units: names,
    cascades: [...groups].map(([id, group]) => toCascade(id, group, indexes)),
  };
}

function toCascade(
  id: string,
  rows: readonly AdoptionRow[],
  indexes: ReadonlyMap<string, number>,
): Cascade {
  const adoptions = rows
    .map(({ unit, time }) => ({ unit: indexes.get(unit) as number, time }))
    .sort((a, b) => a.time - b.time || a.unit - b.unit);
  if (adoptions.some(({ time }) => !Number.isFinite(time)))
    throw new RangeError(`A time is a finite number, but cascade ${id} has another.`);
  const adopters = Int32Array.from(adoptions, ({ unit }) => unit);
  if (new Set(adopters).size < adopters.length)
    throw new RangeError(`A unit adopts a thing once, but one of cascade ${id} does so twice.`);
  return { id, adopters, times: Float64Array.from(adoptions, ({ time }) => time) };
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
