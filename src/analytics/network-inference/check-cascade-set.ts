import type { Cascade, CascadeSet } from '../cascades/cascade.js';

/**
 * Refuses a set that is not what `CascadeSet` promises, for methods that would go wrong silently. `cascadesFromRows` makes none such.
 *
 * Cost: O(n). Throws: RangeError when adopters and times differ in number, an adopter is no unit of the set or adopts twice,
 *   or times do not ascend or are not finite.
 */
export function checkCascadeSet(set: CascadeSet): void {
  for (const cascade of set.cascades) {
    const fault = faultOf(cascade, set.units.length);
    if (fault !== null) throw new RangeError(`${fault}, but not so in cascade ${cascade.id}.`);
  }
}

function faultOf({ adopters, times }: Cascade, units: number): string | null {
  if (adopters.length !== times.length) return 'A cascade has a time for each adopter';
  if (adopters.some((unit) => !(unit >= 0 && unit < units)))
    return `An adopter is the index of one of ${units} units`;
  if (new Set(adopters).size < adopters.length) return 'A unit adopts a thing once';
  if (!times.every(Number.isFinite)) return 'A time is a finite number';
  if (times.some((time, index) => index > 0 && time < (times[index - 1] as number)))
    return 'Times ascend';
  return null;
}
