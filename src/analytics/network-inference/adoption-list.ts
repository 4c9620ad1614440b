import type { CascadeSet } from '../cascades/cascade.js';

/** All adoptions of a set, cascade by cascade; an index into these arrays stands for an adoption. */
export interface AdoptionList {
  readonly cascades: Int32Array;
  readonly units: Int32Array;
  readonly times: Float64Array;
  /** Of each cascade, its first adoption. */
  readonly starts: Int32Array;
  /** The adoptions of each unit, ascending. */
  readonly ofUnit: readonly (readonly number[])[];
}

/** Lays the cascades of a set end to end. Cost: O(n). */
export function listAdoptions({ units, cascades }: CascadeSet): AdoptionList {
  const starts = new Int32Array(cascades.length);
  const ofUnit: number[][] = units.map(() => []);
  let count = 0;
  for (const [index, { adopters }] of cascades.entries()) {
    starts[index] = count;
    for (const unit of adopters) {
      ofUnit[unit]?.push(count);
      count += 1;
    }
  }
  const list: AdoptionList = {
    cascades: new Int32Array(count),
    units: new Int32Array(count),
    times: new Float64Array(count),
    starts,
    ofUnit,
  };
  for (const [index, { adopters, times }] of cascades.entries()) {
    const start = starts[index] as number;
    list.cascades.fill(index, start, start + adopters.length);
    list.units.set(adopters, start);
    list.times.set(times, start);
  }
  return list;
}
