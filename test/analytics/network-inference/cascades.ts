import fc from 'fast-check';
import { cascadesFromRows, type CascadeSet } from '#src/analytics/cascades/cascade.js';

/** Cascades as units with times, such as `{ lottery: { iowa: 1978 } }`. */
export type Adoptions = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** `units` names further units, which adopt nothing. */
export function setOf(adoptions: Adoptions, units: readonly string[] = []): CascadeSet {
  return cascadesFromRows(
    Object.entries(adoptions).flatMap(([cascade, times]) =>
      Object.entries(times).map(([unit, time]) => ({ cascade, unit, time })),
    ),
    units,
  );
}

/** Up to five cascades over five units, at times 0 to 6, with many ties in time. */
export function someCascades(): fc.Arbitrary<CascadeSet> {
  const times = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat({ max: 6 }));
  return fc
    .array(times, { minLength: 1, maxLength: 5 })
    .map((list) => setOf(Object.fromEntries(list.map((cascade, index) => [`c${index}`, cascade]))));
}
