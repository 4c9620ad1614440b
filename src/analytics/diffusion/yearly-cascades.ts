import type { CascadeSet } from '../cascades/cascade.js';

/** The same cascades with every time brought down to its calendar year, as methods by whole periods want it. Cost: O(adoptions). */
export function yearlyCascades({ units, cascades }: CascadeSet): CascadeSet {
  return {
    units,
    cascades: cascades.map((cascade) => ({ ...cascade, times: cascade.times.map(Math.floor) })),
  };
}
