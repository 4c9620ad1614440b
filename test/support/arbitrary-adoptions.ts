import fc from 'fast-check';
import type { Eligibility } from '#src/analytics/adoption/eligibility.js';

/** Units with their adoptions and when they are there, which need not agree. */
export interface Adoptions {
  readonly adopted: readonly (number | null)[];
  readonly eligibility: readonly Eligibility[];
}

/** 1 to 12 units over periods 0 to 9. */
export function someAdoptions(): fc.Arbitrary<Adoptions> {
  const unit = fc.record({
    adopted: fc.option(fc.nat(9)),
    from: fc.option(fc.nat(9)),
    length: fc.option(fc.nat(9)),
  });
  return fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) => ({
    adopted: units.map(({ adopted }) => adopted),
    eligibility: units.map(({ from, length }) => ({
      from,
      to: length === null ? null : (from ?? 0) + length,
    })),
  }));
}
