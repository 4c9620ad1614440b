/** Records that agree in everything that they are grouped by. */
export interface CountedRow<Key> {
  /** One entry a dimension: the keys of the records in it. Records with several count in the group of each. */
  readonly keys: readonly (readonly Key[])[];
  /** How many records there are. */
  readonly records: number;
  /** What the records have that is counted in their place, each once a group; null: they have none. Absent: the records are counted. */
  readonly thing?: string | null;
}

/** A group, and the groups within it by the next dimension; none in the last. */
export interface NestedGroup<Key> {
  readonly key: Key;
  readonly count: number;
  readonly groups: readonly NestedGroup<Key>[];
}

export interface NestedCounts<Key> {
  /** Of everything, each once, however many groups it is in. */
  readonly total: number;
  readonly groups: readonly NestedGroup<Key>[];
}

/** How keys are told apart and put in order. */
export interface KeyOrder<Key> {
  readonly textOf: (key: Key) => string;
  readonly compare: (a: Key, b: Key) => number;
}

/**
 * Counts nested by one dimension after the other, groups in the order of their keys.
 *
 * Shapes: every row has one list of keys a dimension, `dimensions` of them, none of the lists empty.
 * Units: records, or distinct things where rows carry them. A record in two groups counts in both and once in what holds them, so that
 *   counts within a group need not add up to its own.
 * Cost: O(rows * keys of a row in all dimensions), beside the ordering of keys.
 */
export function nestedCounts<Key>(
  rows: readonly CountedRow<Key>[],
  dimensions: number,
  order: KeyOrder<Key>,
): NestedCounts<Key> {
  return { total: countOf(rows), groups: groupsFrom(0, rows, dimensions, order) };
}

/** How many groups there are, at all depths. */
export function numberOfGroups<Key>(groups: readonly NestedGroup<Key>[]): number {
  return groups.reduce((sum, group) => sum + 1 + numberOfGroups(group.groups), 0);
}

function groupsFrom<Key>(
  dimension: number,
  rows: readonly CountedRow<Key>[],
  dimensions: number,
  order: KeyOrder<Key>,
): readonly NestedGroup<Key>[] {
  if (dimension === dimensions) return [];
  return [...byKey(dimension, rows, order).values()]
    .sort((a, b) => order.compare(a.key, b.key))
    .map(({ key, members }) => ({
      key,
      count: countOf(members),
      groups: groupsFrom(dimension + 1, members, dimensions, order),
    }));
}

interface Members<Key> {
  readonly key: Key;
  readonly members: CountedRow<Key>[];
}

function byKey<Key>(
  dimension: number,
  rows: readonly CountedRow<Key>[],
  { textOf }: KeyOrder<Key>,
): ReadonlyMap<string, Members<Key>> {
  const groups = new Map<string, Members<Key>>();
  for (const row of rows) {
    for (const key of row.keys[dimension] ?? []) {
      const text = textOf(key);
      const group = groups.get(text);
      if (group === undefined) groups.set(text, { key, members: [row] });
      // A row that names a key twice is one member.
      else if (group.members.at(-1) !== row) group.members.push(row);
    }
  }
  return groups;
}

function countOf<Key>(rows: readonly CountedRow<Key>[]): number {
  if (rows.every(({ thing }) => thing === undefined))
    return rows.reduce((sum, { records }) => sum + records, 0);
  return new Set(rows.flatMap(({ thing }) => thing ?? [])).size;
}
