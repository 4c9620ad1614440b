import type { Inferred } from './infer-in-thread.js';

/** How far several inferences of one network agree. */
export interface ComparedEdges {
  /** Whether all have the same edges, in whatever order. */
  readonly isSame: boolean;
  /** The most places at which an edge stands in one where another stands in the first. */
  readonly placesApart: number;
}

export function comparedEdges(all: readonly Pick<Inferred, 'edges'>[]): ComparedEdges {
  const lists = all.map(({ edges }) => edges.map(([parent, child]) => `${parent} > ${child}`));
  const [first = [], ...others] = lists;
  const known = new Set(first);
  return {
    isSame: others.every(
      (list) => list.length === first.length && list.every((edge) => known.has(edge)),
    ),
    placesApart: Math.max(
      0,
      ...others.map((list) => list.filter((edge, place) => edge !== first[place]).length),
    ),
  };
}
