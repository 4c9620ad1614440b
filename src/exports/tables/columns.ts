import type { Column, ColumnType } from '../table.js';

/** A column that always has a value. */
export function column(
  name: string,
  type: ColumnType,
  description: string,
  unit: string | null = null,
): Column {
  return { name, type, description, unit, missing: null };
}

/** A column that may have none; `missing` says what that means. */
export function optionalColumn(
  name: string,
  type: ColumnType,
  description: string,
  missing: string,
  unit: string | null = null,
): Column {
  return { name, type, description, unit, missing };
}

/** Names for columns from ids such as `program:low-carbon-pilot`: lower-case words with underscores, at most 32 characters, each of its own. */
export function columnNamesOf(ids: readonly string[], prefix = ''): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const stem = `${prefix}${id.replace(/^[a-z-]+:/, '')}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^(?=[^a-z])/, 'p_');
    let name = cut(stem, LONGEST);
    for (let number = 2; taken.has(name); number += 1) {
      const ending = `_${number}`;
      name = `${cut(stem, LONGEST - ending.length)}${ending}`;
    }
    taken.add(name);
    return name;
  });
}

const LONGEST = 32;

/** The beginning of a name, which must not end with what joins its words. */
function cut(stem: string, length: number): string {
  return stem.slice(0, length).replace(/_+$/, '');
}
