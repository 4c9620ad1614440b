import { isInForce, type RegionLevel, type Validity } from '../../domain/region.js';

/** A name that a region bore or bears. */
export interface PlaceName extends Validity {
  readonly name: string;
  readonly regionId: string;
  readonly level: RegionLevel | null;
  /** Superior of the region in that time. */
  readonly parentId: string | null;
  /** Whether the name lacks the word for the kind of place (宜都 of 宜都市), so that it may be something else as well. */
  readonly isShort: boolean;
}

/** Names of places, for finding them in a text. */
export interface PlaceDictionary {
  /** The longest names that begin at a place in a text: all have the same length. */
  longestAt(text: string, start: number): readonly PlaceName[];
  /** The region and all above it, in any time. */
  ancestorsOf(regionId: string): ReadonlySet<string>;
  /** All names that a region had. */
  namesOf(regionId: string): readonly string[];
}

/** A dictionary of the names. Memory: about one entry a name. */
export function placeDictionary(names: readonly PlaceName[]): PlaceDictionary {
  const byName = groupedBy(names, ({ name }) => name);
  const lengths = lengthsByFirst(names);
  const byRegion = groupedBy(names, ({ regionId }) => regionId);
  const ancestorsOf = (regionId: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const waiting = [regionId];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      for (const { parentId } of byRegion.get(id) ?? [])
        if (parentId !== null) waiting.push(parentId);
    }
    return found;
  };
  return {
    longestAt(text, start) {
      for (const length of lengths.get(text.charAt(start)) ?? []) {
        const found = byName.get(text.slice(start, start + length));
        if (found !== undefined) return found;
      }
      return [];
    },
    ancestorsOf,
    namesOf: (regionId) => (byRegion.get(regionId) ?? []).map(({ name }) => name),
  };
}

/** The names in force on a day; all of them when none is, or when the day is not known: a text may use a name of old. */
export function namesInForce(
  names: readonly PlaceName[],
  day: string | null,
): readonly PlaceName[] {
  const inForce = day === null ? [] : names.filter((name) => isInForce(name, day));
  return inForce.length > 0 ? inForce : names;
}

/** The lengths of names by their first character, longest first. */
function lengthsByFirst(names: readonly PlaceName[]): ReadonlyMap<string, readonly number[]> {
  const byFirst = groupedBy(names, ({ name }) => name.charAt(0));
  return new Map(
    [...byFirst].map(([first, group]) => [
      first,
      [...new Set(group.map(({ name }) => name.length))].sort((a, b) => b - a),
    ]),
  );
}

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
